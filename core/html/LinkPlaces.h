#pragma once

#include "html/Names.h"
#include "html/Page.h"

#include <cstdint>
#include <string_view>

namespace html {

/// How addresses stand in an attribute's value.
enum class AddressSyntax : std::uint8_t {
    Url,
    Srcset,
    Refresh,
    Words,  // separated by white space
    Commas, // separated by commas
    Map,    // `#name` of a map in the page
};

/// An attribute that holds addresses, with what they are when nothing else in the tag says more.
struct LinkPlace
{
    ElementName element;
    AttributeName attribute;
    LinkType type;
    LinkUse use = LinkUse::Load;
    AddressSyntax syntax = AddressSyntax::Url;
};

/// Null where the attribute of that element holds none: an element of HTML, or of svg or math.
[[nodiscard]] const LinkPlace* linkPlaceInHtml(ElementName element, AttributeName attribute);
/// `name` is the element's, in lower case.
[[nodiscard]] const LinkPlace* linkPlaceInSvg(std::string_view name, ElementName element,
                                              AttributeName attribute);
/// Whether that attribute of an svg element is a property of CSS that may have an address in its value: SVG 2
/// §6.6.
[[nodiscard]] bool isPresentationAttribute(AttributeName attribute);
[[nodiscard]] const LinkPlace* linkPlaceInMathMl(AttributeName attribute);

} // namespace html
