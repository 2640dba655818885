#pragma once

#include "html/ElementTraits.h"
#include "html/Token.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace html {

/// The attributes a link reader asks for.
enum class AttributeName : std::uint8_t {
    Action,
    Alt,
    Archive,
    As,
    Background,
    Charset,
    Cite,
    Classid,
    ClipPath,
    Code,
    Codebase,
    Color,
    Content,
    Cursor,
    Data,
    Dynsrc,
    Encoding,
    Face,
    Fill,
    Filter,
    Form,
    Formaction,
    Formmethod,
    Href,
    HttpEquiv,
    Icon,
    Id,
    Imagesrcset,
    Itemprop,
    Longdesc,
    Lowsrc,
    Manifest,
    Marker,
    MarkerEnd,
    MarkerMid,
    MarkerStart,
    Mask,
    Method,
    Name,
    Object,
    Ping,
    Poster,
    Profile,
    Property,
    Rel,
    Role,
    Shadowrootmode,
    Size,
    Src,
    Srcdoc,
    Srcset,
    Stroke,
    Style,
    Target,
    Type,
    Usemap,
    XlinkHref,
};
inline constexpr std::size_t attributeNameCount = static_cast<std::size_t>(AttributeName::XlinkHref) + 1;

/// The attributes of one tag that a link reader asks for: of those with one name the first, as the standard
/// has it (HTML §13.2.5.33). One pass over the tag, however many attributes it has. Lives no longer than the
/// token.
class TagAttributes
{
public:
    explicit TagAttributes(const Token& tag);

    /// Null where the tag hasn't got it.
    [[nodiscard]] const Attribute* find(AttributeName name) const
    {
        const std::uint8_t place = m_places[static_cast<std::size_t>(name)];
        return place == 0 ? nullptr : m_attributes[place - 1U];
    }
    [[nodiscard]] bool has(AttributeName name) const { return find(name) != nullptr; }
    /// As it stands in the page; empty where the tag hasn't got it.
    [[nodiscard]] std::string_view raw(AttributeName name) const
    {
        const Attribute* const attribute = find(name);
        return attribute ? attribute->rawValue : std::string_view();
    }
    /// Most tags have none.
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Those that the tag has, in the order of the page.
    [[nodiscard]] std::span<const AttributeName> inOrder() const { return {m_order.data(), m_count}; }

private:
    // By name: the place, from 1, in what follows; 0: not there. Only these bytes are cleared for each tag.
    std::array<std::uint8_t, attributeNameCount> m_places{};
    // In the order of the page, m_count of them.
    std::array<AttributeName, attributeNameCount> m_order;
    std::array<const Attribute*, attributeNameCount> m_attributes;
    std::size_t m_count = 0;
};

} // namespace html
