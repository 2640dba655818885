// One state machine, so one file, long as it is: HTML §13.2.5, its states in its order. A function holds what
// its state does; runs of bytes that a state treats alike are taken at once. The states of the usual tag call
// each other, which saves a turn of the loop in next() for each; where states come round again (the next
// attribute, the next text) they only name the state that follows, so that the stack stays as flat as it is.
// Nearly all tags, and the texts before them, don't go through their states at all: takeUsualToken().

#include "html/Tokenizer.h"

#include "base/ByteBlock.h"
#include "base/Utf8Bytes.h"
#include "html/Ascii.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace html {

namespace {

// What a byte ends, or asks for, inside a tag: one look at a table instead of several comparisons a byte.
enum ByteClass : unsigned char {
    EndsTagName = 1,
    EndsAttributeName = 2,
    EndsUnquotedValue = 4,
    ChangesName = 8, // capitals and U+0000
    IsWhitespace = 16,
};

constexpr std::array<unsigned char, 256> makeByteClasses()
{
    std::array<unsigned char, 256> classes{};
    for (const char c : {'\t', '\n', '\f', ' '})
        classes[static_cast<unsigned char>(c)] =
            EndsTagName | EndsAttributeName | EndsUnquotedValue | IsWhitespace;
    classes['>'] = EndsTagName | EndsAttributeName | EndsUnquotedValue;
    classes['/'] = EndsTagName | EndsAttributeName;
    classes['='] = EndsAttributeName;
    for (unsigned char c = 'A'; c <= 'Z'; ++c)
        classes[c] = ChangesName;
    classes[0] = ChangesName;
    return classes;
}

constexpr std::array<unsigned char, 256> byteClasses = makeByteClasses();

constexpr unsigned char classOf(char c)
{
    return byteClasses[static_cast<unsigned char>(c)];
}

constexpr bool isTagWhitespace(char c)
{
    return (classOf(c) & IsWhitespace) != 0;
}

std::size_t endOfLetters(std::string_view page, std::size_t from)
{
    while (from < page.size() && isAsciiAlpha(page[from]))
        ++from;
    return from;
}

/// Where the first byte from `from` on stands that is of one of the classes.
std::size_t endOfRun(std::string_view page, std::size_t from, unsigned char classes)
{
    while (from < page.size() && (classOf(page[from]) & classes) == 0)
        ++from;
    return from;
}

/// The same where such a byte is known to come. Byte by byte, though eight at once are fewer instructions:
/// the processor foresees where most names end, and is with what follows before it has looked at them.
std::size_t endOfEndedRun(const char* page, std::size_t from, unsigned char classes)
{
    while ((classOf(page[from]) & classes) == 0)
        ++from;
    return from;
}

/// The same of a tag's name. All that may end or change one is below the small letters.
std::size_t endOfEndedName(const char* page, std::size_t from)
{
    const std::uint32_t others = ByteBlock(page + from).isBelow('a').bits();
    return endOfEndedRun(page, others == 0 ? from : from + static_cast<std::size_t>(std::countr_zero(others)),
                         EndsTagName | ChangesName);
}

/// Of `class` and `href`, as most attributes are, with a space before them and a quoted value behind; 0: it
/// is another. Looks at eight bytes.
std::size_t usualNameLength(const char* page)
{
    constexpr std::string_view classText = " class=\"";
    constexpr std::string_view hrefText = " href=\"";
    constexpr std::uint64_t hrefMask = ~std::uint64_t{0} >> 8;
    constexpr std::uint64_t hrefBytes = bytesAsNumber(hrefText.data(), std::make_index_sequence<7>());
    const std::uint64_t bytes = eightBytes(page);
    if (bytes == eightBytes(classText.data())) return 5;
    return (bytes & hrefMask) == hrefBytes ? 4 : 0;
}

std::size_t endOfWhitespace(std::string_view page, std::size_t from)
{
    while (from < page.size() && isTagWhitespace(page[from]))
        ++from;
    return from;
}

/// Of the name between two places; from the first on eight bytes may be read.
NameBytes nameBetween(const char* page, std::size_t begin, std::size_t end)
{
    const std::size_t length = end - begin;
    return length < 8 ? NameBytes(eightBytes(page + begin), length) : NameBytes({page + begin, length});
}

/// The place of the last ">" from which on a block of bytes may be read, or 0.
std::size_t lastTagEnd(std::string_view page)
{
    const std::size_t end = page.size() < ByteBlock::size ? std::string_view::npos
                                                          : page.rfind('>', page.size() - ByteBlock::size);
    return end == std::string_view::npos ? 0 : end;
}

bool endsTagName(std::string_view page, std::size_t place)
{
    return place < page.size() && (classOf(page[place]) & EndsTagName) != 0;
}

} // namespace

Tokenizer::Tokenizer(std::string_view page, State initial)
    : m_page(page)
    , m_lastTagEnd(lastTagEnd(page))
    , m_state(initial)
{
}

