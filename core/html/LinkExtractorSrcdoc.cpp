// A srcdoc attribute is a page of its own, in the text of the page around it (HTML §4.8.5).

#include "html/LinkExtractor.h"
#include "html/Utf8.h"

#include <utility>

namespace html {

namespace {

// A srcdoc in a srcdoc is rare, and each level writes its quotes longer.
constexpr std::size_t maxSrcdocDepth = 4;

bool isWithin(std::string_view part, std::string_view whole)
{
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

} // namespace

void LinkExtractor::readSrcdoc(const Attribute& srcdoc)
{
    if (m_srcdocDepth == maxSrcdocDepth || m_bases.size() >= maxBases) return;
    const Value value = valueOf(srcdoc);
    LinkExtractor inner(value.decoded, Syntax::Html, m_settings);
    inner.m_srcdocDepth = m_srcdocDepth + 1;
    inner.m_texts = m_texts;
    inner.read();
    takeLinksOf(inner, value);
}

/// Its base URL falls back to that of the page around it; its ids are its own, and its links stand, for an
/// editor, in the attribute of the iframe.
void LinkExtractor::takeLinksOf(LinkExtractor& inner, const Value& srcdoc)
{
    const auto keep = [&](std::string_view text) {
        return isWithin(text, srcdoc.decoded) ? text : m_decoded.add(text);
    };
    const std::size_t firstBase = m_bases.size();
    for (const LinkBase& base : inner.m_bases) {
        const bool isFirst = &base == &inner.m_bases.front();
        m_bases.push_back({isFirst ? 0 : firstBase + base.parent,
                           base.href ? std::optional(keep(*base.href)) : std::nullopt});
    }
    RawPlaces places(srcdoc.raw, TextContext::Attribute);
    const bool isAsWritten = srcdoc.decoded.data() == srcdoc.raw.data();
    const auto rawOffset = [&](std::size_t offset) {
        return isAsWritten ? offset : places.rawOffset(offset);
    };
    std::vector<Link>& links = inner.m_page.links;
    for (std::size_t i = 0; i < links.size() && m_links.size() < maxLinksPerPage; ++i) {
        const LinkAddress& within = inner.m_addresses[i];
        const std::size_t begin = rawOffset(within.offset);
        const std::size_t end = rawOffset(within.offset + within.rawBytes);
        Link& link = m_links.emplace_back(std::move(links[i]));
        link.position = m_context.position();
        link.path = m_texts->add(m_context.path());
        LinkAddress& address = addAddress(keep(within.text), srcdoc.raw.substr(begin, end - begin));
        address.base = firstBase + within.base;
        address.isSent = within.isSent;
        address.isEmbedded = within.isEmbedded;
        address.ignoresBase = within.ignoresBase;
    }
    m_dataUrls += inner.m_dataUrls;
    m_inertLinks += inner.m_inertLinks;
}

} // namespace html
