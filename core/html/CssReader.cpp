#include "html/CssReader.h"

#include "html/Ascii.h"
#include "html/CssEscapes.h"
#include "html/CssSelector.h"
#include "html/Utf8.h"

#include <algorithm>
#include <utility>

namespace html {

std::vector<CssLink> CssReader::read()
{
    for (CssToken token = m_tokenizer.next(); token.kind != CssTokenKind::End && !m_isOver;
         token = m_tokenizer.next())
        onToken(token);
    while (isInBrackets())
        m_open.pop_back();
    endStatement(); // what the text's end leaves open counts
    return std::move(m_links);
}

void CssReader::onToken(const CssToken& token)
{
    if (!isInBrackets()) return onStatementToken(token);
    // §5.5.8 "Consume a simple block": nothing but its own end ends it, a `}` neither.
    if (token.kind == m_open.back().end)
        m_open.pop_back();
    else
        onComponent(token);
}

void CssReader::onStatementToken(const CssToken& token)
{
    switch (token.kind) {
    case CssTokenKind::Semicolon: return onSemicolon(token);
    case CssTokenKind::OpenCurly: return onOpenCurly();
    case CssTokenKind::CloseCurly: return onCloseCurly(token);
    default: break; // of the standard's tokens
    }
    if (m_statement != Statement::None) return goOnWithStatement(token);
    if (token.kind == CssTokenKind::Whitespace) return;
    const bool isCommentMark = token.kind == CssTokenKind::Cdo || token.kind == CssTokenKind::Cdc;
    if (!isCommentMark || !isTopLevel()) beginStatement(token);
}

/// A part of a value or a prelude.
void CssReader::onComponent(const CssToken& token)
{
    switch (token.kind) {
    case CssTokenKind::Function:
        return open(CssTokenKind::CloseRound, cssStringsOf(decodedCss(token.raw, m_buffer)));
    case CssTokenKind::OpenRound: return open(CssTokenKind::CloseRound);
    case CssTokenKind::OpenSquare: return open(CssTokenKind::CloseSquare);
    case CssTokenKind::OpenCurly: return open(CssTokenKind::CloseCurly);
    case CssTokenKind::Url: return addAddress(token.raw);
    case CssTokenKind::String: {
        if (!isInBrackets() || m_open.back().strings == CssStrings::None) return;
        if (m_open.back().strings == CssStrings::First) m_open.back().strings = CssStrings::None;
        return addAddress(token.raw);
    }
    case CssTokenKind::BadUrl:
    case CssTokenKind::BadString:
    case CssTokenKind::CloseRound:
    case CssTokenKind::CloseSquare:
    case CssTokenKind::CloseCurly: m_isValueWrong = true; return;
    default: return; // of the standard's tokens
    }
}

void CssReader::onSemicolon(const CssToken& token)
{
    // §5.5.3: between a sheet's rules it ends nothing but an at-rule.
    if (isTopLevel() && m_statement != Statement::AtRule) return beginStatement(token);
    endStatement();
}

void CssReader::onOpenCurly()
{
    if (m_statement == Statement::Declaration && m_isCustom) return open(CssTokenKind::CloseCurly);
    beginBlock();
}

void CssReader::onCloseCurly(const CssToken& token)
{
    if (!m_open.empty()) return endBlock();
    if (m_part == CssPart::Declarations) { // §5.5.5: it ends what isn't a block, too
        m_isOver = true;
        return;
    }
    if (m_statement != Statement::AtRule) beginStatement(token);
}

/// Also of one that goes on with what can't stand in it.
void CssReader::beginStatement(const CssToken& token)
{
    if (m_statement != Statement::None) return goOnWithStatement(token);
    m_linksBefore = m_links.size();
    m_isValueWrong = false;
    m_isSelectorWrong = false;
    m_before = CssTokenKind::End;
    m_import = Import::None;
    if (token.kind == CssTokenKind::AtKeyword) {
        m_statement = Statement::AtRule;
        m_atRule = cssAtRule(decodedCss(token.raw, m_buffer));
        if (m_atRule == CssAtRule::Import && isTopLevel() && m_imports != Imports::NoMore)
            m_import = Import::Expected;
        return;
    }
    if (token.kind == CssTokenKind::Ident) {
        m_statement = Statement::Name;
        m_name = token.raw;
        m_before = token.kind;
        return;
    }
    m_statement = Statement::QualifiedRule;
    goOnWithStatement(token);
}

void CssReader::goOnWithStatement(const CssToken& token)
{
    m_isSelectorWrong = m_isSelectorWrong || !maySelect(token, m_before);
    m_before = token.kind;
    if (token.kind == CssTokenKind::Whitespace) return;
    if (m_statement == Statement::Name) {
        m_statement = Statement::QualifiedRule;
        if (token.kind == CssTokenKind::Colon) return onColon();
    }
    if (m_import != Import::None) onImportPrelude(token);
    onComponent(token);
}

/// After a name: there are no declarations between a sheet's rules.
void CssReader::onColon()
{
    m_isCustom = decodedCss(m_name, m_buffer).starts_with("--");
    m_propertyName.reset();
    if (!isTopLevel())
        m_statement = Statement::Declaration;
    else if (m_isCustom)
        m_isSelectorWrong = true; // §5.5.3: `--x:hover {}` is no rule
}

// CSS Cascade 5 §2: an address comes first, then what it is loaded under.
void CssReader::onImportPrelude(const CssToken& token)
{
    if (m_import == Import::Found) return;
    const bool isFirst = m_import == Import::Expected;
    m_import = Import::None;
    if (!isFirst) return; // after a function without an address
    if (token.kind == CssTokenKind::String || token.kind == CssTokenKind::Url) {
        m_import = Import::Expected;
        if (token.kind == CssTokenKind::String) addAddress(token.raw);
        return;
    }
    if (token.kind == CssTokenKind::Function &&
        cssStringsOf(decodedCss(token.raw, m_buffer)) == CssStrings::First)
        m_import = Import::InFunction;
}

void CssReader::endStatement()
{
    const bool isDropped = m_statement == Statement::Declaration && m_isValueWrong;
    if (isDropped) dropStatementLinks();
    if (m_statement == Statement::AtRule && isTopLevel()) endTopLevelStatement();
    m_statement = Statement::None;
}

// CSS Cascade 5 §2: imports stand before all rules but @charset and, before the first of them, @layer.
void CssReader::endTopLevelStatement()
{
    if (m_atRule == CssAtRule::Namespace) m_imports = Imports::NoMore;
    if (m_atRule == CssAtRule::Layer && m_imports == Imports::MayGoOn) m_imports = Imports::NoMore;
    if (m_import == Import::Found) m_imports = Imports::MayGoOn;
}

void CssReader::dropStatementLinks()
{
    m_links.resize(std::min(m_links.size(), m_linksBefore));
}

/// Of whatever statement: one that looked like a declaration (`a:hover`) was a selector.
void CssReader::beginBlock()
{
    if (m_statement == Statement::None) m_linksBefore = m_links.size();
    dropStatementLinks();
    const Content content = m_statement == Statement::AtRule ? contentOfAtRule() : contentOfQualifiedRule();
    if (isTopLevel() && content != Content::Nothing) m_imports = Imports::NoMore;
    m_open.push_back({CssTokenKind::CloseCurly, true, m_content, CssStrings::None});
    m_content = content;
    m_statement = Statement::None;
}

void CssReader::endBlock()
{
    endStatement();
    m_content = m_open.back().outside;
    m_open.pop_back();
}

CssReader::Content CssReader::contentOfAtRule() const
{
    const auto within = [this](Content outside, Content content) {
        return m_content == outside ? content : Content::Nothing;
    };
    switch (m_atRule) {
    case CssAtRule::Unknown:
    case CssAtRule::Charset:
    case CssAtRule::Import:
    case CssAtRule::Namespace: return Content::Nothing;
    case CssAtRule::Layer:
    case CssAtRule::Conditional:
        return m_content == Content::Style ? Content::Style : within(Content::Rules, Content::Rules);
    case CssAtRule::Scope:
        return m_content == Content::Style ? Content::Style : within(Content::Rules, Content::Style);
    case CssAtRule::FontFace: return within(Content::Rules, Content::FontFace);
    case CssAtRule::Page: return within(Content::Rules, Content::Page);
    case CssAtRule::Margin: return within(Content::Page, Content::Declarations);
    case CssAtRule::Keyframes: return within(Content::Rules, Content::Keyframes);
    case CssAtRule::Declarations: return within(Content::Rules, Content::Declarations);
    }
    return Content::Nothing;
}

CssReader::Content CssReader::contentOfQualifiedRule() const
{
    if (m_content == Content::Keyframes) return Content::Declarations;
    if (m_content != Content::Rules && m_content != Content::Style) return Content::Nothing;
    const bool isWrong =
        m_statement == Statement::None || m_isSelectorWrong || m_before == CssTokenKind::Colon;
    return isWrong ? Content::Nothing : Content::Style;
}

void CssReader::open(CssTokenKind end, CssStrings strings)
{
    m_open.push_back({end, false, m_content, strings});
}

void CssReader::addAddress(std::string_view raw)
{
    if (m_statement == Statement::Declaration) return addDeclared(raw);
    if (m_import != Import::Expected && m_import != Import::InFunction) return;
    m_import = Import::Found;
    const std::string_view value = decodedCss(raw, m_buffer);
    if (!std::all_of(value.begin(), value.end(), isAsciiWhitespace))
        add({.use = CssUse::Import, .name = "@import", .raw = raw});
}

void CssReader::addDeclared(std::string_view raw)
{
    if (!takesDeclarations()) return;
    const std::string_view value = decodedCss(raw, m_buffer);
    if (std::all_of(value.begin(), value.end(), isAsciiWhitespace)) return; // loads nothing
    const bool isLocal = value.front() == '#';
    const bool hasFragment = value.find('#') != std::string_view::npos;
    const std::string& name = propertyName();
    const CssProperty property = cssProperty(name);
    if (property == CssProperty::Nothing) return;
    CssUse use = m_content == Content::FontFace ? CssUse::Font : CssUse::Image;
    if (property == CssProperty::Reference && hasFragment) use = CssUse::Reference;
    if (isLocal && use != CssUse::Reference) return;
    add({.use = use, .name = name, .raw = raw, .isLocal = isLocal});
}

/// Made once for a declaration, however many addresses it has and however long its name is.
const std::string& CssReader::propertyName()
{
    if (m_propertyName) return *m_propertyName;
    m_propertyName = shortenedTo(maxTextBytes, decodedCss(m_name, m_nameBuffer));
    if (!m_isCustom) m_propertyName = asciiLowercase(std::string_view(*m_propertyName));
    return *m_propertyName;
}

void CssReader::add(CssLink link)
{
    if (m_links.size() < maxLinksPerPage) m_links.push_back(std::move(link));
}

bool CssReader::takesDeclarations() const
{
    return m_content == Content::Style || m_content == Content::Page || m_content == Content::FontFace ||
           m_content == Content::Declarations;
}

} // namespace html