const Token* Tokenizer::next()
{
    if (takeUsualToken()) return &m_token;
    m_hasEmitted = false;
    while (!m_hasEmitted && !m_hasEnded)
        step();
    return m_hasEmitted ? &m_token : nullptr;
}

const Token* Tokenizer::takeOnlyText()
{
    assert(m_token.kind == TokenKind::StartTag && "asked just after a start tag");
    const char* const page = m_page.data();
    if (m_state != State::Data || m_position >= m_lastTagEnd || page[m_position] == '<') return nullptr;
    const std::size_t lessThan = findByte(page, m_position, m_lastTagEnd, '<');
    const std::size_t name = lessThan + 2;
    const std::size_t end = name + m_token.name.size();
    if (end > m_lastTagEnd || page[lessThan + 1] != '/' || page[end] != '>') return nullptr;
    if (m_token.nameBytes == NameBytes() || nameBetween(page, name, end) != m_token.nameBytes) return nullptr;
    m_context = TextContext::Data;
    emitText(lessThan);
    m_position = end + 1;
    m_textStart = m_position;
    return &m_token;
}

// Over 35 lines: one for each state.
void Tokenizer::step()
{
    switch (m_state) {
    case State::Data: return dataState();
    case State::Rcdata: return rcdataState();
    case State::Rawtext: return rawtextState();
    case State::ScriptData: return scriptDataState();
    case State::Plaintext: return plaintextState();
    case State::TagOpen: return tagOpenState();
    case State::EndTagOpen: return endTagOpenState();
    case State::TagName: return tagNameState();
    case State::RcdataLessThanSign: return rcdataLessThanSignState();
    case State::RcdataEndTagOpen: return rcdataEndTagOpenState();
    case State::RcdataEndTagName: return rcdataEndTagNameState();
    case State::RawtextLessThanSign: return rawtextLessThanSignState();
    case State::RawtextEndTagOpen: return rawtextEndTagOpenState();
    case State::RawtextEndTagName: return rawtextEndTagNameState();
    case State::ScriptDataLessThanSign: return scriptDataLessThanSignState();
    case State::ScriptDataEndTagOpen: return scriptDataEndTagOpenState();
    case State::ScriptDataEndTagName: return scriptDataEndTagNameState();
    case State::ScriptDataEscapeStart: return scriptDataEscapeStartState();
    case State::ScriptDataEscapeStartDash: return scriptDataEscapeStartDashState();
    case State::ScriptDataEscaped: return scriptDataEscapedState();
    case State::ScriptDataEscapedDash: return scriptDataEscapedDashState();
    case State::ScriptDataEscapedDashDash: return scriptDataEscapedDashDashState();
    case State::ScriptDataEscapedLessThanSign: return scriptDataEscapedLessThanSignState();
    case State::ScriptDataEscapedEndTagOpen: return scriptDataEscapedEndTagOpenState();
    case State::ScriptDataEscapedEndTagName: return scriptDataEscapedEndTagNameState();
    case State::ScriptDataDoubleEscapeStart: return scriptDataDoubleEscapeStartState();
    case State::ScriptDataDoubleEscaped: return scriptDataDoubleEscapedState();
    case State::ScriptDataDoubleEscapedDash: return scriptDataDoubleEscapedDashState();
    case State::ScriptDataDoubleEscapedDashDash: return scriptDataDoubleEscapedDashDashState();
    case State::ScriptDataDoubleEscapedLessThanSign: return scriptDataDoubleEscapedLessThanSignState();
    case State::ScriptDataDoubleEscapeEnd: return scriptDataDoubleEscapeEndState();
    case State::BeforeAttributeName: return beforeAttributeNameState();
    case State::AttributeName: return attributeNameState();
    case State::AfterAttributeName: return afterAttributeNameState();
    case State::BeforeAttributeValue: return beforeAttributeValueState();
    case State::AttributeValueDoubleQuoted: return attributeValueDoubleQuotedState();
    case State::AttributeValueSingleQuoted: return attributeValueSingleQuotedState();
    case State::AttributeValueUnquoted: return attributeValueUnquotedState();
    case State::AfterAttributeValueQuoted: return afterAttributeValueQuotedState();
    case State::SelfClosingStartTag: return selfClosingStartTagState();
    case State::BogusComment: return bogusCommentState();
    case State::MarkupDeclarationOpen: return markupDeclarationOpenState();
    case State::CommentStart: return commentStartState();
    case State::CommentStartDash: return commentStartDashState();
    case State::Comment: return commentState();
    case State::CommentEndDash: return commentEndDashState();
    case State::CommentEnd: return commentEndState();
    case State::CommentEndBang: return commentEndBangState();
    case State::Doctype: return doctypeState();
    case State::BeforeDoctypeName: return beforeDoctypeNameState();
    case State::DoctypeName: return doctypeNameState();
    case State::AfterDoctypeName: return afterDoctypeNameState();
    case State::AfterDoctypePublicKeyword: return afterDoctypePublicKeywordState();
    case State::BeforeDoctypePublicIdentifier: return beforeDoctypePublicIdentifierState();
    case State::DoctypePublicIdentifierDoubleQuoted: return doctypePublicIdentifierDoubleQuotedState();
    case State::DoctypePublicIdentifierSingleQuoted: return doctypePublicIdentifierSingleQuotedState();
    case State::AfterDoctypePublicIdentifier: return afterDoctypePublicIdentifierState();
    case State::BetweenDoctypePublicAndSystemIdentifiers:
        return betweenDoctypePublicAndSystemIdentifiersState();
    case State::AfterDoctypeSystemKeyword: return afterDoctypeSystemKeywordState();
    case State::BeforeDoctypeSystemIdentifier: return beforeDoctypeSystemIdentifierState();
    case State::DoctypeSystemIdentifierDoubleQuoted: return doctypeSystemIdentifierDoubleQuotedState();
    case State::DoctypeSystemIdentifierSingleQuoted: return doctypeSystemIdentifierSingleQuotedState();
    case State::AfterDoctypeSystemIdentifier: return afterDoctypeSystemIdentifierState();
    case State::BogusDoctype: return bogusDoctypeState();
    case State::CdataSection: return cdataSectionState();
    case State::CdataSectionBracket: return cdataSectionBracketState();
    case State::CdataSectionEnd: return cdataSectionEndState();
    }
}

