#pragma once

#include "html/Page.h"

#include <string_view>
#include <vector>

namespace html {

/// One address in a page's JSON-LD.
struct JsonLdLink
{
    LinkType type = LinkType::Hyperlink;
    std::string_view name; // the property of schema.org; a constant
    std::string_view raw;  // into the text, between its quotes, escapes not decoded: decodedJson()
};

/// The addresses that an engine takes from `<script type="application/ld+json">`: the values of schema.org's
/// properties whose values are URLs, as strings, in lists and in objects inside. An identifier (`@id`) names
/// a thing and is one only where that thing is such a property's value and no node of the same graph
/// (`#logo`); neither `@context` nor templates (`{search}`) are, nor what is text where an address may stand.
/// A text that is no JSON has none.
///
/// The text is UTF-8 and outlives them. Bounded (maxLinksPerPage), linear, and nothing recurses.
[[nodiscard]] std::vector<JsonLdLink> linksOfJsonLd(std::string_view text);

} // namespace html
