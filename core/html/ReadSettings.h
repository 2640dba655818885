#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// An attribute that only the scripts of some sites read addresses from: `data-src`, `img[data-srcset]`. What
/// it holds is what the attribute of the same name without `data-` holds: a name that ends in "srcset" has a
/// srcset.
struct FurtherAttribute
{
    std::string element; // lower case; empty: of any
    std::string attribute;

    bool operator==(const FurtherAttribute&) const = default;
};

/// `attribute` or `element[attribute]`; nullopt: anything else.
[[nodiscard]] std::optional<FurtherAttribute> parseFurtherAttribute(std::string_view text);

/// What is read of a page beyond what browsers read.
struct ReadSettings
{
    std::vector<FurtherAttribute> attributes; // of which maxFurtherAttributes count
    bool readTemplates = false;               // links in template elements count as links

    bool operator==(const ReadSettings&) const = default;
};

inline constexpr std::size_t maxFurtherAttributes = 64; // each is compared with each attribute of a page

} // namespace html
