#include "html/LinkRelation.h"

#include "html/Ascii.h"

#include <algorithm>
#include <iterator>

namespace html {

namespace {

struct Keyword
{
    std::string_view name;
    LinkRelation relation;
};

// Pages of the site or of others, which a person or a search engine goes to.
constexpr LinkRelation page{LinkType::Hyperlink, LinkUse::Navigate};

// What isn't here brings something that is none of a page's usual parts (`search`, `prefetch`).
constexpr Keyword keywords[] = {
    {"stylesheet", {LinkType::Css, LinkUse::LoadSheet}},
    {"manifest", {LinkType::Other, LinkUse::LoadManifest}},
    {"feed", {LinkType::Hyperlink, LinkUse::LoadFeed}},
    {"icon", {LinkType::Image}},
    {"apple-touch-icon", {LinkType::Image}},
    {"apple-touch-icon-precomposed", {LinkType::Image}},
    {"apple-touch-startup-image", {LinkType::Image}},
    {"mask-icon", {LinkType::Image}},
    {"image_src", {LinkType::Image}},
    {"modulepreload", {LinkType::JavaScript}},
    // Endpoints that answer POST only: like the action of a form that posts.
    {"pingback", {LinkType::Other, LinkUse::SubmitPost}},
    {"webmention", {LinkType::Other, LinkUse::SubmitPost}},
    {"alternate", page},
    {"amphtml", page},
    {"author", page},
    {"bookmark", page},
    {"canonical", page},
    {"contents", page},
    {"copyright", page},
    {"first", page},
    {"help", page},
    {"home", page},
    {"index", page},
    {"last", page},
    {"license", page},
    {"me", page},
    {"next", page},
    {"prev", page},
    {"previous", page},
    {"privacy-policy", page},
    {"shortlink", page},
    {"start", page},
    {"terms-of-service", page},
    {"up", page},
};

// HTML §4.6.7.19, Fetch's "translate a preload destination"
LinkType typeOfPreload(std::string_view destination)
{
    if (isIgnoringCase(destination, "style")) return LinkType::Css;
    if (isIgnoringCase(destination, "script")) return LinkType::JavaScript;
    if (isIgnoringCase(destination, "image")) return LinkType::Image;
    for (const std::string_view media : {"audio", "video", "track"})
        if (isIgnoringCase(destination, media)) return LinkType::Media;
    return LinkType::Other;
}

/// The same page in another format is none: a feed, or data.
LinkRelation relationOfPage(std::string_view mediaType)
{
    const std::string_view essence = essenceOf(mediaType);
    const auto is = [=](std::string_view type) { return isIgnoringCase(essence, type); };
    if (essence.empty() || is("text/html") || is("application/xhtml+xml")) return page;
    const bool isFeed = is("application/rss+xml") || is("application/atom+xml");
    return {LinkType::Hyperlink, isFeed ? LinkUse::LoadFeed : LinkUse::Load};
}

bool hasPreconnectionOnly(std::string_view rel)
{
    bool hasPreconnection = false;
    bool hasOther = false;
    forEachToken(rel, isAsciiWhitespace, [&](std::string_view token) {
        const bool isOne = isIgnoringCase(token, "preconnect") || isIgnoringCase(token, "dns-prefetch");
        (isOne ? hasPreconnection : hasOther) = true;
    });
    return hasPreconnection && !hasOther;
}

} // namespace

std::string_view essenceOf(std::string_view mediaType)
{
    return trimmed(mediaType.substr(0, mediaType.find(';')));
}

bool hasRelation(std::string_view rel, std::string_view keyword)
{
    if (rel.size() < keyword.size()) return false;
    bool has = false;
    forEachToken(rel, isAsciiWhitespace,
                 [&](std::string_view token) { has = has || isIgnoringCase(token, keyword); });
    return has;
}

std::optional<LinkRelation> relationOfLink(std::string_view rel, std::string_view destination,
                                           std::string_view mediaType)
{
    if (hasPreconnectionOnly(rel)) return std::nullopt;
    const auto* const found =
        std::find_if(std::begin(keywords), std::end(keywords),
                     [=](const Keyword& keyword) { return hasRelation(rel, keyword.name); });
    // What is preloaded only; one that is a sheet as well is used as that.
    const bool isUsed = found != std::end(keywords) && found->relation != page;
    if (!isUsed && hasRelation(rel, "preload")) return LinkRelation{typeOfPreload(destination)};
    if (found == std::end(keywords)) return LinkRelation{};
    // HTML, link type "stylesheet": one of a type that isn't supported isn't fetched.
    const bool isSheet = found->relation.use == LinkUse::LoadSheet;
    const std::string_view essence = essenceOf(mediaType);
    if (isSheet && !essence.empty() && !isIgnoringCase(essence, "text/css")) return std::nullopt;
    return found->relation == page ? relationOfPage(mediaType) : found->relation;
}

} // namespace html
