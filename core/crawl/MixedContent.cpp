#include "crawl/MixedContent.h"

#include "html/LinkRelation.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>

namespace crawl {

namespace {

template<std::size_t count>
bool isOneOf(std::string_view name, const std::array<std::string_view, count>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a link element names and browsers fetch; `image_src`, `canonical` and the like are for others.
bool isLoadedByRelation(const html::Link& link)
{
    constexpr std::array<std::string_view, 7> fetched = {
        "icon", "apple-touch-icon", "mask-icon", "modulepreload", "preload", "prefetch", "stylesheet"};
    if (link.use == html::LinkUse::LoadSheet || link.use == html::LinkUse::LoadManifest) return true;
    return std::any_of(fetched.begin(), fetched.end(),
                       [&](std::string_view keyword) { return html::hasRelation(link.rel, keyword); });
}

bool isThisMachine(std::string_view host)
{
    return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

} // namespace

bool isLoadedWithItsDocument(const html::Link& link)
{
    constexpr std::array<std::string_view, 21> loading = {
        "audio",  "applet", "body",   "embed", "feimage", "frame", "iframe", "image", "img", "input", "link",
        "object", "script", "source", "style", "table",   "td",    "th",     "track", "use", "video"};
    constexpr std::array<std::string_view, 3> named = {"longdesc", "usemap", "cite"};
    if (link.origin == html::LinkOrigin::Css) return true;
    if (link.origin != html::LinkOrigin::Html || link.type == html::LinkType::Form) return false;
    if (!isOneOf(link.element, loading) || isOneOf(link.attribute, named)) return false;
    if (link.element == "link") return isLoadedByRelation(link);
    // A script's text may name addresses (JSON-LD); only its `src` is loaded.
    return link.element != "script" || link.type == html::LinkType::JavaScript;
}

bool isInsecure(std::string_view url)
{
    if (!url.starts_with("http:")) return false;
    const auto parsed = url::parseUrl(url);
    return parsed && !isThisMachine(parsed->host().value_or(""));
}

void MixedContent::onLink(EntryId document, EntryId address, const html::Link& link)
{
    const bool isSecure = m_entries[document].url.starts_with("https:") && !m_exempt.contains(document);
    if (!isSecure || !isLoadedWithItsDocument(link)) return;
    Entry& entry = m_entries[address];
    if (isInsecure(entry.url)) {
        m_loadedBy[document].push_back(address);
        ++m_loaders[address];
    }
    if (!std::exchange(entry.loadedSecurely, true)) m_entries.markChanged(address);
}

void MixedContent::onOpened(EntryId document)
{
    m_exempt.erase(document);
    const auto loaded = m_loadedBy.find(document);
    if (loaded == m_loadedBy.end()) return;
    for (const EntryId address : loaded->second) {
        if (--m_loaders[address] > 0) continue;
        m_entries[address].loadedSecurely = false;
        m_entries.markChanged(address);
    }
    m_loadedBy.erase(loaded);
}

} // namespace crawl
