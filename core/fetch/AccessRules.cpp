#include "fetch/AccessRules.h"

#include "fetch/BasicCredentials.h"
#include "http/FieldSyntax.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetch {
namespace {

// What is written without being asked: framing, the connection, and the codings that can be undone. The host
// is that of the address.
constexpr std::array<std::string_view, 10> ownFields = {
    "Host", "Content-Length",  "Transfer-Encoding", "Connection", "Keep-Alive",
    "TE",   "Accept-Encoding", "Upgrade",           "Trailer",    "Expect"};

} // namespace

Result<AccessRule, AccessRuleError> ruleOfUser(SitePattern site, std::string_view user,
                                               std::string_view password)
{
    if (const auto problem = problemOfUserName(user)) return Failure{*problem};
    if (!isFieldValue(password)) return Failure{AccessRuleError::Value};
    AccessRule rule{std::move(site)};
    rule.fields.add("Authorization", basicCredentials(std::string(user), std::string(password)));
    return rule;
}

Result<AccessRule, AccessRuleError> ruleOfHeader(SitePattern site, std::string_view name,
                                                 std::string_view value)
{
    if (const auto problem = problemOfFieldName(name)) return Failure{*problem};
    const std::string_view text = http::trimmed(value);
    if (!isFieldValue(text)) return Failure{AccessRuleError::Value};
    AccessRule rule{std::move(site)};
    if (http::equalsIgnoringCase(name, "Cookie"))
        rule.cookies = parseCookies(text);
    else
        rule.fields.add(std::string(name), std::string(text));
    return rule;
}

Result<AccessRule, AccessRuleError> ruleOfCookies(SitePattern site, std::string_view pairs)
{
    AccessRule rule{std::move(site)};
    rule.cookies = parseCookies(pairs);
    if (rule.cookies.empty()) return Failure{AccessRuleError::Name};
    if (!isFieldValue(pairs)) return Failure{AccessRuleError::Value};
    return rule;
}

// RFC 7617 §2: a colon ends the name.
std::optional<AccessRuleError> problemOfUserName(std::string_view user)
{
    const bool isName = !user.empty() && user.find(':') == std::string_view::npos && isFieldValue(user);
    return isName ? std::nullopt : std::optional(AccessRuleError::Name);
}

std::optional<AccessRuleError> problemOfFieldName(std::string_view name)
{
    if (!http::isToken(name)) return AccessRuleError::Name;
    const bool isOwn = std::any_of(ownFields.begin(), ownFields.end(), [name](std::string_view own) {
        return http::equalsIgnoringCase(own, name);
    });
    return isOwn ? std::optional(AccessRuleError::OwnField) : std::nullopt;
}

// RFC 6265 §4.1.1
std::optional<AccessRuleError> problemOfCookieName(std::string_view name)
{
    return http::isToken(name) ? std::nullopt : std::optional(AccessRuleError::Name);
}

// RFC 9110 §5.5: so that no value begins another field.
bool isFieldValue(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < ' ' && c != '\t') || byte == 0x7F;
    });
}

std::optional<std::string> parseHostName(std::string_view text)
{
    const auto url = url::parseUrl("https://" + std::string(text) + "/");
    const std::size_t end = text.rfind(']') + 1; // of an IPv6 address; 0: it is none
    const bool namesPort = text.find(':', end) != std::string_view::npos;
    const bool isHost = url && url->path() == "/" && !namesPort && !url->hasCredentials() && !url->query() &&
                        !url->fragment() && url->origin().host.find('*') == std::string::npos;
    return isHost ? std::optional(url->origin().host) : std::nullopt;
}

} // namespace fetch
