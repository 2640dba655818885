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

// What isn't here brings something that is none of a page's usual parts (`manifest`, `search`, `prefetch`).
constexpr Keyword keywords[] = {
    {"stylesheet", {LinkType::Css}},
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
    {"alternate", {LinkType::Hyperlink}},
    {"amphtml", {LinkType::Hyperlink}},
    {"author", {LinkType::Hyperlink}},
    {"bookmark", {LinkType::Hyperlink}},
    {"canonical", {LinkType::Hyperlink}},
    {"contents", {LinkType::Hyperlink}},
    {"copyright", {LinkType::Hyperlink}},
    {"first", {LinkType::Hyperlink}},
    {"help", {LinkType::Hyperlink}},
    {"home", {LinkType::Hyperlink}},
    {"index", {LinkType::Hyperlink}},
    {"last", {LinkType::Hyperlink}},
    {"license", {LinkType::Hyperlink}},
    {"me", {LinkType::Hyperlink}},
    {"next", {LinkType::Hyperlink}},
    {"prev", {LinkType::Hyperlink}},
    {"previous", {LinkType::Hyperlink}},
    {"privacy-policy", {LinkType::Hyperlink}},
    {"shortlink", {LinkType::Hyperlink}},
    {"start", {LinkType::Hyperlink}},
    {"terms-of-service", {LinkType::Hyperlink}},
    {"up", {LinkType::Hyperlink}},
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

bool hasRelation(std::string_view rel, std::string_view keyword)
{
    bool has = false;
    forEachToken(rel, isAsciiWhitespace,
                 [&](std::string_view token) { has = has || isIgnoringCase(token, keyword); });
    return has;
}

std::optional<LinkRelation> relationOfLink(std::string_view rel, std::string_view destination)
{
    if (hasPreconnectionOnly(rel)) return std::nullopt;
    if (hasRelation(rel, "preload")) return LinkRelation{typeOfPreload(destination)};
    const auto* const found =
        std::find_if(std::begin(keywords), std::end(keywords),
                     [=](const Keyword& keyword) { return hasRelation(rel, keyword.name); });
    return found == std::end(keywords) ? LinkRelation{} : found->relation;
}

} // namespace html
