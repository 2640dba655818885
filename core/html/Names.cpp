// A table: the attributes that matter to a link reader.

#include "html/Names.h"

#include "html/NameTable.h"

namespace html {

namespace {

constexpr NamedValue<AttributeName> attributes[] = {
    {"action", AttributeName::Action},
    {"alt", AttributeName::Alt},
    {"as", AttributeName::As},
    {"color", AttributeName::Color},
    {"content", AttributeName::Content},
    {"data", AttributeName::Data},
    {"encoding", AttributeName::Encoding},
    {"face", AttributeName::Face},
    {"form", AttributeName::Form},
    {"formaction", AttributeName::Formaction},
    {"formmethod", AttributeName::Formmethod},
    {"href", AttributeName::Href},
    {"http-equiv", AttributeName::HttpEquiv},
    {"id", AttributeName::Id},
    {"imagesrcset", AttributeName::Imagesrcset},
    {"method", AttributeName::Method},
    {"name", AttributeName::Name},
    {"poster", AttributeName::Poster},
    {"rel", AttributeName::Rel},
    {"role", AttributeName::Role},
    {"shadowrootmode", AttributeName::Shadowrootmode},
    {"size", AttributeName::Size},
    {"src", AttributeName::Src},
    {"srcset", AttributeName::Srcset},
    {"style", AttributeName::Style},
    {"target", AttributeName::Target},
    {"type", AttributeName::Type},
    {"xlink:href", AttributeName::XlinkHref},
};

constexpr NameTable attributeTable(attributes);
static_assert(std::size(attributes) == attributeNameCount);

} // namespace

TagAttributes::TagAttributes(const Token& tag)
{
    for (const Attribute& attribute : tag.attributes) {
        const AttributeName* const name = attributeTable.find(attribute.name);
        if (!name) continue;
        std::uint8_t& place = m_places[static_cast<std::size_t>(*name)];
        if (place != 0) continue;
        m_order[m_count] = *name;
        m_attributes[m_count] = &attribute;
        place = static_cast<std::uint8_t>(++m_count);
    }
}

std::string_view TagAttributes::raw(AttributeName name) const
{
    const Attribute* const attribute = find(name);
    return attribute ? attribute->rawValue : std::string_view();
}

} // namespace html
