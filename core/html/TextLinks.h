#pragma once

#include "base/TextArena.h"
#include "html/LineCounter.h"
#include "html/LinkResolver.h"
#include "html/Page.h"
#include "url/Url.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace html {

/// Collects the links of a text that is no page: what their addresses mean, within LinkResolver's bounds, and
/// where they stand. The text and the address outlive it. Thread: any; one text, one thread.
class TextLinks
{
public:
    TextLinks(std::string_view text, const url::Url& address)
        : m_text(text)
        , m_address(address)
        , m_lines(text)
    {
    }

    /// A link without raw, attribute, target and place. `raw` is part of the text, not before that of the
    /// link before it; `address` is what it stands for.
    void add(Link link, std::string_view attribute, std::string_view raw, std::string_view address);

    [[nodiscard]] std::size_t count() const { return m_links.size(); }
    [[nodiscard]] std::uint32_t dataUrls() const { return m_resolver.dataUrls(); }
    [[nodiscard]] std::vector<Link> take() { return std::move(m_links); }

private:
    std::string_view m_text;
    const url::Url& m_address;
    LinkResolver m_resolver;
    LineCounter m_lines;
    std::vector<Link> m_links;
    std::shared_ptr<TextArena> m_texts = std::make_shared<TextArena>(); // of these
};

} // namespace html