// --- Text: a run goes on until the markup that ends it is certain ------------------------------------------

// §13.2.5.1
void Tokenizer::dataState()
{
    textUntilLessThan(TextContext::Data, State::TagOpen);
    if (!m_hasEnded) tagOpenState();
}

// §13.2.5.2
void Tokenizer::rcdataState()
{
    textUntilLessThan(TextContext::Rcdata, State::RcdataLessThanSign);
}

// §13.2.5.3
void Tokenizer::rawtextState()
{
    textUntilLessThan(TextContext::RawText, State::RawtextLessThanSign);
}

// §13.2.5.4
void Tokenizer::scriptDataState()
{
    textUntilLessThan(TextContext::RawText, State::ScriptDataLessThanSign);
}

// §13.2.5.5
void Tokenizer::plaintextState()
{
    m_context = TextContext::RawText;
    endWithText();
}

// §13.2.5.6
void Tokenizer::tagOpenState()
{
    if (atEnd()) return endWithText();
    const char c = current();
    const bool isEnd = c == '/';
    // Both kinds of tags go one way, without a jump that depends on which it is.
    const std::size_t name = m_position + (isEnd ? 1 : 0);
    if (name < m_page.size() && isAsciiAlpha(m_page[name])) {
        if (emitTextBefore(m_lessThan)) return; // and come back here for the tag
        m_position = name;
        beginTag(isEnd ? TokenKind::EndTag : TokenKind::StartTag);
        return tagNameState();
    }
    if (isEnd) return consumeAndGoTo(State::EndTagOpen);
    if (c != '!' && c != '?') return reconsumeIn(State::Data);
    if (emitTextBefore(m_lessThan)) return;
    if (c == '!') return consumeAndGoTo(State::MarkupDeclarationOpen);
    m_start = m_position;
    reconsumeIn(State::BogusComment);
}

// §13.2.5.7. Where a letter stands here, the tag open state went on with it.
void Tokenizer::endTagOpenState()
{
    if (atEnd()) return endWithText();
    if (emitTextBefore(m_lessThan)) return;
    if (current() == '>') {
        consumeAndGoTo(State::Data);
        m_textStart = m_position; // "</>" is nothing at all
        return;
    }
    m_start = m_position;
    reconsumeIn(State::BogusComment);
}

// §13.2.5.8
void Tokenizer::tagNameState()
{
    m_token.name = takeName(EndsTagName);
    m_token.nameBytes = NameBytes(m_token.name);
    if (atEnd()) {
        m_hasEnded = true; // a tag that the page ends in is none
        return;
    }
    if (current() == '>') return emitTag();
    if (current() == '/') return consumeAndGoTo(State::SelfClosingStartTag);
    ++m_position;
    beforeAttributeNameState();
}

// §13.2.5.9
void Tokenizer::rcdataLessThanSignState()
{
    lessThanSign(State::RcdataEndTagOpen, State::Rcdata);
}

// §13.2.5.10
void Tokenizer::rcdataEndTagOpenState()
{
    endTagOpen(State::RcdataEndTagName, State::Rcdata);
}

// §13.2.5.11
void Tokenizer::rcdataEndTagNameState()
{
    endTagName(State::Rcdata);
}

// §13.2.5.12
void Tokenizer::rawtextLessThanSignState()
{
    lessThanSign(State::RawtextEndTagOpen, State::Rawtext);
}

// §13.2.5.13
void Tokenizer::rawtextEndTagOpenState()
{
    endTagOpen(State::RawtextEndTagName, State::Rawtext);
}

// §13.2.5.14
void Tokenizer::rawtextEndTagNameState()
{
    endTagName(State::Rawtext);
}

// --- Scripts, which may hold "<!--" and in it "<script>" ---------------------------------------------------

