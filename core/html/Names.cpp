// Two tables: the elements and the attributes that matter to a link reader.

#include "html/Names.h"

#include "html/NameTable.h"

namespace html {

namespace {

using enum ElementName;

constexpr NamedValue<ElementTraits> elements[] = {
    {"a", {A}},
    {"annotation-xml", {AnnotationXml}},
    {"area", {Area}},
    {"audio", {Audio}},
    {"base", {Base}},
    {"button", {Button}},
    {"desc", {Desc}},
    {"font", {Font}},
    {"foreignobject", {ForeignObject}},
    {"form", {Form}},
    {"frame", {Frame}},
    {"html", {Html}},
    {"iframe", {Iframe}},
    {"image", {Image}},
    {"input", {Input}},
    {"link", {Link}},
    {"math", {Math}},
    {"noembed", {Noembed}},
    {"noframes", {Noframes}},
    {"object", {Object}},
    {"plaintext", {Plaintext}},
    {"script", {Script}},
    {"source", {Source}},
    {"style", {Style}},
    {"svg", {Svg}},
    {"template", {Template}},
    {"textarea", {Textarea}},
    {"title", {Title}},
    {"track", {Track}},
    {"video", {Video}},
    {"xmp", {Xmp}},
    // MathML text integration points, HTML §13.2.6
    {"mi", {MathText}},
    {"mn", {MathText}},
    {"mo", {MathText}},
    {"ms", {MathText}},
    {"mtext", {MathText}},
    // HTML §13.2.6.5, the list of start tags that have no place in svg and math
    {"b", {Other, true}},
    {"big", {Other, true}},
    {"blockquote", {Other, true, true}},
    {"body", {Body, true, true}},
    {"br", {Other, true, true}},
    {"center", {Other, true, true}},
    {"code", {Other, true}},
    {"dd", {Other, true, true}},
    {"div", {Other, true, true}},
    {"dl", {Other, true, true}},
    {"dt", {Other, true, true}},
    {"em", {Other, true}},
    {"embed", {Embed, true}},
    {"h1", {Other, true, true}},
    {"h2", {Other, true, true}},
    {"h3", {Other, true, true}},
    {"h4", {Other, true, true}},
    {"h5", {Other, true, true}},
    {"h6", {Other, true, true}},
    {"head", {Head, true}},
    {"hr", {Other, true, true}},
    {"i", {Other, true}},
    {"img", {Img, true}},
    {"li", {Other, true, true}},
    {"listing", {Other, true, true}},
    {"menu", {Other, true, true}},
    {"meta", {Meta, true}},
    {"nobr", {Other, true}},
    {"ol", {Other, true, true}},
    {"p", {Other, true, true}},
    {"pre", {Other, true, true}},
    {"ruby", {Other, true}},
    {"s", {Other, true}},
    {"small", {Other, true}},
    {"span", {Other, true}},
    {"strong", {Other, true}},
    {"strike", {Other, true}},
    {"sub", {Other, true}},
    {"sup", {Other, true}},
    {"table", {Other, true, true}},
    {"tt", {Other, true}},
    {"u", {Other, true}},
    {"ul", {Other, true, true}},
    {"var", {Other, true}},
    // Others that are shown as blocks or cells
    {"address", {Other, false, true}},
    {"article", {Other, false, true}},
    {"aside", {Other, false, true}},
    {"caption", {Other, false, true}},
    {"details", {Other, false, true}},
    {"fieldset", {Other, false, true}},
    {"figcaption", {Other, false, true}},
    {"figure", {Other, false, true}},
    {"footer", {Other, false, true}},
    {"header", {Other, false, true}},
    {"main", {Other, false, true}},
    {"nav", {Other, false, true}},
    {"option", {Other, false, true}},
    {"section", {Other, false, true}},
    {"summary", {Other, false, true}},
    {"td", {Other, false, true}},
    {"th", {Other, false, true}},
    {"tr", {Other, false, true}},
};

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
    {"shadowrootmode", AttributeName::Shadowrootmode},
    {"size", AttributeName::Size},
    {"src", AttributeName::Src},
    {"srcset", AttributeName::Srcset},
    {"target", AttributeName::Target},
    {"type", AttributeName::Type},
    {"xlink:href", AttributeName::XlinkHref},
};

constexpr NameTable elementTable(elements);
constexpr NameTable attributeTable(attributes);
static_assert(std::size(attributes) == attributeNameCount);

} // namespace

ElementTraits traitsOfElement(std::string_view name)
{
    const ElementTraits* const traits = elementTable.find(name);
    return traits ? *traits : ElementTraits{};
}

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
