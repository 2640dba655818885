// A table: where addresses stand in a page.

#include "html/LinkPlaces.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace html {

namespace {

using Attr = AttributeName;
using Elem = ElementName;
using Type = LinkType;
using Use = LinkUse;
using Syntax = AddressSyntax;

// By attribute, so that a look-up goes over the few elements that have it. HTML's index of attributes, and
// the obsolete ones of §16.2.
constexpr LinkPlace htmlPlaces[] = {
    {Elem::Form, Attr::Action, Type::Form},
    {Elem::Applet, Attr::Archive, Type::Other, Use::Load, Syntax::Commas},
    {Elem::Object, Attr::Archive, Type::Other, Use::Load, Syntax::Words},
    {Elem::Body, Attr::Background, Type::Image},
    {Elem::Table, Attr::Background, Type::Image},
    {Elem::Tbody, Attr::Background, Type::Image},
    {Elem::Td, Attr::Background, Type::Image},
    {Elem::Tfoot, Attr::Background, Type::Image},
    {Elem::Th, Attr::Background, Type::Image},
    {Elem::Thead, Attr::Background, Type::Image},
    {Elem::Tr, Attr::Background, Type::Image},
    {Elem::Blockquote, Attr::Cite, Type::Hyperlink},
    {Elem::Del, Attr::Cite, Type::Hyperlink},
    {Elem::Ins, Attr::Cite, Type::Hyperlink},
    {Elem::Q, Attr::Cite, Type::Hyperlink},
    {Elem::Object, Attr::Classid, Type::Other},
    {Elem::Applet, Attr::Code, Type::Other},
    {Elem::Meta, Attr::Content, Type::Hyperlink, Use::Navigate, Syntax::Refresh},
    {Elem::Object, Attr::Data, Type::Media},
    {Elem::Img, Attr::Dynsrc, Type::Media},
    {Elem::Button, Attr::Formaction, Type::Form},
    {Elem::Input, Attr::Formaction, Type::Form},
    {Elem::A, Attr::Href, Type::Hyperlink, Use::Navigate},
    {Elem::Area, Attr::Href, Type::Hyperlink, Use::Navigate},
    {Elem::Link, Attr::Href, Type::Other},
    {Elem::Command, Attr::Icon, Type::Image},
    {Elem::Menuitem, Attr::Icon, Type::Image},
    {Elem::Link, Attr::Imagesrcset, Type::Image, Use::Load, Syntax::Srcset},
    {Elem::Frame, Attr::Longdesc, Type::Hyperlink, Use::Navigate},
    {Elem::Iframe, Attr::Longdesc, Type::Hyperlink, Use::Navigate},
    {Elem::Img, Attr::Longdesc, Type::Hyperlink, Use::Navigate},
    {Elem::Img, Attr::Lowsrc, Type::Image},
    {Elem::Html, Attr::Manifest, Type::Other}, // of an application cache, no web app's
    {Elem::Applet, Attr::Object, Type::Other},
    {Elem::A, Attr::Ping, Type::Other, Use::SubmitPost, Syntax::Words},
    {Elem::Area, Attr::Ping, Type::Other, Use::SubmitPost, Syntax::Words},
    {Elem::Video, Attr::Poster, Type::Image},
    {Elem::Head, Attr::Profile, Type::Hyperlink, Use::Load, Syntax::Words},
    {Elem::Audio, Attr::Src, Type::Media},
    {Elem::Bgsound, Attr::Src, Type::Media},
    {Elem::Embed, Attr::Src, Type::Media},
    {Elem::Frame, Attr::Src, Type::IFrame, Use::Navigate},
    {Elem::Iframe, Attr::Src, Type::IFrame, Use::Navigate},
    {Elem::Img, Attr::Src, Type::Image},
    {Elem::Input, Attr::Src, Type::Image},
    {Elem::Script, Attr::Src, Type::JavaScript},
    {Elem::Source, Attr::Src, Type::Media},
    {Elem::Track, Attr::Src, Type::Media},
    {Elem::Video, Attr::Src, Type::Media},
    {Elem::Img, Attr::Srcset, Type::Image, Use::Load, Syntax::Srcset},
    {Elem::Source, Attr::Srcset, Type::Image, Use::Load, Syntax::Srcset},
    {Elem::Img, Attr::Usemap, Type::Other, Use::Reference, Syntax::Map},
    {Elem::Input, Attr::Usemap, Type::Other, Use::Reference, Syntax::Map},
    {Elem::Object, Attr::Usemap, Type::Other, Use::Reference, Syntax::Map},
};

/// By attribute: where its places begin, and behind its last.
struct Range
{
    std::uint8_t begin = 0;
    std::uint8_t end = 0;
};

constexpr auto rangesOfAttributes()
{
    std::array<Range, attributeNameCount> ranges{};
    for (std::size_t i = 0; i < std::size(htmlPlaces); ++i) {
        Range& range = ranges[static_cast<std::size_t>(htmlPlaces[i].attribute)];
        if (range.end == 0) range.begin = static_cast<std::uint8_t>(i);
        range.end = static_cast<std::uint8_t>(i + 1);
    }
    return ranges;
}

constexpr auto ranges = rangesOfAttributes();

// SVG 2 §16.1: `xlink:href` is the old spelling of `href`.
constexpr LinkPlace svgLinks[] = {
    {Elem::A, Attr::Href, Type::Hyperlink, Use::Navigate},
    {Elem::Feimage, Attr::Href, Type::Image},
    {Elem::Image, Attr::Href, Type::Image},
    {Elem::Script, Attr::Href, Type::JavaScript},
};
// Of these it names an element that is drawn, or followed, with this one: SVG 2 §5, §11, §14, SVG Animations
// §2, and SVG 1.1's own. Other elements have none.
constexpr std::string_view svgReferrers[] = {
    "use",      "animate", "animatemotion",  "animatetransform", "set",    "discard", "mpath",
    "textpath", "pattern", "lineargradient", "radialgradient",   "filter", "tref",    "altglyph",
    "glyphref", "cursor",  "animatecolor",   "font-face-uri",    "hatch",  "mesh",    "meshgradient",
};
constexpr LinkPlace svgReference{Elem::Other, Attr::Href, Type::Image, Use::Reference};

// MathML Core §2.1.6
constexpr LinkPlace mathMlLink{Elem::Other, Attr::Href, Type::Hyperlink, Use::Navigate};

} // namespace

