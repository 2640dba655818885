#include "html/TagLinks.h"

#include "html/CharacterReferences.h"
#include "html/MetaLinks.h"
#include "html/ScriptType.h"

#include <algorithm>

namespace html {

namespace {

/// The place as the relation has it, put into `changed`.
const LinkPlace* with(const std::optional<LinkRelation>& relation, const LinkPlace& place, LinkPlace& changed)
{
    if (!relation) return nullptr;
    changed = place;
    changed.type = relation->type;
    changed.use = relation->use;
    return &changed;
}

std::optional<LinkRelation> relationOf(const TagAttributes& link)
{
    const AttributeText rel(link.raw(AttributeName::Rel));
    const AttributeText destination(link.raw(AttributeName::As));
    const AttributeText mediaType(link.raw(AttributeName::Type));
    return relationOfLink(rel.view(), destination.view(), mediaType.view());
}

/// A refresh, or a property whose value is an address.
const LinkPlace* placeOfMeta(const LinkPlace& place, const TagAttributes& attributes, LinkPlace& changed)
{
    const AttributeText pragma(attributes.raw(AttributeName::HttpEquiv));
    if (isIgnoringCase(pragma.view(), "refresh")) return &place;
    const LinkPlace* const property = with(relationOfMeta(attributes), place, changed);
    changed.syntax = AddressSyntax::Url;
    return property;
}

/// HTML §4.12.1.1, "prepare the script element": what isn't run isn't fetched.
bool isData(ElementName element, const TagAttributes& attributes)
{
    return element == ElementName::Script && !isJavaScriptType(attributes.find(AttributeName::Type));
}

const LinkPlace* placeInHtml(const Tag& tag, const LinkPlace& place, const Forms& forms, LinkPlace& changed)
{
    const TagAttributes& attributes = tag.attributes;
    switch (place.attribute) {
    case AttributeName::Action: return with(relationOfForm(forms.open()), place, changed);
    case AttributeName::Formaction:
        return with(relationOfSubmitter(tag.element.name, attributes, forms), place, changed);
    case AttributeName::Content: return placeOfMeta(place, attributes, changed);
    case AttributeName::Href:
        if (place.element != ElementName::Link) return &place;
        return with(relationOf(attributes), place, changed);
    case AttributeName::Ping: // HTML §4.6.5: sent when the link is followed
        return attributes.has(AttributeName::Href) ? &place : nullptr;
    case AttributeName::Src: {
        const bool isNoImage =
            place.element == ElementName::Input &&
            !isIgnoringCase(AttributeText(attributes.raw(AttributeName::Type)).view(), "image");
        const bool isReplaced = place.element == ElementName::Iframe && attributes.has(AttributeName::Srcdoc);
        return isNoImage || isReplaced || isData(place.element, attributes) ? nullptr : &place;
    }
    default: return &place; // of all the attributes there are
    }
}

} // namespace

const LinkPlace* placeAt(const Tag& tag, AttributeName attribute, const Forms& forms, LinkPlace& changed)
{
    if (tag.space == Namespace::Html) {
        const LinkPlace* const place = linkPlaceInHtml(tag.element.name, attribute);
        return place ? placeInHtml(tag, *place, forms, changed) : nullptr;
    }
    const bool isReplaced = attribute == AttributeName::XlinkHref && tag.attributes.has(AttributeName::Href);
    if (isReplaced) return nullptr;
    if (tag.space == Namespace::MathMl) return linkPlaceInMathMl(attribute);
    return isData(tag.element.name, tag.attributes)
               ? nullptr
               : linkPlaceInSvg(tag.token.name, tag.element.name, attribute);
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

} // namespace html
