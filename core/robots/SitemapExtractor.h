#pragma once

#include "html/LineCounter.h"
#include "html/Token.h"
#include "html/Tokenizer.h"
#include "robots/Sitemap.h"
#include "robots/SitemapLinks.h"
#include "robots/SitemapPlaces.h"
#include "robots/XmlText.h"
#include "url/Url.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace robots {

/// Reads the markup of a sitemap or feed for its links.
///
/// The text is UTF-8 with newlines normalised; it, the address and the links outlive it. It keeps the few
/// elements that are open, not a tree; an item ends where the next begins, whatever is left open in it.
/// Thread: any; one file, one thread.
class SitemapExtractor
{
public:
    SitemapExtractor(std::string_view text, const url::Url& address, SitemapLinks& links);

    /// To be called once. The kind of file it is; Nothing: none that has links.
    Sitemap::Kind read();
    /// Whether the file ended before its root did.
    [[nodiscard]] bool isOpen() const { return !m_open.empty(); }

private:
    struct Element
    {
        std::string_view name;        // in lower case
        std::string_view local;       // without its prefix
        std::optional<url::Url> base; // where it sets one
    };
    /// An element's text that is an address, while it is being read.
    struct AddressText
    {
        const SitemapPlace* place;
        XmlText text;
    };

    void onToken(const html::Token& token);
    void onStartTag(const html::Token& token);
    void onEndTag(const html::Token& token);
    void onText(const html::Token& token);

    void beginItem();
    void endItem();
    void begin(const html::Token& token);
    void readAttributes(const html::Token& token);
    void beginText(const html::Token& token);
    void endText();
    void addLink(const SitemapPlace& place, SitemapRelation relation, const XmlText& text,
                 std::string_view rel);
    void closeDownTo(std::size_t depth);

    [[nodiscard]] const url::Url& base() const;
    [[nodiscard]] std::string_view parent() const;
    [[nodiscard]] std::string path() const;
    [[nodiscard]] std::size_t offsetOf(std::string_view part) const
    {
        return static_cast<std::size_t>(part.data() - m_text.data());
    }

    // Fixed at construction
    std::string_view m_text;
    const url::Url& m_address;
    SitemapLinks& m_links;

    // Changed while running
    html::Tokenizer m_tokenizer;
    html::LineCounter m_lines;
    Sitemap::Kind m_kind = Sitemap::Kind::Nothing;
    std::vector<Element> m_open;
    std::size_t m_deeper = 0; // elements open below those kept
    std::optional<AddressText> m_addressText;
    std::size_t m_itemStart = 0; // among the links: the first of the item being read
    bool m_isInTitle = false;
    XmlText m_title;
};

} // namespace robots
