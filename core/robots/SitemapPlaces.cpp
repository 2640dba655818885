// A table: where addresses stand in sitemaps and feeds.

#include "robots/SitemapPlaces.h"

#include "html/LinkRelation.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace robots {

namespace {

using Kind = Sitemap::Kind;
using Type = html::LinkType;
using Use = html::LinkUse;

constexpr SitemapRelation page{Type::Hyperlink, Use::Navigate};
constexpr SitemapRelation image{Type::Image, Use::Load};
constexpr SitemapRelation media{Type::Media, Use::Load};
constexpr SitemapRelation frame{Type::IFrame, Use::Navigate};
constexpr SitemapRelation other{Type::Other, Use::Load};
constexpr SitemapRelation sitemap{Type::Other, Use::LoadFeed};
constexpr SitemapRelation endpoint{Type::Other, Use::SubmitPost};

// sitemaps.org 0.9; image and video extensions, and language alternates, as Google documents them.
constexpr SitemapPlace sitemapPlaces[] = {
    {"sitemap", "loc", "", sitemap}, {"image", "loc", "", image},      {"image", "license", "", page},
    {"", "loc", "", page},           {"", "thumbnail_loc", "", image}, {"", "content_loc", "", media},
    {"", "player_loc", "", frame},   {"", "link", "href", page, true},
};

// RSS 0.9, 1.0 and 2.0, with the elements of Atom, Media RSS and podcasts that stand in them. The address of
// RSS's own specification (`docs`) is none of the site's.
constexpr SitemapPlace rssPlaces[] = {
    {"", "link", "", page},         {"", "link", "href", page, true}, {"", "guid", "", page, false, true},
    {"item", "comments", "", page}, {"", "commentrss", "", other},    {"item", "source", "url", other},
    {"image", "url", "", image},    {"", "enclosure", "url", media},  {"", "content", "url", media},
    {"", "player", "url", frame},   {"", "thumbnail", "url", image},  {"", "image", "href", image},
};

// RFC 4287; `id` names the entry and needn't lead anywhere.
constexpr SitemapPlace atomPlaces[] = {
    {"", "link", "href", page, true}, {"", "content", "src", page},  {"", "icon", "", image},
    {"", "logo", "", image},          {"author", "uri", "", page},   {"contributor", "uri", "", page},
    {"", "commentrss", "", other},    {"", "content", "url", media}, {"", "player", "url", frame},
    {"", "thumbnail", "url", image},
};

std::span<const SitemapPlace> placesOf(Kind kind)
{
    switch (kind) {
    case Kind::UrlSet:
    case Kind::Index: return sitemapPlaces;
    case Kind::Rss: return rssPlaces;
    case Kind::Atom: return atomPlaces;
    case Kind::Nothing:
    case Kind::Text: break;
    }
    return {};
}

struct Keyword
{
    std::string_view name;
    SitemapRelation relation;
};

// The first that a link has decides. What isn't here (`self`, `next`, …) brings another feed or the like.
constexpr Keyword keywords[] = {
    {"enclosure", media},
    // What is written to, not read: RFC 5023 §11.1, WebSub §4.
    {"edit", endpoint},
    {"edit-media", endpoint},
    {"hub", endpoint},
    {"pingback", endpoint},
    {"webmention", endpoint},
    {"http://schemas.google.com/g/2005#post", endpoint},
    {"http://schemas.google.com/g/2005#batch", endpoint},
    {"alternate", page},
    {"related", page},
    {"via", page},
    {"license", page},
    {"author", page},
};

} // namespace

std::optional<Sitemap::Kind> kindOfRoot(std::string_view element)
{
    if (element == "urlset") return Kind::UrlSet;
    if (element == "sitemapindex") return Kind::Index;
    if (element == "rss" || element == "rdf") return Kind::Rss;
    if (element == "feed") return Kind::Atom;
    return std::nullopt;
}

const SitemapPlace* sitemapPlace(Sitemap::Kind kind, std::string_view parent, std::string_view element,
                                 std::string_view attribute)
{
    const auto places = placesOf(kind);
    const auto found = std::find_if(places.begin(), places.end(), [=](const SitemapPlace& place) {
        return place.element == element && place.attribute == attribute &&
               (place.parent.empty() || place.parent == parent);
    });
    return found == places.end() ? nullptr : &*found;
}

SitemapRelation relationOfFeedLink(std::string_view rel)
{
    // RFC 4287 §4.2.7.2: a name is the same as the address that IANA gives it.
    constexpr std::string_view registry = "http://www.iana.org/assignments/relation/";
    if (rel.starts_with(registry)) rel.remove_prefix(registry.size());
    if (rel.empty()) return page;
    const auto* const found =
        std::find_if(std::begin(keywords), std::end(keywords),
                     [=](const Keyword& keyword) { return html::hasRelation(rel, keyword.name); });
    return found == std::end(keywords) ? other : found->relation;
}

bool isItemOf(Sitemap::Kind kind, std::string_view element)
{
    switch (kind) {
    case Kind::UrlSet:
    case Kind::Index: return element == "url" || element == "sitemap";
    case Kind::Rss: return element == "item";
    case Kind::Atom: return element == "entry";
    case Kind::Nothing:
    case Kind::Text: break;
    }
    return false;
}

} // namespace robots