// §13.2.5.15
void Tokenizer::scriptDataLessThanSignState()
{
    if (!atEnd() && current() == '!') return consumeAndGoTo(State::ScriptDataEscapeStart);
    lessThanSign(State::ScriptDataEndTagOpen, State::ScriptData);
}

// §13.2.5.16
void Tokenizer::scriptDataEndTagOpenState()
{
    endTagOpen(State::ScriptDataEndTagName, State::ScriptData);
}

// §13.2.5.17
void Tokenizer::scriptDataEndTagNameState()
{
    endTagName(State::ScriptData);
}

// §13.2.5.18
void Tokenizer::scriptDataEscapeStartState()
{
    if (!atEnd() && current() == '-') return consumeAndGoTo(State::ScriptDataEscapeStartDash);
    reconsumeIn(State::ScriptData);
}

// §13.2.5.19
void Tokenizer::scriptDataEscapeStartDashState()
{
    if (!atEnd() && current() == '-') return consumeAndGoTo(State::ScriptDataEscapedDashDash);
    reconsumeIn(State::ScriptData);
}

// §13.2.5.20
void Tokenizer::scriptDataEscapedState()
{
    m_position = std::min(m_page.find_first_of("-<", m_position), m_page.size());
    escapedDash(State::ScriptDataEscaped, State::ScriptDataEscapedLessThanSign, State::ScriptDataEscapedDash);
}

// §13.2.5.21
void Tokenizer::scriptDataEscapedDashState()
{
    escapedDash(State::ScriptDataEscaped, State::ScriptDataEscapedLessThanSign,
                State::ScriptDataEscapedDashDash);
}

// §13.2.5.22
void Tokenizer::scriptDataEscapedDashDashState()
{
    if (!atEnd() && current() == '>') return consumeAndGoTo(State::ScriptData);
    escapedDash(State::ScriptDataEscaped, State::ScriptDataEscapedLessThanSign,
                State::ScriptDataEscapedDashDash);
}

// §13.2.5.23
void Tokenizer::scriptDataEscapedLessThanSignState()
{
    if (!atEnd() && isAsciiAlpha(current())) return reconsumeIn(State::ScriptDataDoubleEscapeStart);
    lessThanSign(State::ScriptDataEscapedEndTagOpen, State::ScriptDataEscaped);
}

// §13.2.5.24
void Tokenizer::scriptDataEscapedEndTagOpenState()
{
    endTagOpen(State::ScriptDataEscapedEndTagName, State::ScriptDataEscaped);
}

// §13.2.5.25
void Tokenizer::scriptDataEscapedEndTagNameState()
{
    endTagName(State::ScriptDataEscaped);
}

// §13.2.5.26
void Tokenizer::scriptDataDoubleEscapeStartState()
{
    doubleEscapeSwitch(State::ScriptDataDoubleEscaped, State::ScriptDataEscaped);
}

// §13.2.5.27
void Tokenizer::scriptDataDoubleEscapedState()
{
    m_position = std::min(m_page.find_first_of("-<", m_position), m_page.size());
    escapedDash(State::ScriptDataDoubleEscaped, State::ScriptDataDoubleEscapedLessThanSign,
                State::ScriptDataDoubleEscapedDash);
}

// §13.2.5.28
void Tokenizer::scriptDataDoubleEscapedDashState()
{
    escapedDash(State::ScriptDataDoubleEscaped, State::ScriptDataDoubleEscapedLessThanSign,
                State::ScriptDataDoubleEscapedDashDash);
}

// §13.2.5.29
void Tokenizer::scriptDataDoubleEscapedDashDashState()
{
    if (!atEnd() && current() == '>') return consumeAndGoTo(State::ScriptData);
    scriptDataDoubleEscapedDashState();
}

// §13.2.5.30
void Tokenizer::scriptDataDoubleEscapedLessThanSignState()
{
    lessThanSign(State::ScriptDataDoubleEscapeEnd, State::ScriptDataDoubleEscaped);
}

// §13.2.5.31
void Tokenizer::scriptDataDoubleEscapeEndState()
{
    doubleEscapeSwitch(State::ScriptDataEscaped, State::ScriptDataDoubleEscaped);
}

// --- Attributes --------------------------------------------------------------------------------------------

// §13.2.5.32
void Tokenizer::beforeAttributeNameState()
{
    skipWhitespace();
    if (atEnd() || current() == '/' || current() == '>') return afterAttributeNameState();
    attributeNameState();
}

// §13.2.5.33. Every way here begins an attribute; a "=" at its very beginning is part of its name.
void Tokenizer::attributeNameState()
{
    if (m_token.attributes.size() > maxAttributesPerTag)
        m_token.attributes.pop_back(); // one too many, kept in hand
    const std::string_view noValue = run(m_position, m_position);
    const std::string_view name = takeName(EndsAttributeName);
    m_token.attributes.push_back({name, noValue, NameBytes(name)});
    if (atEnd() || current() != '=') return afterAttributeNameState();
    ++m_position;
    beforeAttributeValueState();
}

