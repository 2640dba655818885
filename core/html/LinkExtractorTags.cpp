// What a tag links to: the part of LinkExtractor that turns attributes into links.

#include "html/DataUrl.h"
#include "html/LinkExtractor.h"
#include "html/TagLinks.h"
#include "html/Utf8.h"

#include <algorithm>
#include <utility>

namespace html {

namespace {

/// HTML §16.2: the obsolete attributes that count from a codebase. An object's data doesn't, in browsers.
bool countsFromCodebase(const LinkPlace& place)
{
    switch (place.attribute) {
    case AttributeName::Archive:
    case AttributeName::Classid:
    case AttributeName::Code: return true;
    case AttributeName::Object: return place.element == ElementName::Applet;
    default: return false; // of all the attributes there are
    }
}

bool isCanonical(const Link& link, const LinkPlace& place)
{
    return place.element == ElementName::Link && hasRelation(link.rel, "canonical");
}

// SVG 2 §16.1, "processing of URL references": a fragment alone is of the same document.
bool isOfThePage(const LinkPlace& place, std::string_view address)
{
    return place.use == LinkUse::Reference && trimmed(address).starts_with('#');
}

/// What a browser asks for as soon as its element is there, whatever base element comes after it: HTML
/// §4.12.1.1, §4.2.5.3, §4.8.5 and link type "stylesheet".
bool isAskedAtOnce(const LinkPlace& place)
{
    return place.use == LinkUse::LoadSheet || place.type == LinkType::JavaScript ||
           place.type == LinkType::IFrame || place.syntax == AddressSyntax::Refresh;
}

/// Whether that form, which may still come, decides if and how it is sent.
bool namesItsForm(const Tag& tag, const LinkPlace& place)
{
    return place.attribute == AttributeName::Formaction && tag.attributes.has(AttributeName::Form) &&
           !tag.attributes.has(AttributeName::Formmethod);
}

} // namespace

void LinkExtractor::addLinks(const Tag& tag)
{
    if (tag.element.name == ElementName::Form && !tag.isForeign() && !m_context.isInert()) {
        const FormMethod method = formMethod(tag.attributes.raw(AttributeName::Method));
        if (!m_forms.begin(method, kept(tag.attributes.raw(AttributeName::Id)))) return;
    }
    const std::size_t before = m_links.size();
    if (m_settings.attributes.empty())
        for (const AttributeName attribute : tag.attributes.inOrder())
            (void)addLinksOf(tag, attribute);
    else
        addLinksOfAll(tag);
    const ElementName name = tag.element.name;
    const bool hasText = (name == ElementName::A || name == ElementName::Button) && !isClosed(tag);
    if (hasText && m_links.size() > before) openLink(name, before);
}

/// In the order of the page: places are told in it.
void LinkExtractor::addLinksOfAll(const Tag& tag)
{
    const auto& all = tag.token.attributes;
    const auto names = tag.attributes.inOrder();
    for (const Attribute& attribute : all) {
        const auto name = std::find_if(names.begin(), names.end(), [&](AttributeName each) {
            return tag.attributes.find(each) == &attribute;
        });
        if (name != names.end() && addLinksOf(tag, *name)) continue;
        const bool isWanted = isFurther(tag, attribute.name);
        const auto isSame = [&](const Attribute& other) { return other.name == attribute.name; };
        if (isWanted && &*std::find_if(all.begin(), all.end(), isSame) == &attribute)
            addAddresses(tag, valueOf(attribute), placeOfFurther(tag, attribute.name));
    }
}

bool LinkExtractor::isFurther(const Tag& tag, std::string_view attribute) const
{
    const auto& wanted = m_settings.attributes;
    const auto end =
        wanted.begin() + static_cast<std::ptrdiff_t>(std::min(wanted.size(), maxFurtherAttributes));
    return std::any_of(wanted.begin(), end, [&](const FurtherAttribute& each) {
        return each.attribute == attribute && (each.element.empty() || each.element == tag.token.name);
    });
}

/// false: the attribute of that element holds no address.
bool LinkExtractor::addLinksOf(const Tag& tag, AttributeName name)
{
    const bool isSrcdoc =
        name == AttributeName::Srcdoc && tag.element.name == ElementName::Iframe && !tag.isForeign();
    if (isSrcdoc) {
        if (!isSkipped()) readSrcdoc(*tag.attributes.find(name));
        return true;
    }
    if (name == AttributeName::Style) {
        if (!isSkipped()) addStyleAttribute(*tag.attributes.find(name), tag.token.name);
        return true;
    }
    if (tag.space == Namespace::Svg && isPresentationAttribute(name)) {
        if (!isSkipped()) addPresentationAttribute(*tag.attributes.find(name), tag.token.name);
        return true;
    }
    LinkPlace changed{};
    const LinkPlace* const place = placeAt(tag, name, m_forms, changed);
    if (place) addAddresses(tag, valueOf(*tag.attributes.find(name)), *place);
    return place != nullptr;
}

// Over 35 lines for its three cases: what is only counted, the one address of most attributes, the several of
// the others.
void LinkExtractor::addAddresses(const Tag& tag, const Value& value, const LinkPlace& place)
{
    if (isSkipped()) {
        forEachAddress(value.decoded, place.syntax, [&](std::string_view address) {
            if (!isNothing(address, place)) ++m_inertLinks;
        });
        return;
    }
    if (place.syntax == AddressSyntax::Url) {
        if (isNothing(value.decoded, place) || !isAsked(value.decoded)) return;
        Link& link = m_links.emplace_back();
        describe(link, tag, value, place);
        if (namesItsForm(tag, place))
            m_submitters.push_back({m_links.size() - 1, kept(tag.attributes.raw(AttributeName::Form))});
        LinkAddress& address = addAddress(value.decoded, value.raw);
        address.base = baseOf(tag, place);
        address.isCanonical = isCanonical(link, place);
        // Not asked of hyperlinks, which most are.
        if (place.type != LinkType::Hyperlink)
            address.ignoresBase = isOfThePage(place, value.decoded) || isBeforeBase(place);
        return;
    }
    RawPlaces places(value.raw, TextContext::Attribute);
    const auto rawOf = [&](std::string_view part) {
        const auto begin = static_cast<std::size_t>(part.data() - value.decoded.data());
        if (value.decoded.data() == value.raw.data()) return value.raw.substr(begin, part.size());
        const std::size_t rawBegin = places.rawOffset(begin);
        return value.raw.substr(rawBegin, places.rawOffset(begin + part.size()) - rawBegin);
    };
    // Read once, however many addresses there are.
    std::optional<Link> link;
    std::size_t base = 0;
    forEachAddress(value.decoded, place.syntax, [&](std::string_view each) {
        if (isNothing(each, place) || !isAsked(each)) return;
        // HTML §4.2.5.3: what declares that the page is refreshed, first, is what counts.
        if (place.syntax == AddressSyntax::Refresh && std::exchange(m_hasRefresh, true)) return;
        if (!link) {
            describe(link.emplace(), tag, value, place);
            base = baseOf(tag, place);
        }
        const bool isMap = place.syntax == AddressSyntax::Map;
        if (isMap) m_mapped.push_back(m_links.size());
        m_links.push_back(*link);
        LinkAddress& address = addAddress(each, rawOf(each));
        address.base = base;
        address.isCanonical = isCanonical(*link, place);
        address.ignoresBase = isMap || isBeforeBase(place);
    });
}

/// Whether it counts from the page's own address. A page in a srcdoc has none of its own.
bool LinkExtractor::isBeforeBase(const LinkPlace& place) const
{
    return isAskedAtOnce(place) && m_srcdocDepth == 0 && !m_bases.front().href;
}

/// false: it is counted or left out.
bool LinkExtractor::isAsked(std::string_view address)
{
    if (m_links.size() >= maxLinksPerPage) return false;
    const bool isData = looksLikeDataUrl(address);
    if (isData) ++m_dataUrls;
    return !isData;
}

/// All but what stands in the attribute: its addresses have the rest in common.
void LinkExtractor::describe(Link& link, const Tag& tag, const Value& value, const LinkPlace& place)
{
    link.type = place.type;
    link.use = place.use;
    const bool isImage = place.element == ElementName::Img; // which may be spelled "image"
    setPlace(link, isImage ? "img" : tag.token.name, value.name);
    if (const std::string_view alt = tag.attributes.raw(AttributeName::Alt); !alt.empty())
        link.altText = m_texts->add(foldedText(decoded(alt, TextContext::Attribute, m_buffer)));
    if (tag.attributes.has(AttributeName::Rel)) {
        link.rel = boundedAttribute(tag, AttributeName::Rel);
        link.nofollow = hasRelation(link.rel, "nofollow");
    }
    if (link.use == LinkUse::LoadSheet) link.charset = charsetOfSheet(tag);
    if (tag.attributes.has(AttributeName::Target))
        link.windowTarget = boundedAttribute(tag, AttributeName::Target);
}

/// The element and the attribute that links stand in are those of the last link in most cases.
void LinkExtractor::setPlace(Link& link, std::string_view element, std::string_view attribute)
{
    if (element != m_element) m_element = m_texts->add(element);
    if (attribute != m_attribute) m_attribute = m_texts->add(attribute);
    link.element = m_element;
    link.attribute = m_attribute;
    link.position = m_context.position();
    link.path = m_texts->add(m_context.path());
    link.keeper = m_texts;
}

/// HTML 4.01 §13.4: where the classes and archives of an object or applet count from, among the bases.
std::size_t LinkExtractor::baseOf(const Tag& tag, const LinkPlace& place)
{
    if (!countsFromCodebase(place)) return 0;
    const Attribute* const codebase = tag.attributes.find(AttributeName::Codebase);
    if (!codebase || m_bases.size() >= maxBases) return 0;
    // A folder, with or without the slash at its end.
    const std::string folder = std::string(kept(codebase->rawValue)) + '/';
    const bool hasSlash = folder.ends_with("//") || folder == "/";
    const std::string_view whole = folder;
    m_bases.push_back({0, m_decoded.add(hasSlash ? whole.substr(0, whole.size() - 1) : whole)});
    return m_bases.size() - 1;
}

/// Of the last link. `raw` is in this page's text, not before that of the link before it.
LinkAddress& LinkExtractor::addAddress(std::string_view text, std::string_view raw)
{
    LinkAddress& address = m_addresses.emplace_back();
    address.text = text;
    address.offset = static_cast<std::size_t>(raw.data() - m_text.data());
    address.rawBytes = raw.size();
    Link& link = m_links.back();
    link.raw = m_texts->add(shortenedTo(maxRawBytes, raw));
    const LineColumn at = m_lines.placeOf(address.offset);
    link.line = at.line;
    link.column = at.column;
    return address;
}

LinkExtractor::Value LinkExtractor::valueOf(const Attribute& attribute)
{
    return {attribute.name, attribute.rawValue, kept(attribute.rawValue)};
}

std::string_view LinkExtractor::boundedAttribute(const Tag& tag, AttributeName name)
{
    const std::string_view value = decoded(tag.attributes.raw(name), TextContext::Attribute, m_buffer);
    return m_texts->add(shortenedTo(maxTextBytes, value));
}

} // namespace html
