#include "html/PageFacts.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/EncodingLabels.h"
#include "html/EncodingSniffer.h"
#include "html/ScriptType.h"
#include "http/ContentSecurityPolicy.h"

#include <algorithm>
#include <utility>

namespace html {

namespace {

constexpr ElementNames headings{ElementName::H1, ElementName::H2, ElementName::H3,
                                ElementName::H4, ElementName::H5, ElementName::H6};

/// Sorted, each once.
void sortOnce(std::vector<std::uint64_t>& hashes)
{
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

} // namespace

void PageFacts::onStartTag(const Tag& tag, const TreeContext& context, bool isInDocument)
{
    if (isInDocument && !tag.attributes.isEmpty()) addFragmentTargets(tag);
    m_role = roleOfText(tag, context);
    const ElementName name = tag.element.name;
    if (name == ElementName::Meta && !tag.isForeign()) readEncoding(tag); // even in a template
    if (context.isInert()) return;
    // These stand in every page's tree, written or not.
    const bool isImplied =
        name == ElementName::Html || name == ElementName::Head || name == ElementName::Body;
    if (!isImplied) m_page.isEmpty = false;
    if (name == ElementName::Script) readScript(tag);
    if (name == ElementName::Meta) readMeta(tag);
    if (!tag.isForeign() && headings.contains(name)) {
        closeHeading();
        if (!tag.attributes.has(AttributeName::Id)) m_heading.emplace();
    }
}

void PageFacts::onEndTag(ElementName name)
{
    m_role = TextRole::Shown;
    if (headings.contains(name))
        closeHeading(); // any heading's end ends the one that is open, HTML §13.2.6.4.7
}

void PageFacts::onText(const Token& token)
{
    switch (m_role) {
    case TextRole::Shown:
        m_page.isEmpty = false;
        m_page.shownBytes += token.raw.size();
        if (m_heading) m_heading->append(decoded(token.raw, token.context, m_buffer));
        return;
    case TextRole::Title: return m_title.append(decoded(token.raw, token.context, m_buffer));
    case TextRole::Script: m_page.hasScripts = true; return;
    case TextRole::Ignored: return;
    }
}

Page PageFacts::take()
{
    m_page.title = m_title.text();
    closeHeading();
    sortOnce(m_page.fragmentTargets);
    sortOnce(m_page.headingsWithoutId);
    return std::move(m_page);
}

// HTML §7.4.6.3, "find a potential indicated element": an id, or the name of an a.
void PageFacts::addFragmentTargets(const Tag& tag)
{
    addHash(tag.attributes.raw(AttributeName::Id));
    if (tag.element.name == ElementName::A && !tag.isForeign())
        addHash(tag.attributes.raw(AttributeName::Name));
}

void PageFacts::addHash(std::string_view raw)
{
    if (raw.empty()) return;
    m_page.fragmentTargets.push_back(hashOfFragmentTarget(decoded(raw, TextContext::Attribute, m_buffer)));
}

PageFacts::TextRole PageFacts::roleOfText(const Tag& tag, const TreeContext& context)
{
    const bool isTextOnly = context.contentState() != Tokenizer::State::Data;
    if (!isTextOnly && tag.token.selfClosing) return TextRole::Shown; // it has no text
    if (tag.element.name == ElementName::Script)
        return isJavaScriptType(tag.attributes.find(AttributeName::Type)) ? TextRole::Script
                                                                          : TextRole::Ignored;
    const bool isTitle = tag.element.name == ElementName::Title && !tag.isForeign();
    if (!isTextOnly && !isTitle)
        return tag.element.name == ElementName::Style ? TextRole::Ignored : TextRole::Shown;
    const bool isFirstTitle = isTitle && context.isInDocument() && !std::exchange(m_hasTitle, true);
    return isFirstTitle ? TextRole::Title : TextRole::Ignored;
}

void PageFacts::closeHeading()
{
    if (m_heading && !m_heading->text().empty())
        m_page.headingsWithoutId.push_back(hashOfHeading(m_heading->text()));
    m_heading.reset();
}

// HTML §13.2.6.4.4, 'a start tag whose tag name is "meta"'
void PageFacts::readEncoding(const Tag& meta)
{
    if (m_declaredEncoding) return;
    const TagAttributes& attributes = meta.attributes;
    m_declaredEncoding = encodingOfLabel(AttributeText(attributes.raw(AttributeName::Charset)).view());
    if (m_declaredEncoding) return;
    const AttributeText pragma(attributes.raw(AttributeName::HttpEquiv));
    if (isIgnoringCase(pragma.view(), "content-type"))
        m_declaredEncoding =
            encodingOfMetaContent(AttributeText(attributes.raw(AttributeName::Content)).view());
}

void PageFacts::readMeta(const Tag& tag)
{
    const AttributeText pragma(tag.attributes.raw(AttributeName::HttpEquiv));
    if (isIgnoringCase(pragma.view(), "content-security-policy"))
        m_page.upgradesInsecureRequests =
            m_page.upgradesInsecureRequests ||
            http::upgradesInsecureRequests(
                decoded(tag.attributes.raw(AttributeName::Content), TextContext::Attribute, m_buffer));
    const AttributeText nameText(tag.attributes.raw(AttributeName::Name));
    const std::string_view name = trimmed(nameText.view());
    if (isIgnoringCase(name, "robots") || isIgnoringCase(name, "hydralinkchecker"))
        m_page.robots.add(readRobotsDirectives(
            decoded(tag.attributes.raw(AttributeName::Content), TextContext::Attribute, m_buffer)));
}

void PageFacts::readScript(const Tag& tag)
{
    const bool hasSource = tag.isForeign() ? tag.attributes.has(AttributeName::Href) ||
                                                 tag.attributes.has(AttributeName::XlinkHref)
                                           : tag.attributes.has(AttributeName::Src);
    if (hasSource && isJavaScriptType(tag.attributes.find(AttributeName::Type))) m_page.hasScripts = true;
}

} // namespace html