// §13.2.5.34
void Tokenizer::afterAttributeNameState()
{
    skipWhitespace();
    if (atEnd()) {
        m_hasEnded = true;
        return;
    }
    switch (current()) {
    case '/': return consumeAndGoTo(State::SelfClosingStartTag);
    case '=': return consumeAndGoTo(State::BeforeAttributeValue);
    case '>': return emitTag();
    default: return reconsumeIn(State::AttributeName);
    }
}

// §13.2.5.35
void Tokenizer::beforeAttributeValueState()
{
    skipWhitespace();
    if (atEnd()) return attributeValueUnquotedState();
    switch (current()) {
    case '"': ++m_position; return attributeValueDoubleQuotedState();
    case '\'': ++m_position; return attributeValueSingleQuotedState();
    case '>': return emitTag();
    default: return attributeValueUnquotedState();
    }
}

// §13.2.5.36
void Tokenizer::attributeValueDoubleQuotedState()
{
    attributeValueQuoted('"');
}

// §13.2.5.37
void Tokenizer::attributeValueSingleQuotedState()
{
    attributeValueQuoted('\'');
}

// §13.2.5.38
void Tokenizer::attributeValueUnquotedState()
{
    const std::size_t begin = m_position;
    m_position = endOfRun(m_page, begin, EndsUnquotedValue);
    if (atEnd()) {
        m_hasEnded = true;
        return;
    }
    m_token.attributes.back().rawValue = run(begin, m_position);
    if (current() == '>') return emitTag();
    consumeAndGoTo(State::BeforeAttributeName);
}

// §13.2.5.39
void Tokenizer::afterAttributeValueQuotedState()
{
    if (atEnd()) {
        m_hasEnded = true;
        return;
    }
    if (current() == '>') return emitTag();
    if (current() == '/') return consumeAndGoTo(State::SelfClosingStartTag);
    reconsumeIn(State::BeforeAttributeName);
}

// §13.2.5.40
void Tokenizer::selfClosingStartTagState()
{
    if (atEnd()) {
        m_hasEnded = true;
        return;
    }
    if (current() != '>') return reconsumeIn(State::BeforeAttributeName);
    m_token.selfClosing = true;
    emitTag();
}

// --- Comments ----------------------------------------------------------------------------------------------

// §13.2.5.41
void Tokenizer::bogusCommentState()
{
    if (m_areInstructionsWhole && m_page.substr(m_start - 1).starts_with("<?")) passInstruction();
    m_position = std::min(m_page.find('>', m_position), m_page.size());
    emitComment(m_position);
}

// XML §2.6. Up to the ">" of its "?>".
void Tokenizer::passInstruction()
{
    const std::size_t end = m_page.find("?>", m_start + 1);
    // No later one has an end, either, and nobody looks for it again.
    m_areInstructionsWhole = end != std::string_view::npos;
    if (m_areInstructionsWhole) m_position = end + 1;
}

// §13.2.5.42
void Tokenizer::markupDeclarationOpenState()
{
    const std::string_view rest = m_page.substr(m_position);
    if (rest.starts_with("--")) {
        m_position += 2;
        m_start = m_position;
        return reconsumeIn(State::CommentStart);
    }
    if (startsWithIgnoringCase(rest, "doctype")) {
        m_position += 7;
        return reconsumeIn(State::Doctype);
    }
    if (m_isCdataAllowed && rest.starts_with("[CDATA[")) {
        m_position += 7;
        m_textStart = m_position;
        return reconsumeIn(State::CdataSection);
    }
    m_start = m_position;
    reconsumeIn(State::BogusComment);
}

// §13.2.5.43
void Tokenizer::commentStartState()
{
    if (!atEnd() && current() == '-') return consumeAndGoTo(State::CommentStartDash);
    if (!atEnd() && current() == '>') return emitComment(m_start);
    reconsumeIn(State::Comment);
}

// §13.2.5.44
void Tokenizer::commentStartDashState()
{
    if (atEnd() || current() == '>') return emitComment(m_start);
    if (current() == '-') return consumeAndGoTo(State::CommentEnd);
    reconsumeIn(State::Comment);
}

// §13.2.5.45
void Tokenizer::commentState()
{
    m_position = std::min(m_page.find('-', m_position), m_page.size());
    if (atEnd()) return emitComment(m_position);
    consumeAndGoTo(State::CommentEndDash);
}

// §13.2.5.50
void Tokenizer::commentEndDashState()
{
    if (atEnd()) return emitComment(m_position - 1);
    if (current() == '-') return consumeAndGoTo(State::CommentEnd);
    reconsumeIn(State::Comment);
}

// §13.2.5.51
void Tokenizer::commentEndState()
{
    if (atEnd() || current() == '>') return emitComment(m_position - 2);
    if (current() == '!') return consumeAndGoTo(State::CommentEndBang);
    if (current() == '-') return consumeAndGoTo(State::CommentEnd);
    reconsumeIn(State::Comment);
}

