#pragma once

#include "base/TextArena.h"
#include "html/Token.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace html {

/// Attributes of one tag beyond these are read and dropped: a page that is one tag would otherwise take forty
/// times its size. The most seen in pages written by people is some dozens.
inline constexpr std::size_t maxAttributesPerTag = 65'536;

/// Cuts a page into tokens (HTML §13.2.5), state by state, without building a tree.
///
/// The page is UTF-8 with newlines normalised (§13.2.3.5) and outlives the tokenizer. Text is not cut at
/// characters but handed out as whole runs, undecoded: character references change no state, so the states of
/// §13.2.5.72 to 80 are functions over a run (CharacterReferences.h). Parse errors aren't reported: a link
/// checker has no use for them. Linear in the page's size, and each byte of a tag is looked at once. Thread:
/// any; one tokenizer, one thread.
class Tokenizer
{
public:
    /// The states of §13.2.5 in its order and under its names, as far as they differ without parse errors:
    /// the comment less-than sign states (46 to 49) only tell nested comments, and act as the comment state.
    enum class State : std::uint8_t {
        Data,
        Rcdata,
        Rawtext,
        ScriptData,
        Plaintext,
        TagOpen,
        EndTagOpen,
        TagName,
        RcdataLessThanSign,
        RcdataEndTagOpen,
        RcdataEndTagName,
        RawtextLessThanSign,
        RawtextEndTagOpen,
        RawtextEndTagName,
        ScriptDataLessThanSign,
        ScriptDataEndTagOpen,
        ScriptDataEndTagName,
        ScriptDataEscapeStart,
        ScriptDataEscapeStartDash,
        ScriptDataEscaped,
        ScriptDataEscapedDash,
        ScriptDataEscapedDashDash,
        ScriptDataEscapedLessThanSign,
        ScriptDataEscapedEndTagOpen,
        ScriptDataEscapedEndTagName,
        ScriptDataDoubleEscapeStart,
        ScriptDataDoubleEscaped,
        ScriptDataDoubleEscapedDash,
        ScriptDataDoubleEscapedDashDash,
        ScriptDataDoubleEscapedLessThanSign,
        ScriptDataDoubleEscapeEnd,
        BeforeAttributeName,
        AttributeName,
        AfterAttributeName,
        BeforeAttributeValue,
        AttributeValueDoubleQuoted,
        AttributeValueSingleQuoted,
        AttributeValueUnquoted,
        AfterAttributeValueQuoted,
        SelfClosingStartTag,
        BogusComment,
        MarkupDeclarationOpen,
        CommentStart,
        CommentStartDash,
        Comment,
        CommentEndDash,
        CommentEnd,
        CommentEndBang,
        Doctype,
        BeforeDoctypeName,
        DoctypeName,
        AfterDoctypeName,
        AfterDoctypePublicKeyword,
        BeforeDoctypePublicIdentifier,
        DoctypePublicIdentifierDoubleQuoted,
        DoctypePublicIdentifierSingleQuoted,
        AfterDoctypePublicIdentifier,
        BetweenDoctypePublicAndSystemIdentifiers,
        AfterDoctypeSystemKeyword,
        BeforeDoctypeSystemIdentifier,
        DoctypeSystemIdentifierDoubleQuoted,
        DoctypeSystemIdentifierSingleQuoted,
        AfterDoctypeSystemIdentifier,
        BogusDoctype,
        CdataSection,
        CdataSectionBracket,
        CdataSectionEnd,
    };

    explicit Tokenizer(std::string_view page, State initial = State::Data);

    /// The next token, or null at the end. It stays until the next call.
    [[nodiscard]] const Token* next();
    /// Just after a start tag, where its element has a text in it, nothing else, and an end tag as plain as
    /// `</name>`: the text, and both are taken. Null: nothing is taken, and next() reads what comes.
    [[nodiscard]] const Token* takeOnlyText();

    /// What tree construction asks for just after a start tag: Rcdata, Rawtext, ScriptData, Plaintext.
    void switchTo(State state)
    {
        m_state = state;
        m_lastStartTag = m_token.name;
    }
    /// Whether the adjusted current node is foreign (svg, math): only there `<![CDATA[` begins a section.
    void setCdataAllowed(bool allowed) { m_isCdataAllowed = allowed; }
    /// XML §2.6: a processing instruction ends with `?>`; to HTML it is a comment that ends with the first
    /// `>`.
    void setInstructionsWhole(bool whole) { m_areInstructionsWhole = whole; }
    /// The name of the "appropriate end tag" (§13.2.5), for a tokenizer that doesn't start at a page's
    /// beginning.
    void setLastStartTag(std::string_view name) { m_lastStartTag = name; }

private:
    void step();

