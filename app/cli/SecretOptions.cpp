#include "app/cli/SecretOptions.h"

#include "app/cli/FileText.h"
#include "app/cli/OptionTable.h"
#include "fetch/AccessRules.h"
#include "fetch/CookieFile.h"
#include "http/FieldSyntax.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>
#include <vector>

namespace cli {

namespace {

using Kind = SecretOption::Kind;

// Servers refuse header fields of some kilobytes; a file beyond that is another file.
constexpr std::size_t mostSecretBytes = 64 * 1024;
// A browser keeps some thousands of cookies of 4 kB.
constexpr std::size_t mostCookieFileBytes = 16 * 1024 * 1024;

std::string optionOf(Kind kind)
{
    switch (kind) {
    case Kind::User: return "--user";
    case Kind::Header: return "--header";
    case Kind::Cookie: return "--cookie";
    case Kind::CookieFile: return "--cookie-file";
    case Kind::ClientCertificate: return "--client-certificate";
    case Kind::KeyPassphrase: return "--key-passphrase";
    case Kind::Proxy: return "--proxy";
    case Kind::LoginField: return "--login-field";
    }
    return {};
}

Result<fetch::AccessRule, CliError> readUser(fetch::SitePattern site, std::string_view value)
{
    const std::size_t colon = value.find(':'); // RFC 7617 §2: a name has none
    const std::string_view password = colon == std::string_view::npos ? "" : value.substr(colon + 1);
    auto rule = fetch::ruleOfUser(std::move(site), value.substr(0, colon), password);
    if (colon == std::string_view::npos || colon == 0)
        return Failure{wrong(Kind::User, "takes a name and a password, NAME:PASSWORD")};
    if (!rule) return Failure{wrong(Kind::User, "takes one line")};
    return std::move(*rule);
}

Result<fetch::AccessRule, CliError> readHeader(fetch::SitePattern site, std::string_view value)
{
    const std::size_t colon = value.find(':');
    if (colon == std::string_view::npos)
        return Failure{wrong(Kind::Header, "takes a header field, NAME: VALUE")};
    const std::string_view name = http::trimmed(value.substr(0, colon));
    auto rule = fetch::ruleOfHeader(std::move(site), name, value.substr(colon + 1));
    if (rule) return std::move(*rule);
    switch (rule.error()) {
    case fetch::AccessRuleError::Name:
        return Failure{wrong(Kind::Header, "takes a header field, NAME: VALUE")};
    case fetch::AccessRuleError::Value: return Failure{wrong(Kind::Header, "takes one field in one line")};
    case fetch::AccessRuleError::OwnField:
        return Failure{
            wrong(Kind::Header, "can't set " + std::string(name) + ": the program does that itself")};
    }
    return Failure{CliError{}};
}

Result<fetch::AccessRule, CliError> readCookies(fetch::SitePattern site, std::string_view value)
{
    auto rule = fetch::ruleOfCookies(std::move(site), value);
    if (!rule)
        return Failure{wrong(Kind::Cookie, "takes a cookie, NAME=VALUE, or several, parted by semicolons")};
    return std::move(*rule);
}

Result<std::vector<fetch::AccessRule>, CliError> rulesOfFile(const fetch::SitePattern& site,
                                                             const std::string& path)
{
    const auto origin = site.origin();
    if (!origin) return Failure{wrong(Kind::CookieFile, "takes one site without *")};
    const auto text = readFile(path, "--cookie-file: the file ", mostCookieFileBytes);
    if (!text) return Failure{text.error()};
    const fetch::CookieFile file = fetch::parseCookieFile(*text);
    if (file.cookies.empty())
        return Failure{wrong(Kind::CookieFile, "finds no cookie in Netscape's format in " + inQuotes(path))};
    const WallTime now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    auto rules = fetch::cookieRules(file, *origin, now);
    if (rules.empty())
        return Failure{wrong(Kind::CookieFile, "finds none of " + origin->serialize() + " in " +
                                                   inQuotes(path) + " that is still good")};
    return rules;
}

/// Whether it is sent in a request's header.
bool isOfHeader(Kind kind)
{
    return kind == Kind::User || kind == Kind::Header || kind == Kind::Cookie || kind == Kind::CookieFile;
}

} // namespace

CliError wrong(Kind kind, const std::string& what)
{
    return {optionOf(kind) + " " + what + "."};
}

Result<std::string, CliError> lookUp(const SecretOption& secret)
{
    constexpr std::string_view variable = "env:";
    const std::string& value = secret.value;
    if (value.starts_with(variable)) {
        const std::string name = value.substr(variable.size());
        const char* const held = std::getenv(name.c_str());
        if (!held)
            return Failure{wrong(secret.kind, "finds no variable " + inQuotes(name) + " in the environment")};
        return std::string(held);
    }
    if (!value.starts_with('@')) return value;
    auto text = readFile(value.substr(1), optionOf(secret.kind) + ": the file ", mostSecretBytes);
    if (!text) return text;
    while (text->ends_with('\n') || text->ends_with('\r'))
        text->pop_back();
    return text;
}

bool letsIn(std::span<const SecretOption> secrets)
{
    return std::any_of(secrets.begin(), secrets.end(),
                       [](const SecretOption& secret) { return isOfHeader(secret.kind); });
}

Result<std::vector<std::pair<std::string, std::string>>, CliError>
readLoginFields(std::span<const SecretOption> secrets)
{
    std::vector<std::pair<std::string, std::string>> fields;
    for (const SecretOption& secret : secrets) {
        if (secret.kind != Kind::LoginField) continue;
        const std::size_t equals = secret.value.find('=');
        if (equals == std::string::npos || equals == 0)
            return Failure{wrong(secret.kind, "takes a field and its value, NAME=VALUE")};
        const auto value = lookUp({secret.kind, std::nullopt, secret.value.substr(equals + 1)});
        if (!value) return Failure{value.error()};
        fields.emplace_back(secret.value.substr(0, equals), *value);
    }
    return fields;
}

Result<fetch::Access, CliError> readSecrets(std::span<const SecretOption> secrets,
                                            const std::optional<url::Origin>& checked)
{
    fetch::Access access;
    for (const SecretOption& secret : secrets) {
        if (!isOfHeader(secret.kind)) continue;
        if (!secret.site && !checked)
            return Failure{wrong(secret.kind, "has to say whom it is for: \"https://example.org/ VALUE\"")};
        fetch::SitePattern site = secret.site ? *secret.site : fetch::SitePattern::ofOrigin(*checked);
        if (secret.kind == Kind::CookieFile) {
            auto rules = rulesOfFile(site, secret.value);
            if (!rules) return Failure{rules.error()};
            for (fetch::AccessRule& rule : *rules)
                access.add(std::move(rule));
            continue;
        }
        const auto value = lookUp(secret);
        if (!value) return Failure{value.error()};
        auto rule = secret.kind == Kind::User     ? readUser(std::move(site), *value)
                    : secret.kind == Kind::Header ? readHeader(std::move(site), *value)
                                                  : readCookies(std::move(site), *value);
        if (!rule) return Failure{rule.error()};
        access.add(std::move(*rule));
    }
    return access;
}

} // namespace cli