// §13.2.5.52
void Tokenizer::commentEndBangState()
{
    if (atEnd() || current() == '>') return emitComment(m_position - 3);
    if (current() == '-') return consumeAndGoTo(State::CommentEndDash);
    reconsumeIn(State::Comment);
}

// --- Doctypes ----------------------------------------------------------------------------------------------

// §13.2.5.53
void Tokenizer::doctypeState()
{
    beginDoctype();
    reconsumeIn(State::BeforeDoctypeName);
}

// §13.2.5.54
void Tokenizer::beforeDoctypeNameState()
{
    skipWhitespace();
    if (atEnd()) return endInDoctype();
    if (current() == '>') {
        m_token.forceQuirks = true;
        return emitDoctype();
    }
    reconsumeIn(State::DoctypeName);
}

// §13.2.5.55
void Tokenizer::doctypeNameState()
{
    const std::size_t begin = m_position;
    while (!atEnd() && !isTagWhitespace(current()) && current() != '>')
        ++m_position;
    m_token.doctypeName = run(begin, m_position);
    reconsumeIn(State::AfterDoctypeName);
}

// §13.2.5.56
void Tokenizer::afterDoctypeNameState()
{
    skipWhitespace();
    if (atEnd()) return endInDoctype();
    if (current() == '>') return emitDoctype();
    const std::string_view rest = m_page.substr(m_position);
    const bool isPublic = startsWithIgnoringCase(rest, "public");
    if (!isPublic && !startsWithIgnoringCase(rest, "system")) return missingDoctypeIdentifier();
    m_position += 6;
    reconsumeIn(isPublic ? State::AfterDoctypePublicKeyword : State::AfterDoctypeSystemKeyword);
}

// §13.2.5.57. White space before the quote changes nothing but the parse error.
void Tokenizer::afterDoctypePublicKeywordState()
{
    reconsumeIn(State::BeforeDoctypePublicIdentifier);
}

// §13.2.5.58
void Tokenizer::beforeDoctypePublicIdentifierState()
{
    beginDoctypeIdentifier(m_token.publicIdentifier, State::DoctypePublicIdentifierDoubleQuoted,
                           State::DoctypePublicIdentifierSingleQuoted);
}

// §13.2.5.59
void Tokenizer::doctypePublicIdentifierDoubleQuotedState()
{
    doctypeIdentifier('"', m_token.publicIdentifier, State::AfterDoctypePublicIdentifier);
}

// §13.2.5.60
void Tokenizer::doctypePublicIdentifierSingleQuotedState()
{
    doctypeIdentifier('\'', m_token.publicIdentifier, State::AfterDoctypePublicIdentifier);
}

// §13.2.5.61. White space before the quote changes nothing but the parse error.
void Tokenizer::afterDoctypePublicIdentifierState()
{
    reconsumeIn(State::BetweenDoctypePublicAndSystemIdentifiers);
}

// §13.2.5.62
void Tokenizer::betweenDoctypePublicAndSystemIdentifiersState()
{
    skipWhitespace();
    if (!atEnd() && current() == '>') return emitDoctype();
    beforeDoctypeSystemIdentifierState();
}

// §13.2.5.63. White space before the quote changes nothing but the parse error.
void Tokenizer::afterDoctypeSystemKeywordState()
{
    reconsumeIn(State::BeforeDoctypeSystemIdentifier);
}

// §13.2.5.64
void Tokenizer::beforeDoctypeSystemIdentifierState()
{
    beginDoctypeIdentifier(m_token.systemIdentifier, State::DoctypeSystemIdentifierDoubleQuoted,
                           State::DoctypeSystemIdentifierSingleQuoted);
}

// §13.2.5.65
void Tokenizer::doctypeSystemIdentifierDoubleQuotedState()
{
    doctypeIdentifier('"', m_token.systemIdentifier, State::AfterDoctypeSystemIdentifier);
}

// §13.2.5.66
void Tokenizer::doctypeSystemIdentifierSingleQuotedState()
{
    doctypeIdentifier('\'', m_token.systemIdentifier, State::AfterDoctypeSystemIdentifier);
}

// §13.2.5.67
void Tokenizer::afterDoctypeSystemIdentifierState()
{
    skipWhitespace();
    if (atEnd()) return endInDoctype();
    reconsumeIn(State::BogusDoctype); // which a ">" ends at once; what stands here makes no quirks
}

// §13.2.5.68
void Tokenizer::bogusDoctypeState()
{
    m_position = std::min(m_page.find('>', m_position), m_page.size());
    emitDoctype();
}

// --- CDATA sections, in svg and math -----------------------------------------------------------------------

// §13.2.5.69
void Tokenizer::cdataSectionState()
{
    m_context = TextContext::Cdata;
    m_position = std::min(m_page.find(']', m_position), m_page.size());
    if (atEnd()) return endWithText();
    consumeAndGoTo(State::CdataSectionBracket);
}

// §13.2.5.70
void Tokenizer::cdataSectionBracketState()
{
    if (!atEnd() && current() == ']') return consumeAndGoTo(State::CdataSectionEnd);
    reconsumeIn(State::CdataSection);
}

