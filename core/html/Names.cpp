// A table: the attributes that matter to a link reader.

#include "html/Names.h"

#include "html/NameTable.h"

namespace html {

namespace {

constexpr NamedValue<AttributeName> attributes[] = {
    {"action", AttributeName::Action},
    {"alt", AttributeName::Alt},
    {"archive", AttributeName::Archive},
    {"as", AttributeName::As},
    {"background", AttributeName::Background},
    {"charset", AttributeName::Charset},
    {"cite", AttributeName::Cite},
    {"classid", AttributeName::Classid},
    {"clip-path", AttributeName::ClipPath},
    {"code", AttributeName::Code},
    {"codebase", AttributeName::Codebase},
    {"color", AttributeName::Color},
    {"content", AttributeName::Content},
    {"cursor", AttributeName::Cursor},
    {"data", AttributeName::Data},
    {"dynsrc", AttributeName::Dynsrc},
    {"encoding", AttributeName::Encoding},
    {"face", AttributeName::Face},
    {"fill", AttributeName::Fill},
    {"filter", AttributeName::Filter},
    {"form", AttributeName::Form},
    {"formaction", AttributeName::Formaction},
    {"formmethod", AttributeName::Formmethod},
    {"href", AttributeName::Href},
    {"http-equiv", AttributeName::HttpEquiv},
    {"icon", AttributeName::Icon},
    {"id", AttributeName::Id},
    {"imagesrcset", AttributeName::Imagesrcset},
    {"itemprop", AttributeName::Itemprop},
    {"longdesc", AttributeName::Longdesc},
    {"lowsrc", AttributeName::Lowsrc},
    {"manifest", AttributeName::Manifest},
    {"marker", AttributeName::Marker},
    {"marker-end", AttributeName::MarkerEnd},
    {"marker-mid", AttributeName::MarkerMid},
    {"marker-start", AttributeName::MarkerStart},
    {"mask", AttributeName::Mask},
    {"method", AttributeName::Method},
    {"name", AttributeName::Name},
    {"object", AttributeName::Object},
    {"ping", AttributeName::Ping},
    {"poster", AttributeName::Poster},
    {"profile", AttributeName::Profile},
    {"property", AttributeName::Property},
    {"rel", AttributeName::Rel},
    {"role", AttributeName::Role},
    {"shadowrootmode", AttributeName::Shadowrootmode},
    {"size", AttributeName::Size},
    {"src", AttributeName::Src},
    {"srcdoc", AttributeName::Srcdoc},
    {"srcset", AttributeName::Srcset},
    {"stroke", AttributeName::Stroke},
    {"style", AttributeName::Style},
    {"target", AttributeName::Target},
    {"type", AttributeName::Type},
    {"usemap", AttributeName::Usemap},
    {"xlink:href", AttributeName::XlinkHref},
};

constexpr NameTable attributeTable(attributes);
constexpr NameBytes classBytes("class");
static_assert(std::size(attributes) == attributeNameCount);

} // namespace

TagAttributes::TagAttributes(const Token& tag)
{
    for (const Attribute& attribute : tag.attributes) {
        // Of all attributes it is the one that most tags have; it isn't asked for, and looked up in no table.
        if (attribute.nameBytes == classBytes) continue;
        const AttributeName* const name = attributeTable.find(attribute.nameBytes);
        if (!name) continue;
        std::uint8_t& place = m_places[static_cast<std::size_t>(*name)];
        if (place != 0) continue;
        m_order[m_count] = *name;
        m_attributes[m_count] = &attribute;
        place = static_cast<std::uint8_t>(++m_count);
    }
}

} // namespace html
