#include "app/cli/SecretOptions.h"

#include "app/cli/FileText.h"
#include "app/cli/OptionTable.h"
#include "fetch/BasicCredentials.h"
#include "fetch/CookieFile.h"
#include "http/FieldSyntax.h"

#include <algorithm>
#include <array>
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

// What a stack writes itself: framing, the connection, and codings that it knows how to undo. The host is
// that of the address.
constexpr std::array<std::string_view, 10> ownFields = {
    "Host", "Content-Length",  "Transfer-Encoding", "Connection", "Keep-Alive",
    "TE",   "Accept-Encoding", "Upgrade",           "Trailer",    "Expect"};

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

/// What a field's value may hold (RFC 9110 §5.5), so that none begins another.
bool isFieldValue(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < ' ' && c != '\t') || byte == 0x7F;
    });
}

Result<fetch::AccessRule, CliError> ruleOfUser(fetch::SitePattern site, const std::string& value)
{
    const std::size_t colon = value.find(':'); // RFC 7617 §2: a name has none
    if (colon == std::string::npos || colon == 0)
        return Failure{wrong(Kind::User, "takes a name and a password, NAME:PASSWORD")};
    if (!isFieldValue(value)) return Failure{wrong(Kind::User, "takes one line")};
    fetch::AccessRule rule{std::move(site)};
    rule.fields.add("Authorization",
                    fetch::basicCredentials(value.substr(0, colon), value.substr(colon + 1)));
    return rule;
}

Result<fetch::AccessRule, CliError> ruleOfHeader(fetch::SitePattern site, const std::string& value)
{
    const std::size_t colon = value.find(':');
    const std::string_view name = http::trimmed(std::string_view(value).substr(0, colon));
    if (colon == std::string::npos || !http::isToken(name))
        return Failure{wrong(Kind::Header, "takes a header field, NAME: VALUE")};
    const std::string_view text = http::trimmed(std::string_view(value).substr(colon + 1));
    if (!isFieldValue(text)) return Failure{wrong(Kind::Header, "takes one field in one line")};
    for (const std::string_view own : ownFields)
        if (http::equalsIgnoringCase(own, name))
            return Failure{
                wrong(Kind::Header, "can't set " + std::string(own) + ": the program does that itself")};
    fetch::AccessRule rule{std::move(site)};
    if (http::equalsIgnoringCase(name, "Cookie"))
        rule.cookies = fetch::parseCookies(text);
    else
        rule.fields.add(std::string(name), std::string(text));
    return rule;
}

Result<fetch::AccessRule, CliError> ruleOfCookies(fetch::SitePattern site, const std::string& value)
{
    fetch::AccessRule rule{std::move(site)};
    rule.cookies = fetch::parseCookies(value);
    if (rule.cookies.empty() || !isFieldValue(value))
        return Failure{wrong(Kind::Cookie, "takes a cookie, NAME=VALUE, or several, parted by semicolons")};
    return rule;
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
        auto rule = secret.kind == Kind::User     ? ruleOfUser(std::move(site), *value)
                    : secret.kind == Kind::Header ? ruleOfHeader(std::move(site), *value)
                                                  : ruleOfCookies(std::move(site), *value);
        if (!rule) return Failure{rule.error()};
        access.add(std::move(*rule));
    }
    return access;
}

} // namespace cli
