#pragma once

#include "html/Page.h"

#include <optional>
#include <string_view>

namespace html {

/// What a link element brings, by its rel (HTML §4.6.7).
struct LinkRelation
{
    LinkType type = LinkType::Other;
    LinkUse use = LinkUse::Load;

    bool operator==(const LinkRelation&) const = default;
};

/// nullopt: the link names a host to be ready for (preconnect, dns-prefetch), and no address that must
/// answer. `destination` is the value of `as`, `mediaType` that of `type`.
[[nodiscard]] std::optional<LinkRelation> relationOfLink(std::string_view rel, std::string_view destination,
                                                         std::string_view mediaType);

/// Of the value of a `type`: without its parameters (MIME Sniffing Standard §4.1), in the case it is written
/// in.
[[nodiscard]] std::string_view essenceOf(std::string_view mediaType);

/// Whether `rel` has `keyword`, which is in lower case.
[[nodiscard]] bool hasRelation(std::string_view rel, std::string_view keyword);

} // namespace html