// §13.2.5.71
void Tokenizer::cdataSectionEndState()
{
    if (!atEnd() && current() == ']') return consumeAndGoTo(State::CdataSectionEnd);
    if (atEnd() || current() != '>') return reconsumeIn(State::CdataSection);
    if (emitTextBefore(m_position - 2)) return;
    consumeAndGoTo(State::Data);
    m_textStart = m_position;
}

// --- What several states share -----------------------------------------------------------------------------

void Tokenizer::textUntilLessThan(TextContext context, State lessThanSignState)
{
    m_context = context;
    // Between two tags there often is nothing.
    const bool isHere = !atEnd() && current() == '<';
    m_lessThan = isHere ? m_position : m_page.find('<', m_position);
    if (m_lessThan == std::string_view::npos) return endWithText();
    m_position = m_lessThan + 1;
    m_state = lessThanSignState;
}

/// After "<" where only an end tag counts.
void Tokenizer::lessThanSign(State endTagOpenState, State textState)
{
    if (!atEnd() && current() == '/') return consumeAndGoTo(endTagOpenState);
    reconsumeIn(textState);
}

void Tokenizer::endTagOpen(State endTagNameState, State textState)
{
    reconsumeIn(!atEnd() && isAsciiAlpha(current()) ? endTagNameState : textState);
}

/// After "</" and a letter where only the appropriate end tag counts; all else stays text.
void Tokenizer::endTagName(State textState)
{
    const std::size_t begin = m_lessThan + 2;
    m_position = endOfLetters(m_page, begin);
    if (!endsTagName(m_page, m_position) || !isAppropriateEndTag(run(begin, m_position)))
        return reconsumeIn(textState);
    if (emitTextBefore(m_lessThan)) return;
    beginTag(TokenKind::EndTag);
    m_token.name = m_lastStartTag;
    m_token.nameBytes = NameBytes(m_token.name);
    if (current() == '>') return emitTag();
    consumeAndGoTo(current() == '/' ? State::SelfClosingStartTag : State::BeforeAttributeName);
}

/// The escaped states of scripts but for what they go to.
void Tokenizer::escapedDash(State textState, State lessThanSignState, State dashState)
{
    if (atEnd()) return endWithText();
    if (current() == '-') return consumeAndGoTo(dashState);
    if (current() != '<') return consumeAndGoTo(textState);
    m_lessThan = m_position;
    consumeAndGoTo(lessThanSignState);
}

void Tokenizer::doubleEscapeSwitch(State ifScript, State otherwise)
{
    const std::size_t begin = m_position;
    m_position = endOfLetters(m_page, begin);
    const bool isScript = isIgnoringCase(run(begin, m_position), "script");
    if (!endsTagName(m_page, m_position)) return reconsumeIn(otherwise);
    consumeAndGoTo(isScript ? ifScript : otherwise);
}

void Tokenizer::attributeValueQuoted(char quote)
{
    const std::size_t end = m_page.find(quote, m_position);
    if (end == std::string_view::npos) {
        m_hasEnded = true; // the tag has no end
        return;
    }
    m_token.attributes.back().rawValue = run(m_position, end);
    m_position = end + 1;
    afterAttributeValueQuotedState();
}

void Tokenizer::beginDoctypeIdentifier(std::optional<std::string_view>& identifier, State doubleQuoted,
                                       State singleQuoted)
{
    skipWhitespace();
    if (atEnd()) return endInDoctype();
    if (current() != '"' && current() != '\'') return missingDoctypeIdentifier();
    identifier = std::string_view();
    consumeAndGoTo(current() == '"' ? doubleQuoted : singleQuoted);
}

void Tokenizer::doctypeIdentifier(char quote, std::optional<std::string_view>& identifier, State after)
{
    const std::size_t begin = m_position;
    while (!atEnd() && current() != quote && current() != '>')
        ++m_position;
    identifier = run(begin, m_position);
    if (atEnd()) return endInDoctype();
    if (current() == quote) return consumeAndGoTo(after);
    m_token.forceQuirks = true;
    emitDoctype();
}

/// Something else stands where a keyword or a quote is due. A ">" ends the bogus doctype at once.
void Tokenizer::missingDoctypeIdentifier()
{
    m_token.forceQuirks = true;
    reconsumeIn(State::BogusDoctype);
}

bool Tokenizer::isAppropriateEndTag(std::string_view name) const
{
    return !m_lastStartTag.empty() && isIgnoringCase(name, m_lastStartTag);
}

void Tokenizer::skipWhitespace()
{
    m_position = endOfWhitespace(m_page, m_position);
}

