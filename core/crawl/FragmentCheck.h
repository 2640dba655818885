#pragma once

#include "html/Page.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace crawl {

/// What a page says of the places in it: kept for links that are found after it was read.
struct FragmentTargets
{
    std::vector<std::uint64_t> ids;               // html::Page::fragmentTargets
    std::vector<std::uint64_t> headingsWithoutId; // likewise
    bool hasScripts = false;
    bool isShell = false; // it shows so little that its scripts must do the rest

    [[nodiscard]] static FragmentTargets of(html::Page& page);
};

/// Whether a link's fragment can be missing from a page at all: not where it is empty, `top` in any case,
/// nothing but a text directive (HTML §7.4.6.4, "select the indicated part"), or the view of a drawing.
[[nodiscard]] bool needsTarget(std::string_view fragment);

/// Whether the page has the part that `fragment` indicates: as it stands, or percent-decoded. What people
/// wrote on code hosts has ids that begin with `user-content-`, where scripts lead the plain ones.
[[nodiscard]] bool hasIndicatedPart(const FragmentTargets& targets, std::string_view fragment);

/// Whether a part that the page doesn't have may be made by its scripts, which aren't run here.
///
/// Nearly every page has some script, if only to count its visitors: that alone says nothing, or no missing
/// part would ever be called so. One of four signs must be there beside a script: the fragment is a script's
/// own (`#/route`, `#!route`, `#key=value`); the page has no id at all; it is a shell; or one of its headings
/// has no id but the words of the fragment, and is waiting to be given it.
[[nodiscard]] bool mayBeMadeByScript(const FragmentTargets& targets, std::string_view fragment);

} // namespace crawl
