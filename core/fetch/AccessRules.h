#pragma once

#include "base/Result.h"
#include "fetch/Access.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetch {

// What a person says of getting in, made a rule. Nothing of a value stands in what is wrong with it.

enum class AccessRuleError : std::uint8_t {
    Name,     // there is none, or a field could not have that one
    Value,    // it could begin another field
    OwnField, // both HTTP stacks write that field themselves
};

/// HTTP's Basic scheme (RFC 7617).
[[nodiscard]] Result<AccessRule, AccessRuleError> ruleOfUser(SitePattern site, std::string_view user,
                                                             std::string_view password);
/// A header field; of Cookie the cookies it holds.
[[nodiscard]] Result<AccessRule, AccessRuleError> ruleOfHeader(SitePattern site, std::string_view name,
                                                               std::string_view value);
/// `a=1`, or several, parted by semicolons.
[[nodiscard]] Result<AccessRule, AccessRuleError> ruleOfCookies(SitePattern site, std::string_view pairs);

// The same of the parts that are no secrets, as they are typed; nullopt: nothing is wrong.
[[nodiscard]] std::optional<AccessRuleError> problemOfUserName(std::string_view user);
[[nodiscard]] std::optional<AccessRuleError> problemOfFieldName(std::string_view name);
[[nodiscard]] std::optional<AccessRuleError> problemOfCookieName(std::string_view name);
[[nodiscard]] bool isFieldValue(std::string_view text);

/// The name of one host, as url::Origin has it; nullopt: the text is none, or more than that.
[[nodiscard]] std::optional<std::string> parseHostName(std::string_view text);

} // namespace fetch
