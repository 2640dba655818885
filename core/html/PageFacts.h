#pragma once

#include "html/FoldedText.h"
#include "html/Page.h"
#include "html/Tag.h"
#include "html/TreeContext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace html {

/// Reads off a page's tokens what a Page says beside links: title, fragment targets, robots directives,
/// whether it has scripts, whether it is empty. Thread: any; one page, one thread.
class PageFacts
{
public:
    PageFacts() { m_page.isEmpty = true; }

    /// `isInDocument`: whether the element is one of the document's own tree. `context` has been told the
    /// tag.
    void onStartTag(const Tag& tag, const TreeContext& context, bool isInDocument);
    /// The same of one whose name and attributes say nothing but that it is there.
    void onPlainElement()
    {
        m_role = TextRole::Shown;
        m_page.isEmpty = false;
    }
    void onEndTag(ElementName name);
    /// Of text that isn't inert, and more than white space.
    void onText(const Token& token);

    /// Whether the text that comes is shown to a person, not a script's, a style sheet's, a title's.
    [[nodiscard]] bool isTextShown() const { return m_role == TextRole::Shown; }
    /// By the first meta element that names one. nullopt: none does.
    [[nodiscard]] std::optional<std::string_view> declaredEncoding() const { return m_declaredEncoding; }
    /// The page without its links, when all has been told.
    [[nodiscard]] Page take();

private:
    enum class TextRole : std::uint8_t { Shown, Title, Script, Ignored };

    void addFragmentTargets(const Tag& tag);
    void addHash(std::string_view raw);
    [[nodiscard]] TextRole roleOfText(const Tag& tag, const TreeContext& context);
    void readEncoding(const Tag& meta);
    void readMeta(const Tag& tag);
    void readScript(const Tag& tag);
    void closeHeading();

    TextRole m_role = TextRole::Shown;
    FoldedText m_title;
    bool m_hasTitle = false;
    std::optional<std::string_view> m_declaredEncoding; // a constant
    std::optional<FoldedText> m_heading;                // the one that is open, if it has no id
    std::string m_buffer;                               // for what is decoded and used at once
    Page m_page;
};

} // namespace html
