#include "html/PageReader.h"

#include "fuzz/Fuzz.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "url/UrlParser.h"

#include <utility>
#include <vector>

// The input: the Content-Type on the first line, then the body.

using fuzz::claim;

namespace {

/// Where lines and columns are, found another way than LineCounter's.
class TextPlaces
{
public:
    explicit TextPlaces(std::string_view text)
        : m_text(text)
    {
        m_lines.push_back(0);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) m_codePoints.push_back(at);
            if (text[at] == '\n') m_lines.push_back(m_codePoints.size());
        }
        m_codePoints.push_back(text.size());
    }

    /// The text from there on.
    [[nodiscard]] std::string_view from(std::uint32_t line, std::uint32_t column) const
    {
        claim(line >= 1 && line <= m_lines.size(), "a link stands on a line of the page");
        const std::size_t place = m_lines[line - 1] + column - 1;
        const bool isInLine = line == m_lines.size() || place < m_lines[line];
        claim(column >= 1 && place < m_codePoints.size() && isInLine, "in a column of that line");
        return m_text.substr(m_codePoints[place]);
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_codePoints; // where each begins
    std::vector<std::size_t> m_lines;      // the first code point of each
};

void claimIsSound(const html::Link& link)
{
    claim(!link.element.empty() && !link.attribute.empty(), "a link has an element and an attribute");
    claim(link.raw.size() <= html::maxRawBytes && html::isWellFormedUtf8(link.raw), "its address is bounded");
    for (const std::string* text : {&link.text, &link.altText, &link.rel, &link.windowTarget})
        claim(text->size() <= html::maxTextBytes && html::isWellFormedUtf8(*text), "its texts are bounded");
    if (link.target) claim(link.target->scheme() != "data", "data: URLs are counted only");
}

void claimLinksAreInThePage(const html::Page& page, std::string_view text)
{
    const TextPlaces places(text);
    std::pair<std::uint32_t, std::uint32_t> passed;
    for (const html::Link& link : page.links) {
        claimIsSound(link);
        claim(places.from(link.line, link.column).starts_with(link.raw), "its address stands where it says");
        const std::pair place(link.line, link.column);
        claim(place >= passed, "links are in the order of the page");
        passed = place;
    }
}

} // namespace

void fuzz::check(std::string_view input)
{
    static const url::Url address = url::parseUrl("https://a.test/folder/page?query").value();
    const auto mediaType = http::parseMediaType(takeLine(input));
    const html::Page page = html::readPage(input, mediaType, address);

    const html::DecodedText decoded = html::decode(input, page.charset);
    claimLinksAreInThePage(page, decoded.text());
    const auto& targets = page.fragmentTargets;
    claim(std::adjacent_find(targets.begin(), targets.end(), std::greater_equal<>()) == targets.end(),
          "fragment targets are sorted, each once");
    claim(page.title.size() <= html::maxTextBytes && html::isWellFormedUtf8(page.title),
          "titles are bounded");
    claim(!page.isEmpty || (page.links.empty() && targets.empty()), "an empty page has nothing");
}
