#pragma once

#include "html/Names.h"
#include "html/Page.h"

#include <cstdint>
#include <string_view>

namespace html {

/// How addresses stand in an attribute's value.
enum class AddressSyntax : std::uint8_t { Url, Srcset, Refresh };

/// An attribute that holds addresses, with what they are when nothing else in the tag says more.
struct LinkPlace
{
    ElementName element;
    AttributeName attribute;
    std::string_view attributeName;
    LinkType type;
    LinkUse use = LinkUse::Load;
    AddressSyntax syntax = AddressSyntax::Url;
};

/// Null where the attribute of that element holds none. `isForeign`: the element is one of svg or math.
[[nodiscard]] const LinkPlace* linkPlace(ElementName element, AttributeName attribute, bool isForeign);

} // namespace html