    // One function for each state, in the standard's order.
    void dataState();
    void rcdataState();
    void rawtextState();
    void scriptDataState();
    void plaintextState();
    void tagOpenState();
    void endTagOpenState();
    void tagNameState();
    void rcdataLessThanSignState();
    void rcdataEndTagOpenState();
    void rcdataEndTagNameState();
    void rawtextLessThanSignState();
    void rawtextEndTagOpenState();
    void rawtextEndTagNameState();
    void scriptDataLessThanSignState();
    void scriptDataEndTagOpenState();
    void scriptDataEndTagNameState();
    void scriptDataEscapeStartState();
    void scriptDataEscapeStartDashState();
    void scriptDataEscapedState();
    void scriptDataEscapedDashState();
    void scriptDataEscapedDashDashState();
    void scriptDataEscapedLessThanSignState();
    void scriptDataEscapedEndTagOpenState();
    void scriptDataEscapedEndTagNameState();
    void scriptDataDoubleEscapeStartState();
    void scriptDataDoubleEscapedState();
    void scriptDataDoubleEscapedDashState();
    void scriptDataDoubleEscapedDashDashState();
    void scriptDataDoubleEscapedLessThanSignState();
    void scriptDataDoubleEscapeEndState();
    void beforeAttributeNameState();
    void attributeNameState();
    void afterAttributeNameState();
    void beforeAttributeValueState();
    void attributeValueDoubleQuotedState();
    void attributeValueSingleQuotedState();
    void attributeValueUnquotedState();
    void afterAttributeValueQuotedState();
    void selfClosingStartTagState();
    void bogusCommentState();
    void markupDeclarationOpenState();
    void commentStartState();
    void commentStartDashState();
    void commentState();
    void commentEndDashState();
    void commentEndState();
    void commentEndBangState();
    void doctypeState();
    void beforeDoctypeNameState();
    void doctypeNameState();
    void afterDoctypeNameState();
    void afterDoctypePublicKeywordState();
    void beforeDoctypePublicIdentifierState();
    void doctypePublicIdentifierDoubleQuotedState();
    void doctypePublicIdentifierSingleQuotedState();
    void afterDoctypePublicIdentifierState();
    void betweenDoctypePublicAndSystemIdentifiersState();
    void afterDoctypeSystemKeywordState();
    void beforeDoctypeSystemIdentifierState();
    void doctypeSystemIdentifierDoubleQuotedState();
    void doctypeSystemIdentifierSingleQuotedState();
    void afterDoctypeSystemIdentifierState();
    void bogusDoctypeState();
    void cdataSectionState();
    void cdataSectionBracketState();
    void cdataSectionEndState();

    // What several states share, and what XML has in place of one.
    void passInstruction();
    void textUntilLessThan(TextContext context, State lessThanSignState);
    void lessThanSign(State endTagOpenState, State textState);
    void endTagOpen(State endTagNameState, State textState);
    void endTagName(State textState);
    void escapedDash(State textState, State lessThanSignState, State dashState);
    void doubleEscapeSwitch(State ifScript, State otherwise);
    void attributeValueQuoted(char quote);
    void doctypeIdentifier(char quote, std::optional<std::string_view>& identifier, State after);
    void beginDoctypeIdentifier(std::optional<std::string_view>& identifier, State doubleQuoted,
                                State singleQuoted);
    void missingDoctypeIdentifier();

    [[nodiscard]] bool atEnd() const { return m_position >= m_page.size(); }
    [[nodiscard]] char current() const { return m_page[m_position]; }
    [[nodiscard]] std::string_view run(std::size_t from, std::size_t to) const
    {
        return m_page.substr(from, to - from);
    }
    [[nodiscard]] bool isAppropriateEndTag(std::string_view name) const;
    void skipWhitespace();
    [[nodiscard]] bool takeUsualToken();
    [[nodiscard]] bool takeUsualTag(TokenKind kind, std::size_t begin);
    std::string_view takeName(unsigned char endsName);
    [[nodiscard]] std::string_view changedName(std::string_view raw);
    void reconsumeIn(State state) { m_state = state; }
    void consumeAndGoTo(State state)
    {
        ++m_position;
        m_state = state;
    }
    void emit(TokenKind kind)
    {
        m_token.kind = kind;
        m_hasEmitted = true;
    }
    /// Whether there was text to hand out before `end`. If so, the state is entered again for what follows.
    [[nodiscard]] bool emitTextBefore(std::size_t end)
    {
        if (end <= m_textStart) return false;
        emitText(end);
        return true;
    }
    void emitText(std::size_t end);
    void endWithText();
    void beginTag(TokenKind kind)
    {
        m_token.kind = kind;
        m_token.selfClosing = false;
        m_token.attributes.clear();
    }
    void emitTag();
    void emitComment(std::size_t end);
    void beginDoctype();
    void emitDoctype();
    void endInDoctype();

    // Fixed at construction
    std::string_view m_page;
    std::size_t m_lastTagEnd; // the place of its last ">" but those in its last bytes, or 0

    // Changed while running
    std::size_t m_position = 0; // of the next input character
    State m_state;
    TextContext m_context = TextContext::Data; // of the text that is being read
    std::size_t m_textStart = 0;               // of the text not handed out yet
    std::size_t m_lessThan = 0;                // where the tag that may begin stands
    std::size_t m_start = 0;                   // of the comment, name or identifier that is being read
    std::string_view m_lastStartTag;
    bool m_isCdataAllowed = false;
    bool m_areInstructionsWhole = false;
    bool m_hasEmitted = false;
    bool m_hasEnded = false;
    Token m_token;
    TextArena m_changedNames; // names with capitals or NULs, as they are compared
};

} // namespace html