const LinkPlace* linkPlaceInHtml(ElementName element, AttributeName attribute)
{
    const Range range = ranges[static_cast<std::size_t>(attribute)];
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (htmlPlaces[i].element == element) return &htmlPlaces[i];
    return nullptr;
}

const LinkPlace* linkPlaceInSvg(std::string_view name, ElementName element, AttributeName attribute)
{
    if (attribute != Attr::Href && attribute != Attr::XlinkHref) return nullptr;
    for (const LinkPlace& place : svgLinks)
        if (place.element == element) return &place;
    const bool refers =
        std::find(std::begin(svgReferrers), std::end(svgReferrers), name) != std::end(svgReferrers);
    return refers ? &svgReference : nullptr;
}

bool isPresentationAttribute(AttributeName attribute)
{
    switch (attribute) {
    case Attr::ClipPath:
    case Attr::Cursor:
    case Attr::Fill:
    case Attr::Filter:
    case Attr::Marker:
    case Attr::MarkerEnd:
    case Attr::MarkerMid:
    case Attr::MarkerStart:
    case Attr::Mask:
    case Attr::Stroke: return true;
    default: return false; // of all the attributes there are
    }
}

const LinkPlace* linkPlaceInMathMl(AttributeName attribute)
{
    return attribute == Attr::Href || attribute == Attr::XlinkHref ? &mathMlLink : nullptr;
}

} // namespace html
