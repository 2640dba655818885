// Two tables: the properties whose values are addresses. Those whose values may be a name as well
// (`article:author`) are left out: a name is no broken link.

#include "html/MetaLinks.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace html {

namespace {

struct Property
{
    std::string_view name; // lower case
    LinkRelation relation;
};

constexpr LinkRelation image{LinkType::Image, LinkUse::Load};
constexpr LinkRelation media{LinkType::Media, LinkUse::Load};
constexpr LinkRelation loadedPage{LinkType::Hyperlink, LinkUse::Load};
constexpr LinkRelation other{LinkType::Other, LinkUse::Load};

// https://ogp.me, Twitter's cards, and the tiles of Windows
constexpr Property properties[] = {
    {"al:web:url", loadedPage},
    {"msapplication-config", other},
    {"msapplication-square150x150logo", image},
    {"msapplication-square310x310logo", image},
    {"msapplication-square70x70logo", image},
    {"msapplication-starturl", loadedPage},
    {"msapplication-tileimage", image},
    {"msapplication-wide310x150logo", image},
    {"og:audio", media},
    {"og:audio:secure_url", media},
    {"og:audio:url", media},
    {"og:image", image},
    {"og:image:secure_url", image},
    {"og:image:url", image},
    {"og:logo", image},
    {"og:see_also", loadedPage},
    {"og:url", loadedPage},
    {"og:video", media},
    {"og:video:secure_url", media},
    {"og:video:url", media},
    {"thumbnail", image},
    {"twitter:image", image},
    {"twitter:image:src", image},
    {"twitter:player", media},
    {"twitter:player:stream", media},
    {"twitter:url", loadedPage},
};

// https://schema.org, HTML §5.2.3
constexpr Property itemProperties[] = {
    {"contenturl", media}, {"downloadurl", other}, {"embedurl", media}, {"image", image},
    {"logo", image},       {"sameas", loadedPage}, {"url", loadedPage}, {"thumbnailurl", image},
};

/// Of the first that is known: one content may be several properties of its page, or item.
template<std::size_t Count>
std::optional<LinkRelation> relationIn(const Property (&all)[Count], std::string_view raw)
{
    const AttributeText names(raw);
    std::optional<LinkRelation> relation;
    forEachToken(names.view(), isAsciiWhitespace, [&](std::string_view name) {
        if (relation) return;
        const auto* const found = std::find_if(std::begin(all), std::end(all), [=](const Property& property) {
            return isIgnoringCase(name, property.name);
        });
        if (found != std::end(all)) relation = found->relation;
    });
    return relation;
}

} // namespace

std::optional<LinkRelation> relationOfMeta(const TagAttributes& attributes)
{
    const std::string_view content = trimmed(attributes.raw(AttributeName::Content));
    for (const AttributeName name : {AttributeName::Property, AttributeName::Name}) {
        const auto relation = relationIn(properties, attributes.raw(name));
        if (!relation) continue;
        // Said by those who have no such file, so that none is looked for.
        const bool isNone = *relation == other && isIgnoringCase(content, "none");
        if (isNone) return std::nullopt;
        return relation;
    }
    return relationIn(itemProperties, attributes.raw(AttributeName::Itemprop));
}

} // namespace html
