#include "html/TextSearch.h"

#include "fuzz/Fuzz.h"
#include "html/ShownText.h"
#include "html/Utf8.h"
#include "url/PercentEncoding.h"

#include <string>

// The input: a fragment on the first line, then the text that a page shows.

using fuzz::claim;

namespace {

std::string encoded(std::string_view text)
{
    std::string out;
    url::appendPercentEncoded(out, text, url::componentPercentEncodeSet);
    for (std::size_t dash = 0; (dash = out.find('-', dash)) != std::string::npos;)
        out.replace(dash, 1, "%2D");
    return out;
}

/// What a page shows is found in it by its own words, from its first to its last.
void claimIsFoundInItself(const html::TextSearch& search, std::string_view shown)
{
    const std::string_view block = shown.substr(0, shown.find('\n'));
    const auto itself = html::parseTextDirectives(":~:text=" + encoded(block));
    claim(block.empty() || itself.size() == 1, "a text that is encoded is one directive");
    if (!block.empty()) claim(search.finds(itself.front()), "a page's first block is found in the page");
}

} // namespace

void fuzz::check(std::string_view input)
{
    const std::string_view fragment = takeLine(input);
    for (const html::TextDirective& directive : html::parseTextDirectives(fragment))
        claim(!directive.start.empty(), "a directive has a start");
    claim(fragment.starts_with(html::withoutDirectives(fragment)), "what names an element comes first");

    html::ShownText shown;
    shown.append(input);
    const std::string folded = html::foldedForSearch(shown.text());
    claim(html::isWellFormedUtf8(folded), "folded text is UTF-8");
    claim(html::foldedForSearch(folded) == folded, "folded text stays as it is when folded again");
    const html::TextSearch search(shown.text());
    for (const html::TextDirective& directive : html::parseTextDirectives(fragment))
        (void)search.finds(directive);
    claimIsFoundInItself(search, shown.text());
}
