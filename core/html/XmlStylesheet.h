#pragma once

#include "html/Page.h"

#include <optional>
#include <string_view>

namespace html {

/// A style sheet that an XML document asks for before its root element: `<?xml-stylesheet href="…"?>`.
struct XmlStylesheet
{
    std::string_view rawHref; // as it stands there, references not decoded
    LinkType type = LinkType::Css;
    LinkUse use = LinkUse::LoadSheet;
    EncodingId charset{};
};

/// Associating Style Sheets with XML documents 1.0 §4. `instruction` is what stands between `<?` and `>`, the
/// `?` at its end included. nullopt: it is another instruction, or malformed, or asks for what no browser
/// loads: a sheet of another type, or one inside the document itself.
[[nodiscard]] std::optional<XmlStylesheet> readXmlStylesheet(std::string_view instruction);

} // namespace html
