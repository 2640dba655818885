#pragma once

#include "http/Fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

/// One link of a Link header field (RFC 8288 §3): a target and what it is to the answer.
struct FieldLink
{
    std::string target; // the reference between < and >, as sent
    /// Names in lower case; values as sent, without their quotes.
    std::vector<std::pair<std::string, std::string>> parameters;
    bool operator==(const FieldLink&) const = default;

    /// Of several with that name the first (§3.3), empty where it has no value.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
};

/// The links of one Link field, in order: of each element on its own, so that what isn't a link takes none of
/// those after it along (HTML §4.2.4.4, "extract links from headers"). Thread: any. Linear.
[[nodiscard]] std::vector<FieldLink> parseLinkField(std::string_view value);
/// Of all Link fields, in order.
[[nodiscard]] std::vector<FieldLink> parseLinkFields(const Fields& fields);

} // namespace http
