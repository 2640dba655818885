#include "html/TagLinks.h"

#include "html/MetaLinks.h"

#include <algorithm>

namespace html {

namespace {

std::optional<LinkPlace> with(LinkPlace place, const std::optional<LinkRelation>& relation)
{
    if (!relation) return std::nullopt;
    place.type = relation->type;
    place.use = relation->use;
    return place;
}

/// A refresh, or a property whose value is an address.
std::optional<LinkPlace> placeOfMeta(LinkPlace place, const TagAttributes& attributes)
{
    if (isIgnoringCase(attributes.raw(AttributeName::HttpEquiv), "refresh")) return place;
    place.syntax = AddressSyntax::Url;
    return with(place, relationOfMeta(attributes));
}

std::optional<LinkPlace> placeInHtml(const Tag& tag, const LinkPlace& place, const Forms& forms)
{
    const TagAttributes& attributes = tag.attributes;
    switch (place.attribute) {
    case AttributeName::Action: return with(place, relationOfForm(forms.open()));
    case AttributeName::Formaction:
        return with(place, relationOfSubmitter(tag.element.name, attributes, forms));
    case AttributeName::Content: return placeOfMeta(place, attributes);
    case AttributeName::Href:
        if (place.element != ElementName::Link) return place;
        return with(place,
                    relationOfLink(attributes.raw(AttributeName::Rel), attributes.raw(AttributeName::As),
                                   attributes.raw(AttributeName::Type)));
    case AttributeName::Ping: // HTML §4.6.5: sent when the link is followed
        if (!attributes.has(AttributeName::Href)) return std::nullopt;
        return place;
    case AttributeName::Src: {
        const bool isNoImage = place.element == ElementName::Input &&
                               !isIgnoringCase(attributes.raw(AttributeName::Type), "image");
        const bool isReplaced = place.element == ElementName::Iframe && attributes.has(AttributeName::Srcdoc);
        if (isNoImage || isReplaced) return std::nullopt;
        return place;
    }
    default: return place; // of all the attributes there are
    }
}

} // namespace

std::optional<LinkPlace> placeAt(const Tag& tag, AttributeName attribute, const Forms& forms)
{
    if (tag.space == Namespace::Html) {
        const LinkPlace* const place = linkPlaceInHtml(tag.element.name, attribute);
        if (!place) return std::nullopt;
        return placeInHtml(tag, *place, forms);
    }
    const LinkPlace* const place = tag.space == Namespace::Svg ? linkPlaceInSvg(tag.element.name, attribute)
                                                               : linkPlaceInMathMl(attribute);
    const bool isReplaced = attribute == AttributeName::XlinkHref && tag.attributes.has(AttributeName::Href);
    if (!place || isReplaced) return std::nullopt;
    return *place;
}

LinkPlace placeOfFurther(const Tag& tag, std::string_view attribute)
{
    const bool isSrcset = attribute.ends_with("srcset");
    const bool isHref = attribute.ends_with("href");
    // As what it stands for: data-src is a src.
    const AttributeName like = isSrcset ? AttributeName::Srcset
                               : isHref ? AttributeName::Href
                                        : AttributeName::Src;
    const LinkPlace* const place = linkPlaceInHtml(tag.element.name, like);
    if (place && place->element != ElementName::Link) return *place;
    if (isSrcset) return {tag.element.name, like, LinkType::Image, LinkUse::Load, AddressSyntax::Srcset};
    if (isHref) return {tag.element.name, like, LinkType::Hyperlink, LinkUse::Navigate};
    return {tag.element.name, like, LinkType::Other};
}

bool isNothing(std::string_view address, const LinkPlace& place)
{
    const bool isHyperlink = place.attribute == AttributeName::Href &&
                             (place.element == ElementName::A || place.element == ElementName::Area);
    return !isHyperlink && std::all_of(address.begin(), address.end(), isAsciiWhitespace);
}

std::optional<std::string_view> takePaintUrl(std::string_view& rest)
{
    constexpr std::string_view function = "url(";
    const auto same = [](char a, char b) { return asciiLowercase(a) == b; };
    const auto found = std::search(rest.begin(), rest.end(), function.begin(), function.end(), same);
    if (found == rest.end()) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(found - rest.begin()) + function.size());
    while (!rest.empty() && isAsciiWhitespace(rest.front()))
        rest.remove_prefix(1);
    const bool isQuoted = !rest.empty() && (rest.front() == '"' || rest.front() == '\'');
    const char end = isQuoted ? rest.front() : ')';
    if (isQuoted) rest.remove_prefix(1);
    const std::string_view url = rest.substr(0, rest.find(end));
    rest.remove_prefix(url.size());
    return isQuoted ? url : trimmed(url);
}

} // namespace html
