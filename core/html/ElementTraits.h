#pragma once

#include "html/NameBytes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace html {

/// The elements a link reader treats differently, by rule or by place; all the others are Other.
enum class ElementName : std::uint8_t {
    Other,
    A,
    AnnotationXml,
    Applet,
    Area,
    Article,
    Aside,
    Audio,
    B,
    Base,
    Bgsound,
    Blockquote,
    Body,
    Br,
    Button,
    Caption,
    Center,
    Code,
    Col,
    Colgroup,
    Command,
    Dd,
    Del,
    Desc,
    Details,
    Div,
    Dl,
    Dt,
    Em,
    Embed,
    Feimage,
    Fieldset,
    Figure,
    Font,
    Footer,
    ForeignObject,
    Form,
    Frame,
    Frameset,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hr,
    Html,
    I,
    Iframe,
    Image,
    Img,
    Input,
    Ins,
    Li,
    Link,
    Main,
    Map,
    Marquee,
    Math,
    MathText, // mi, mn, mo, ms, mtext
    Menuitem,
    Meta,
    Nav,
    Nobr,
    Noembed,
    Noframes,
    Noscript,
    Object,
    Ol,
    Optgroup,
    Option,
    P,
    Param,
    Plaintext,
    Pre,
    Q,
    Rtc,
    Ruby,
    Script,
    Section,
    Select,
    Small,
    Source,
    Span,
    Strong,
    Style,
    Sub,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Title,
    Tr,
    Track,
    Tt,
    Ul,
    Video,
    Xmp,
};
inline constexpr std::size_t elementNameCount = static_cast<std::size_t>(ElementName::Xmp) + 1;

/// A few elements out of all. Asked before a switch over them where nearly all tags are others: each tag goes
/// through several, and a jump that depends on it is dear.
class ElementNames
{
public:
    constexpr ElementNames(std::initializer_list<ElementName> names)
    {
        for (const ElementName name : names)
            m_members[static_cast<std::size_t>(name)] = true;
    }

    [[nodiscard]] constexpr bool contains(ElementName name) const
    {
        return m_members[static_cast<std::size_t>(name)];
    }

private:
    std::array<bool, elementNameCount> m_members{};
};

/// How an element begins in a page's body: the groups of start tags of HTML §13.2.6.4.7.
enum class StartRule : std::uint8_t {
    Any,
    Block, // a p that is open ends before it
    Heading,
    ListItem,
    Description, // dd, dt
    Form,
    Button,
    Anchor,
    Foreign, // svg, math
    Formatting,
    Nobr,
    Table,
    Hr,
    Void, // has no content
    Input,
    Param, // void as well, but no formatting is taken up for it
    Select,
    Option,
    Optgroup,
    RubyBase, // rb, rtc
    RubyText, // rp, rt
    Head,     // what stands in a head, and is no text of the body: script, style, meta
    HeadVoid,
    TablePart, // only in a table: caption, col, tbody, td
    Structure, // html, head, body, frameset, frame: once, and in their place
};

/// How it ends, likewise.
enum class EndRule : std::uint8_t {
    Any,
    Block, // ends with all that is open in it
    P,
    ListItem,
    Heading,
    Form,
    Formatting,
    TablePart,
    Template,
    Br,      // as good as a start tag
    Ignored, // body, html, head
};

/// What is known of an element by its name.
struct ElementTraits
{
    /// Bits of `flags`.
    enum Flag : std::uint8_t {
        /// HTML §13.2.6.5: a start tag that ends the svg or math it stands in.
        EndsForeignContent = 1,
        /// Its tags stand between words, though no white space does: `<li>One<li>Two`.
        SeparatesWords = 2,
        /// §13.2.4.2, "special": end tags of others don't reach beyond it.
        Special = 4,
        /// §13.2.4.2, "has an element in scope": nor do those that look for an element in scope.
        ScopeBorder = 8,
        /// §13.2.6.3: ends by itself where its parent ends.
        EndIsImplied = 16,
        /// §13.2.4.3: formatting that was begun outside isn't taken up in it.
        Marker = 32,
        /// §13.2.4.5, the frameset-ok flag: no frameset takes the place of a body that it stands in.
        HoldsOffFrameset = 64,
    };

    ElementName name = ElementName::Other;
    StartRule start = StartRule::Any;
    EndRule end = EndRule::Any;
    std::uint8_t flags = 0;

    [[nodiscard]] constexpr bool has(Flag flag) const { return (flags & flag) != 0; }
};

[[nodiscard]] ElementTraits traitsOfElement(NameBytes name);
/// Whether that is the element's name; false as well where several elements are called so here.
[[nodiscard]] bool isNameOf(ElementName element, NameBytes name);

} // namespace html
