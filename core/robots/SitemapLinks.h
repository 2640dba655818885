#pragma once

#include "base/TextArena.h"
#include "html/LineCounter.h"
#include "robots/Sitemap.h"
#include "robots/SitemapPlaces.h"
#include "url/Url.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace robots {

/// Whether a text looks like an absolute http or https URL, without parsing it.
[[nodiscard]] bool beginsAsHttpUrl(std::string_view text);

/// Collects the links of one sitemap and resolves them, within the bounds of what a file may cost.
class SitemapLinks
{
public:
    /// Of a link everything but where it leads; its texts need not live longer than the call. The target
    /// counts from `base`; null: only an absolute URL is one.
    void add(html::Link link, const url::Url* base);
    /// An `xml:base` against the one around it; nullopt: it changes nothing.
    [[nodiscard]] std::optional<url::Url> base(std::string_view text, const url::Url& around);
    /// Gives the links from `first` on their entry's title.
    void setTitle(std::size_t first, std::string_view title);

    [[nodiscard]] std::size_t count() const { return m_sitemap.links.size(); }
    /// Nothing more is taken.
    [[nodiscard]] bool isFull() const { return m_sitemap.cut; }
    /// What was collected. Kind, charset and what the reader knows of its end are the caller's to tell.
    [[nodiscard]] Sitemap take() { return std::move(m_sitemap); }

private:
    /// Whether so much more text may be kept.
    [[nodiscard]] bool spend(std::size_t bytes);

    Sitemap m_sitemap;
    std::shared_ptr<TextArena> m_texts = std::make_shared<TextArena>(); // of its links
    std::size_t m_keptBytes = 0;
};

} // namespace robots
