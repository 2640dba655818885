#include "crawl/FragmentCheck.h"

#include "html/Page.h"
#include "url/PercentEncoding.h"

#include <algorithm>
#include <string>

namespace crawl {

namespace {

/// The fragment without its directive (URL Fragment Text Directives §2.2: what follows `:~:` is for the
/// browser).
std::string_view withoutDirective(std::string_view fragment)
{
    return fragment.substr(0, fragment.find(":~:"));
}

bool isTop(std::string_view fragment)
{
    constexpr std::string_view top = "top";
    return fragment.size() == top.size() &&
           std::equal(top.begin(), top.end(), fragment.begin(),
                      [](char t, char f) { return t == f || t - 'a' + 'A' == f; });
}

bool hasTarget(const std::vector<std::uint64_t>& targets, std::string_view id)
{
    return std::binary_search(targets.begin(), targets.end(), html::hashOfFragmentTarget(id));
}

} // namespace

bool needsTarget(std::string_view fragment)
{
    const std::string_view id = withoutDirective(fragment);
    return !id.empty() && !isTop(id);
}

bool hasIndicatedPart(const std::vector<std::uint64_t>& targets, std::string_view fragment)
{
    const std::string_view id = withoutDirective(fragment);
    const std::string decoded = url::percentDecode(id);
    return hasTarget(targets, id) || hasTarget(targets, decoded) || isTop(decoded);
}

} // namespace crawl
