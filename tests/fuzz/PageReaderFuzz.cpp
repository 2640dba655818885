#include "html/PageReader.h"

#include "fuzz/Fuzz.h"
#include "fuzz/TextPlaces.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <utility>

// The input: the Content-Type on the first line, then the body.

using fuzz::claim;

namespace {

void claimIsSound(const html::Link& link)
{
    claim(!link.element.empty() && !link.attribute.empty(), "a link has an element and an attribute");
    claim(link.raw.size() <= html::maxRawBytes && html::isWellFormedUtf8(link.raw), "its address is bounded");
    for (const std::string_view* text : {&link.text, &link.altText, &link.rel, &link.windowTarget})
        claim(text->size() <= html::maxTextBytes && html::isWellFormedUtf8(*text), "its texts are bounded");
    const bool isBeforeTheTree = link.element == "xml-stylesheet";
    claim(link.path.empty() == isBeforeTheTree && link.path.size() <= html::maxPathBytes &&
              html::isWellFormedUtf8(link.path),
          "it stands in the tree, at a bounded path");
    if (link.target) claim(link.target->scheme() != "data", "data: URLs are counted only");
}

void claimLinksAreInThePage(const html::Page& page, std::string_view text)
{
    const fuzz::TextPlaces places(text);
    std::pair<std::uint32_t, std::uint32_t> passed;
    for (const html::Link& link : page.links) {
        claimIsSound(link);
        claim(places.from(link.line, link.column).starts_with(link.raw), "its address stands where it says");
        const std::pair place(link.line, link.column);
        claim(place >= passed, "links are in the order of the page");
        passed = place;
    }
}

/// Asks for an attribute that no tag can have: with it no tag says nothing, and none is read in one go.
html::ReadSettings unhurried()
{
    return {.attributes = {{"", " "}}, .readTemplates = false};
}

void claimSaysTheSame(const html::Page& page, const html::Page& other)
{
    const auto isSame = [](const html::Link& a, const html::Link& b) {
        return a.path == b.path && a.line == b.line && a.column == b.column && a.element == b.element &&
               a.attribute == b.attribute && a.raw == b.raw && a.position == b.position && a.text == b.text &&
               a.altText == b.altText && a.rel == b.rel && a.target.has_value() == b.target.has_value() &&
               (!a.target || *a.target == *b.target);
    };
    claim(std::equal(page.links.begin(), page.links.end(), other.links.begin(), other.links.end(), isSame),
          "whichever way an element is read, its links are the same");
    claim(page.title == other.title && page.charset == other.charset &&
              page.fragmentTargets == other.fragmentTargets &&
              page.headingsWithoutId == other.headingsWithoutId && page.shownBytes == other.shownBytes &&
              page.isEmpty == other.isEmpty && page.hasScripts == other.hasScripts &&
              page.inertLinks == other.inertLinks && page.dataUrls == other.dataUrls,
          "and what else it says");
}

/// Also what is read only on demand, of every second input.
html::ReadSettings settingsFor(std::string_view input)
{
    if (input.size() % 2 == 0) return {};
    return {.attributes = {{"", "data-src"}, {"img", "data-srcset"}, {"a", "data-href"}, {"", "class"}},
            .readTemplates = true};
}

} // namespace

void fuzz::check(std::string_view input)
{
    static const url::Url address = url::parseUrl("https://a.test/folder/page?query").value();
    const auto mediaType = http::parseMediaType(takeLine(input));
    const html::ReadSettings settings = settingsFor(input);
    const html::Page page = html::readPage(input, mediaType, address, {}, settings);
    if (settings == html::ReadSettings())
        claimSaysTheSame(page, html::readPage(input, mediaType, address, {}, unhurried()));

    const html::DecodedText decoded = html::decode(input, page.charset);
    claimLinksAreInThePage(page, decoded.text());
    const auto& targets = page.fragmentTargets;
    claim(std::adjacent_find(targets.begin(), targets.end(), std::greater_equal<>()) == targets.end(),
          "fragment targets are sorted, each once");
    claim(page.title.size() <= html::maxTextBytes && html::isWellFormedUtf8(page.title),
          "titles are bounded");
    claim(!page.isEmpty || page.shownBytes == 0, "an empty page shows nothing");
}
