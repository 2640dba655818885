// The part of LinkExtractor that takes links of the other languages in a page's text.

#include "html/LinkExtractor.h"
#include "html/XmlStylesheet.h"

namespace html {

/// The tokenizer gives a processing instruction as a comment. In XML one before the root element may ask for
/// a style sheet.
void LinkExtractor::readInstruction(const Token& comment)
{
    if (m_syntax != Syntax::Xml || m_context.hasBegun() || !comment.raw.starts_with('?')) return;
    // A comment's text may look like one: <!--?xml-stylesheet …?-->.
    const auto offset = static_cast<std::size_t>(comment.raw.data() - m_text.data());
    if (offset == 0 || m_text[offset - 1] != '<') return;
    const auto sheet = readXmlStylesheet(comment.raw.substr(1));
    if (!sheet) return;
    const std::string_view href = kept(sheet->rawHref);
    if (!isAsked(href)) return;
    Link& link = m_links.emplace_back();
    link.type = sheet->type;
    link.use = sheet->use;
    link.charset = sheet->charset;
    setPlace(link, "xml-stylesheet", "href");
    link.position = LinkPosition::Head;
    addAddress(href, sheet->rawHref).ignoresBase = true; // it comes before any base element
}

EncodingId LinkExtractor::charsetOfSheet(const Tag& link)
{
    return idOfEncodingLabel(AttributeText(link.attributes.raw(AttributeName::Charset)).view());
}

void LinkExtractor::addStyleAttribute(const Attribute& style, std::string_view element)
{
    addEmbedded(element, m_embedded.linksOfStyleAttribute(style.rawValue));
}

void LinkExtractor::addPresentationAttribute(const Attribute& property, std::string_view element)
{
    addEmbedded(element, m_embedded.linksOfPresentationAttribute(property.name, property.rawValue));
}

void LinkExtractor::addEmbedded(std::string_view element, const std::vector<EmbeddedLink>& links)
{
    for (const EmbeddedLink& each : links) {
        if (!isAsked(each.address)) continue;
        Link& link = m_links.emplace_back();
        link.type = each.type;
        link.use = each.use;
        link.origin = each.origin;
        setPlace(link, element, each.attribute);
        LinkAddress& address = addAddress(each.address, each.raw);
        address.isEmbedded = true;
        address.ignoresBase = each.isLocal;
    }
}

} // namespace html
