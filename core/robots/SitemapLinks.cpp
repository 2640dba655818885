#include "robots/SitemapLinks.h"

#include "html/Ascii.h"
#include "robots/SitemapReader.h"
#include "url/UrlParser.h"

#include <utility>

namespace robots {

namespace {

// A base of many kilobytes makes every short address as long. The largest sitemap there may be needs about
// twice its size; beyond this the rest is left out, so that no file takes more memory than a machine has.
constexpr std::size_t maxKeptBytes = 256 * 1024 * 1024;

// As long as the longest URL that is asked.
constexpr std::size_t maxBaseBytes = 8 * 1024;

} // namespace

bool beginsAsHttpUrl(std::string_view text)
{
    return html::startsWithIgnoringCase(text, "http://") || html::startsWithIgnoringCase(text, "https://");
}

void SitemapLinks::add(html::Link link, const url::Url* base)
{
    if (isFull()) return;
    link.target = url::parseUrl(link.raw, base);
    if (link.target && link.target->scheme() == "data") {
        ++m_sitemap.dataUrls;
        return;
    }
    const std::size_t bytes = link.raw.size() + (link.target ? link.target->href().size() : 0);
    if (count() >= maxLinksPerSitemap || !spend(bytes)) {
        m_sitemap.cut = true;
        return;
    }
    for (std::string_view* const text : {&link.element, &link.attribute, &link.raw, &link.rel, &link.path})
        *text = m_texts->add(*text);
    link.origin = html::LinkOrigin::Sitemap;
    link.keeper = m_texts;
    m_sitemap.links.push_back(std::move(link));
}

// XML Base §4; kept short, since each address below it becomes as long.
std::optional<url::Url> SitemapLinks::base(std::string_view text, const url::Url& around)
{
    if (text.size() > maxBaseBytes || !spend(around.href().size())) return std::nullopt;
    auto base = url::parseUrl(text, &around);
    if (!base || base->href().size() > maxBaseBytes) return std::nullopt;
    return std::move(base).value();
}

void SitemapLinks::setTitle(std::size_t first, std::string_view title)
{
    if (first == count() || !spend(title.size())) return;
    const std::string_view text = m_texts->add(title);
    for (std::size_t i = first; i < count(); ++i)
        m_sitemap.links[i].text = text;
}

bool SitemapLinks::spend(std::size_t bytes)
{
    m_keptBytes += bytes;
    return m_keptBytes <= maxKeptBytes;
}

} // namespace robots
