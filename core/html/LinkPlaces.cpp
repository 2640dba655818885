// A table: where addresses stand in a page.

#include "html/LinkPlaces.h"

#include <algorithm>
#include <span>

namespace html {

namespace {

using Attr = AttributeName;
using Elem = ElementName;
using Type = LinkType;

constexpr LinkPlace htmlPlaces[] = {
    {Elem::A, Attr::Href, "href", Type::Hyperlink, LinkUse::Navigate},
    {Elem::Area, Attr::Href, "href", Type::Hyperlink, LinkUse::Navigate},
    {Elem::Audio, Attr::Src, "src", Type::Media},
    {Elem::Button, Attr::Formaction, "formaction", Type::Form},
    {Elem::Embed, Attr::Src, "src", Type::Media},
    {Elem::Form, Attr::Action, "action", Type::Form},
    {Elem::Frame, Attr::Src, "src", Type::IFrame, LinkUse::Navigate},
    {Elem::Iframe, Attr::Src, "src", Type::IFrame, LinkUse::Navigate},
    {Elem::Img, Attr::Src, "src", Type::Image},
    {Elem::Img, Attr::Srcset, "srcset", Type::Image, LinkUse::Load, AddressSyntax::Srcset},
    {Elem::Input, Attr::Src, "src", Type::Image},
    {Elem::Input, Attr::Formaction, "formaction", Type::Form},
    {Elem::Link, Attr::Href, "href", Type::Other},
    {Elem::Link, Attr::Imagesrcset, "imagesrcset", Type::Image, LinkUse::Load, AddressSyntax::Srcset},
    {Elem::Meta, Attr::Content, "content", Type::Hyperlink, LinkUse::Navigate, AddressSyntax::Refresh},
    {Elem::Object, Attr::Data, "data", Type::Media},
    {Elem::Script, Attr::Src, "src", Type::JavaScript},
    {Elem::Source, Attr::Src, "src", Type::Media},
    {Elem::Source, Attr::Srcset, "srcset", Type::Image, LinkUse::Load, AddressSyntax::Srcset},
    {Elem::Track, Attr::Src, "src", Type::Media},
    {Elem::Video, Attr::Src, "src", Type::Media},
    {Elem::Video, Attr::Poster, "poster", Type::Image},
};

// SVG 2 §16.1: `xlink:href` is the old spelling of `href`.
constexpr LinkPlace foreignPlaces[] = {
    {Elem::A, Attr::Href, "href", Type::Hyperlink, LinkUse::Navigate},
    {Elem::A, Attr::XlinkHref, "xlink:href", Type::Hyperlink, LinkUse::Navigate},
    {Elem::Image, Attr::Href, "href", Type::Image},
    {Elem::Image, Attr::XlinkHref, "xlink:href", Type::Image},
    {Elem::Script, Attr::Href, "href", Type::JavaScript},
    {Elem::Script, Attr::XlinkHref, "xlink:href", Type::JavaScript},
};

} // namespace

const LinkPlace* linkPlace(ElementName element, AttributeName attribute, bool isForeign)
{
    if (element == ElementName::Other) return nullptr;
    const std::span<const LinkPlace> places =
        isForeign ? std::span<const LinkPlace>(foreignPlaces) : std::span<const LinkPlace>(htmlPlaces);
    const auto found = std::find_if(places.begin(), places.end(), [=](const LinkPlace& place) {
        return place.element == element && place.attribute == attribute;
    });
    return found == places.end() ? nullptr : &*found;
}

} // namespace html