/// Nearly any token in one go: a tag, or the text before one. false: nothing is taken, and the states are to
/// read what comes.
bool Tokenizer::takeUsualToken()
{
    // While a ">" is to come it ends every run of a name or of white space: nobody has to look for the page's
    // end at each byte.
    if (m_state != State::Data || m_position >= m_lastTagEnd) return false;
    const char* const page = m_page.data();
    // Between two tags there often is nothing.
    const std::size_t lessThan =
        page[m_position] == '<' ? m_position : findByte(page, m_position, m_lastTagEnd, '<');
    if (lessThan >= m_lastTagEnd) return false;
    // Both kinds of tags go one way, without a jump that depends on which it is.
    const std::size_t solidus = page[lessThan + 1] == '/' ? 1 : 0;
    const std::size_t name = lessThan + 1 + solidus;
    if (!isAsciiAlpha(page[name])) return false;
    if (m_textStart == lessThan)
        return takeUsualTag(solidus != 0 ? TokenKind::EndTag : TokenKind::StartTag, name);
    m_position = lessThan;
    m_context = TextContext::Data;
    emitText(lessThan);
    return true;
}

/// Names in lower case, values in double quotes, white space before each attribute. false: it isn't one of
/// these, or cut off.
bool Tokenizer::takeUsualTag(TokenKind kind, std::size_t begin)
{
    const char* const page = m_page.data();
    const auto between = [page](std::size_t from, std::size_t to) {
        return std::string_view(page + from, to - from); // which is in the page
    };
    const std::size_t end = endOfEndedName(page, begin);
    std::size_t at = end;
    beginTag(kind);
    while (page[at] != '>') {
        std::size_t name = at + 1;
        std::size_t equals = name + usualNameLength(page + at);
        if (equals == name) { // another
            name = at;
            while (isTagWhitespace(page[name]))
                ++name;
            const bool isClosed = page[name] == '/' && page[name + 1] == '>';
            if (isClosed || page[name] == '>') {
                m_token.selfClosing = isClosed;
                at = name + (isClosed ? 1 : 0);
                break;
            }
            equals = endOfEndedRun(page, name, EndsAttributeName | ChangesName);
        }
        const bool isUsual = name > at && equals > name && page[equals] == '=' && page[equals + 1] == '"' &&
                             m_token.attributes.size() < maxAttributesPerTag;
        const std::size_t quote =
            isUsual ? findByte(page, equals + 2, m_lastTagEnd, '"') : std::string_view::npos;
        if (quote >= m_lastTagEnd) return false;
        m_token.attributes.push_back(
            {between(name, equals), between(equals + 2, quote), nameBetween(page, name, equals)});
        at = quote + 1;
    }
    m_token.name = between(begin, end);
    m_token.nameBytes = nameBetween(page, begin, end);
    m_position = at + 1;
    m_textStart = m_position;
    return true;
}

/// The name that begins here, whatever its first byte; its end becomes the position.
std::string_view Tokenizer::takeName(unsigned char endsName)
{
    const std::string_view rest = m_page.substr(m_position);
    unsigned char seen = rest.empty() ? 0 : classOf(rest.front());
    std::size_t length = rest.empty() ? 0 : 1;
    for (; length < rest.size() && (classOf(rest[length]) & endsName) == 0; ++length)
        seen |= classOf(rest[length]);
    m_position += length;
    const std::string_view raw = rest.substr(0, length);
    return (seen & ChangesName) == 0 ? raw : changedName(raw);
}

std::string_view Tokenizer::changedName(std::string_view raw)
{
    std::string name;
    for (const char c : raw)
        if (c == '\0')
            name.append(replacementCharacter);
        else
            name.push_back(asciiLowercase(c));
    return m_changedNames.add(name);
}

void Tokenizer::emitText(std::size_t end)
{
    m_token.raw = run(m_textStart, end);
    m_token.context = m_context;
    m_textStart = end;
    emit(TokenKind::Text);
}

void Tokenizer::endWithText()
{
    m_position = m_page.size();
    m_hasEnded = true;
    (void)emitTextBefore(m_page.size());
}

/// At the ">" of a tag.
void Tokenizer::emitTag()
{
    consumeAndGoTo(State::Data);
    m_textStart = m_position;
    if (m_token.attributes.size() > maxAttributesPerTag) m_token.attributes.pop_back();
    m_hasEmitted = true;
}

/// At the ">" of a comment or at the page's end; its text ends at `end`.
void Tokenizer::emitComment(std::size_t end)
{
    m_token.raw = run(m_start, end);
    m_token.context = TextContext::RawText;
    consumeAndGoTo(State::Data);
    m_position = std::min(m_position, m_page.size());
    m_textStart = m_position;
    emit(TokenKind::Comment);
}

void Tokenizer::beginDoctype()
{
    m_token.kind = TokenKind::Doctype;
    m_token.doctypeName.reset();
    m_token.publicIdentifier.reset();
    m_token.systemIdentifier.reset();
    m_token.forceQuirks = false;
}

/// At the ">" of a doctype or at the page's end.
void Tokenizer::emitDoctype()
{
    consumeAndGoTo(State::Data);
    m_position = std::min(m_position, m_page.size());
    m_textStart = m_position;
    emit(TokenKind::Doctype);
}

void Tokenizer::endInDoctype()
{
    m_token.forceQuirks = true;
    emitDoctype();
}

} // namespace html
