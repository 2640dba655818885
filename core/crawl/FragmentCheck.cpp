#include "crawl/FragmentCheck.h"

#include "html/Ascii.h"
#include "html/TextDirective.h"
#include "url/PercentEncoding.h"

#include <algorithm>
#include <string>
#include <utility>

namespace crawl {

namespace {

// A sentence or two, such as "Please turn on JavaScript": what an application shows before it runs.
constexpr std::size_t shellBytes = 200;

bool isTop(std::string_view fragment)
{
    return html::isIgnoringCase(fragment, "top");
}

bool holds(const std::vector<std::uint64_t>& hashes, std::uint64_t hash)
{
    return std::binary_search(hashes.begin(), hashes.end(), hash);
}

bool hasId(const FragmentTargets& targets, std::string_view id)
{
    return holds(targets.ids, html::hashOfFragmentTarget(id));
}

} // namespace

FragmentTargets FragmentTargets::of(html::Page& page)
{
    FragmentTargets targets;
    targets.ids = std::move(page.fragmentTargets);
    targets.hasScripts = page.hasScripts;
    targets.isShell = page.hasScripts && page.shownBytes < shellBytes;
    if (page.hasScripts) targets.headingsWithoutId = std::move(page.headingsWithoutId);
    return targets;
}

bool needsTarget(std::string_view fragment)
{
    const std::string_view id = html::withoutDirectives(fragment);
    const bool isView = id.starts_with("svgView("); // SVG 2 §16.3.2: says what of a drawing is shown
    return !id.empty() && !isTop(id) && !isView;
}

// HTML §7.4.6.4, "select the indicated part"
bool hasIndicatedPart(const FragmentTargets& targets, std::string_view fragment)
{
    const std::string_view id = html::withoutDirectives(fragment);
    const std::string decoded = url::percentDecode(id);
    return hasId(targets, id) || hasId(targets, decoded) || isTop(decoded) ||
           hasId(targets, "user-content-" + decoded);
}

bool mayBeMadeByScript(const FragmentTargets& targets, std::string_view fragment)
{
    if (!targets.hasScripts) return false;
    const std::string id = url::percentDecode(html::withoutDirectives(fragment));
    const bool isScriptsOwn = id.starts_with('/') || id.starts_with('!') || id.find('=') != std::string::npos;
    return isScriptsOwn || targets.ids.empty() || targets.isShell ||
           holds(targets.headingsWithoutId, html::hashOfHeading(id));
}

} // namespace crawl
