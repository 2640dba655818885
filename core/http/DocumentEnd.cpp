#include "http/DocumentEnd.h"

#include "http/FieldSyntax.h"

#include <algorithm>
#include <array>

namespace http {

namespace {

// What caches and counters write behind a page is shorter.
constexpr std::size_t tailBytes = 2048;

constexpr std::array<std::string_view, 7> lastTags = {"</html", "</urlset",  "</sitemapindex", "</rss",
                                                      "</feed", "</rdf:rdf", "</svg"};

} // namespace

bool showsItsEnd(std::string_view text)
{
    const std::string tail = lowerCase(text.substr(text.size() - std::min(text.size(), tailBytes)));
    return std::any_of(lastTags.begin(), lastTags.end(),
                       [&tail](std::string_view tag) { return tail.find(tag) != std::string::npos; });
}

} // namespace http
