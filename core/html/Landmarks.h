#pragma once

#include "html/ElementTraits.h"
#include "html/Page.h"

#include <string_view>

namespace html {

/// Which part of a page an element stands in, by the landmarks around it.
struct Landmark
{
    LinkPosition position = LinkPosition::Head; // what stands in no body
    /// In an article, aside, main, nav or section: a header or footer there is that part's, not the page's.
    bool isSectioned = false;

    bool operator==(const Landmark&) const = default;
};

/// The elements that are landmarks, or end one, without a role.
inline constexpr ElementNames landmarkElements{
    ElementName::Body,    ElementName::Frameset, ElementName::Nav,    ElementName::Main,  ElementName::Aside,
    ElementName::Article, ElementName::Section,  ElementName::Header, ElementName::Footer};

/// Of an element in the part `around` it (HTML-AAM §3.5, ARIA §5.3.4). `role` is the attribute's value; the
/// first of its words that is a role we know counts before the element's own meaning. Of landmarks in
/// landmarks the innermost counts: the navigation of a page's header is navigation.
[[nodiscard]] Landmark landmarkOf(ElementName element, std::string_view role, Landmark around);

} // namespace html
