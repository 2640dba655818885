#pragma once

#include "html/CssLinks.h"
#include "html/CssNames.h"
#include "html/CssTokenizer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// Goes through CSS statement by statement (CSS Syntax §5) for linksOfCss(), keeping what is open and no
/// tree. The text outlives it and its links. Thread: any; one text, one thread.
class CssReader
{
public:
    CssReader(std::string_view text, CssPart part)
        : m_part(part)
        , m_tokenizer(text)
        , m_content(part == CssPart::Sheet ? Content::Rules : Content::Declarations)
    {
    }

    /// To be called once.
    [[nodiscard]] std::vector<CssLink> read();

private:
    /// What may stand in a block.
    enum class Content : std::uint8_t {
        Rules,        // a sheet's, and @media's
        Style,        // declarations, and rules nested among them
        Page,         // declarations and margin boxes
        FontFace,     // descriptors
        Keyframes,    // rules whose selectors are percentages
        Declarations, // nothing else
        Nothing,      // it is dropped
    };

    /// A bracket that is open.
    struct Open
    {
        CssTokenKind end;
        bool isBlock;    // whose content is statements; else part of a value, a prelude or a selector
        Content outside; // what the block stands in
        CssStrings strings;
    };

    enum class Statement : std::uint8_t { None, Name, Declaration, QualifiedRule, AtRule };
    enum class Import : std::uint8_t { None, Expected, InFunction, Found };
    enum class Imports : std::uint8_t { MayBegin, MayGoOn, NoMore };

    void onToken(const CssToken& token);
    void onStatementToken(const CssToken& token);
    void onComponent(const CssToken& token);
    void onSemicolon(const CssToken& token);
    void onOpenCurly();
    void onCloseCurly(const CssToken& token);
    void onImportPrelude(const CssToken& token);

    void beginStatement(const CssToken& token);
    void goOnWithStatement(const CssToken& token);
    void onColon();
    void endStatement();
    void endTopLevelStatement();
    void dropStatementLinks();
    void beginBlock();
    void endBlock();
    [[nodiscard]] Content contentOfAtRule() const;
    [[nodiscard]] Content contentOfQualifiedRule() const;
    void open(CssTokenKind end, CssStrings strings = CssStrings::None);

    void addAddress(std::string_view raw);
    void addDeclared(std::string_view raw);
    [[nodiscard]] const std::string& propertyName();
    void add(CssLink link);

    [[nodiscard]] bool takesDeclarations() const;
    [[nodiscard]] bool isInBrackets() const { return !m_open.empty() && !m_open.back().isBlock; }
    [[nodiscard]] bool isTopLevel() const { return m_open.empty() && m_part == CssPart::Sheet; }

    // Fixed at construction
    CssPart m_part;

    // Changed while running
    CssTokenizer m_tokenizer;
    std::vector<Open> m_open;
    Content m_content; // of the innermost block
    Imports m_imports = Imports::MayBegin;
    bool m_isOver = false;
    std::vector<CssLink> m_links;
    std::string m_buffer; // for what is decoded and used at once
    std::string m_nameBuffer;

    // Of the statement that is being read
    Statement m_statement = Statement::None;
    std::size_t m_linksBefore = 0;
    std::string_view m_name;                   // of the declaration that it is or may be
    std::optional<std::string> m_propertyName; // that name as it is told, once it is needed
    bool m_isCustom = false;
    CssAtRule m_atRule = CssAtRule::Unknown;
    Import m_import = Import::None;
    CssTokenKind m_before = CssTokenKind::End; // the last token
    bool m_isValueWrong = false;
    bool m_isSelectorWrong = false;
};

} // namespace html
