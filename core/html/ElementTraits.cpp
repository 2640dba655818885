// A table: the elements that matter to a link reader, and to the tree it stands in.

#include "html/ElementTraits.h"

#include "html/NameTable.h"

namespace html {

namespace {

using Name = ElementName;
using Start = StartRule;
using End = EndRule;

constexpr std::uint8_t Breaks = ElementTraits::EndsForeignContent;
constexpr std::uint8_t Words = ElementTraits::SeparatesWords;
constexpr std::uint8_t Special = ElementTraits::Special;
constexpr std::uint8_t Scope = ElementTraits::ScopeBorder;
constexpr std::uint8_t Implied = ElementTraits::EndIsImplied;
constexpr std::uint8_t Marker = ElementTraits::Marker;
constexpr std::uint8_t Holds = ElementTraits::HoldsOffFrameset;

constexpr std::uint8_t BlockFlags = Special | Words;
constexpr std::uint8_t CellFlags = Special | Words | Scope | Marker;

constexpr NamedValue<ElementTraits> elements[] = {
    {"a", {Name::A, Start::Anchor, End::Formatting, 0}},
    {"address", {Name::Other, Start::Block, End::Block, BlockFlags}},
    {"annotation-xml", {Name::AnnotationXml, Start::Any, End::Any, 0}},
    {"applet", {Name::Applet, Start::Any, End::Block, Special | Scope | Marker | Holds}},
    {"area", {Name::Area, Start::Void, End::Any, Special | Holds}},
    {"article", {Name::Article, Start::Block, End::Block, BlockFlags}},
    {"aside", {Name::Aside, Start::Block, End::Block, BlockFlags}},
    {"audio", {Name::Audio, Start::Any, End::Any, 0}},
    {"b", {Name::B, Start::Formatting, End::Formatting, Breaks}},
    {"base", {Name::Base, Start::HeadVoid, End::Any, Special}},
    {"basefont", {Name::Other, Start::HeadVoid, End::Any, Special}},
    {"bgsound", {Name::Bgsound, Start::HeadVoid, End::Any, Special}},
    {"big", {Name::Other, Start::Formatting, End::Formatting, Breaks}},
    {"blockquote", {Name::Blockquote, Start::Block, End::Block, BlockFlags | Breaks}},
    {"body", {Name::Body, Start::Structure, End::Ignored, BlockFlags | Breaks | Holds}},
    {"br", {Name::Br, Start::Void, End::Br, BlockFlags | Breaks | Holds}},
    {"button", {Name::Button, Start::Button, End::Block, Special | Holds}},
    {"caption", {Name::Caption, Start::TablePart, End::TablePart, CellFlags}},
    {"center", {Name::Center, Start::Block, End::Block, BlockFlags | Breaks}},
    {"code", {Name::Code, Start::Formatting, End::Formatting, Breaks}},
    {"col", {Name::Col, Start::TablePart, End::Ignored, Special}},
    {"colgroup", {Name::Colgroup, Start::TablePart, End::TablePart, Special}},
    {"command", {Name::Command, Start::Any, End::Any, 0}},
    {"dd", {Name::Dd, Start::Description, End::Block, BlockFlags | Breaks | Implied | Holds}},
    {"del", {Name::Del, Start::Any, End::Any, 0}},
    {"desc", {Name::Desc, Start::Any, End::Any, 0}},
    {"details", {Name::Details, Start::Block, End::Block, BlockFlags}},
    {"dialog", {Name::Other, Start::Block, End::Block, Words}},
    {"dir", {Name::Other, Start::Block, End::Block, BlockFlags}},
    {"div", {Name::Div, Start::Block, End::Block, BlockFlags | Breaks}},
    {"dl", {Name::Dl, Start::Block, End::Block, BlockFlags | Breaks}},
    {"dt", {Name::Dt, Start::Description, End::Block, BlockFlags | Breaks | Implied | Holds}},
    {"em", {Name::Em, Start::Formatting, End::Formatting, Breaks}},
    {"embed", {Name::Embed, Start::Void, End::Any, Special | Breaks | Holds}},
    {"feimage", {Name::Feimage, Start::Any, End::Any, 0}},
    {"fieldset", {Name::Fieldset, Start::Block, End::Block, BlockFlags}},
    {"figcaption", {Name::Other, Start::Block, End::Block, BlockFlags}},
    {"figure", {Name::Figure, Start::Block, End::Block, BlockFlags}},
    {"font", {Name::Font, Start::Formatting, End::Formatting, 0}},
    {"footer", {Name::Footer, Start::Block, End::Block, BlockFlags}},
    {"foreignobject", {Name::ForeignObject, Start::Any, End::Any, 0}},
    {"form", {Name::Form, Start::Form, End::Form, Special}},
    {"frame", {Name::Frame, Start::Structure, End::Ignored, Special}},
    {"frameset", {Name::Frameset, Start::Structure, End::Any, Special}},
    {"h1", {Name::H1, Start::Heading, End::Heading, BlockFlags | Breaks}},
    {"h2", {Name::H2, Start::Heading, End::Heading, BlockFlags | Breaks}},
    {"h3", {Name::H3, Start::Heading, End::Heading, BlockFlags | Breaks}},
    {"h4", {Name::H4, Start::Heading, End::Heading, BlockFlags | Breaks}},
    {"h5", {Name::H5, Start::Heading, End::Heading, BlockFlags | Breaks}},
    {"h6", {Name::H6, Start::Heading, End::Heading, BlockFlags | Breaks}},
    {"head", {Name::Head, Start::Structure, End::Ignored, Special | Breaks}},
    {"header", {Name::Header, Start::Block, End::Block, BlockFlags}},
    {"hgroup", {Name::Other, Start::Block, End::Block, Special}},
    {"hr", {Name::Hr, Start::Hr, End::Any, BlockFlags | Breaks | Holds}},
    {"html", {Name::Html, Start::Structure, End::Ignored, Special | Scope}},
    {"i", {Name::I, Start::Formatting, End::Formatting, Breaks}},
    {"iframe", {Name::Iframe, Start::Any, End::Any, Special | Holds}},
    {"image", {Name::Image, Start::Void, End::Any, 0}},
    {"img", {Name::Img, Start::Void, End::Any, Special | Breaks | Holds}},
    {"input", {Name::Input, Start::Input, End::Any, Special}},
    {"ins", {Name::Ins, Start::Any, End::Any, 0}},
    {"keygen", {Name::Other, Start::Void, End::Any, Special | Holds}},
    {"li", {Name::Li, Start::ListItem, End::ListItem, BlockFlags | Breaks | Implied | Holds}},
    {"link", {Name::Link, Start::HeadVoid, End::Any, Special}},
    {"listing", {Name::Other, Start::Block, End::Block, BlockFlags | Breaks | Holds}},
    {"main", {Name::Main, Start::Block, End::Block, BlockFlags}},
    {"map", {Name::Map, Start::Any, End::Any, 0}},
    {"marquee", {Name::Marquee, Start::Any, End::Block, Special | Scope | Marker | Holds}},
    {"math", {Name::Math, Start::Foreign, End::Any, 0}},
    {"menu", {Name::Other, Start::Block, End::Block, BlockFlags | Breaks}},
    {"menuitem", {Name::Menuitem, Start::Any, End::Any, 0}},
    {"meta", {Name::Meta, Start::HeadVoid, End::Any, Special | Breaks}},
    {"nav", {Name::Nav, Start::Block, End::Block, BlockFlags}},
    {"nobr", {Name::Nobr, Start::Nobr, End::Formatting, Breaks}},
    {"noembed", {Name::Noembed, Start::Any, End::Any, Special}},
    {"noframes", {Name::Noframes, Start::Head, End::Any, Special}},
    {"noscript", {Name::Noscript, Start::Any, End::Any, Special}},
    {"object", {Name::Object, Start::Any, End::Block, Special | Scope | Marker | Holds}},
    {"ol", {Name::Ol, Start::Block, End::Block, BlockFlags | Breaks}},
    {"optgroup", {Name::Optgroup, Start::Optgroup, End::Any, Implied}},
    {"option", {Name::Option, Start::Option, End::Any, Words | Implied}},
    {"p", {Name::P, Start::Block, End::P, BlockFlags | Breaks | Implied}},
    {"param", {Name::Param, Start::Param, End::Any, Special}},
    {"plaintext", {Name::Plaintext, Start::Block, End::Any, Special}},
    {"pre", {Name::Pre, Start::Block, End::Block, BlockFlags | Breaks | Holds}},
    {"q", {Name::Q, Start::Any, End::Any, 0}},
    {"rb", {Name::Other, Start::RubyBase, End::Any, Implied}},
    {"rp", {Name::Other, Start::RubyText, End::Any, Implied}},
    {"rt", {Name::Other, Start::RubyText, End::Any, Implied}},
    {"rtc", {Name::Rtc, Start::RubyBase, End::Any, Implied}},
    {"ruby", {Name::Ruby, Start::Any, End::Any, Breaks}},
    {"s", {Name::Other, Start::Formatting, End::Formatting, Breaks}},
    {"script", {Name::Script, Start::Head, End::Any, Special}},
    {"search", {Name::Other, Start::Block, End::Block, Special}},
    {"section", {Name::Section, Start::Block, End::Block, BlockFlags}},
    {"select", {Name::Select, Start::Select, End::Block, Special | Scope | Holds}},
    {"small", {Name::Small, Start::Formatting, End::Formatting, Breaks}},
    {"source", {Name::Source, Start::Param, End::Any, Special}},
    {"span", {Name::Span, Start::Any, End::Any, Breaks}},
    {"strike", {Name::Other, Start::Formatting, End::Formatting, Breaks}},
    {"strong", {Name::Strong, Start::Formatting, End::Formatting, Breaks}},
    {"style", {Name::Style, Start::Head, End::Any, Special}},
    {"sub", {Name::Sub, Start::Any, End::Any, Breaks}},
    {"summary", {Name::Other, Start::Block, End::Block, BlockFlags}},
    {"sup", {Name::Sup, Start::Any, End::Any, Breaks}},
    {"svg", {Name::Svg, Start::Foreign, End::Any, 0}},
    {"table", {Name::Table, Start::Table, End::TablePart, BlockFlags | Breaks | Scope | Holds}},
    {"tbody", {Name::Tbody, Start::TablePart, End::TablePart, Special}},
    {"td", {Name::Td, Start::TablePart, End::TablePart, CellFlags}},
    {"template", {Name::Template, Start::Head, End::Template, Special | Scope | Marker | Holds}},
    {"textarea", {Name::Textarea, Start::Any, End::Any, Special | Holds}},
    {"tfoot", {Name::Tfoot, Start::TablePart, End::TablePart, Special}},
    {"th", {Name::Th, Start::TablePart, End::TablePart, CellFlags}},
    {"thead", {Name::Thead, Start::TablePart, End::TablePart, Special}},
    {"title", {Name::Title, Start::Head, End::Any, Special}},
    {"tr", {Name::Tr, Start::TablePart, End::TablePart, BlockFlags}},
    {"track", {Name::Track, Start::Param, End::Any, Special}},
    {"tt", {Name::Tt, Start::Formatting, End::Formatting, Breaks}},
    {"u", {Name::Other, Start::Formatting, End::Formatting, Breaks}},
    {"ul", {Name::Ul, Start::Block, End::Block, BlockFlags | Breaks}},
    {"var", {Name::Other, Start::Any, End::Any, Breaks}},
    {"video", {Name::Video, Start::Any, End::Any, 0}},
    {"wbr", {Name::Other, Start::Void, End::Any, Special | Holds}},
    {"xmp", {Name::Xmp, Start::Block, End::Any, Special | Holds}},
    // MathML text integration points, HTML §13.2.6
    {"mi", {Name::MathText, Start::Any, End::Any, 0}},
    {"mn", {Name::MathText, Start::Any, End::Any, 0}},
    {"mo", {Name::MathText, Start::Any, End::Any, 0}},
    {"ms", {Name::MathText, Start::Any, End::Any, 0}},
    {"mtext", {Name::MathText, Start::Any, End::Any, 0}},
};

constexpr NameTable elementTable(elements);

constexpr auto namesOfElements()
{
    std::array<NameBytes, elementNameCount> names{};
    for (const NamedValue<ElementTraits>& element : elements)
        names[static_cast<std::size_t>(element.value.name)] = NameBytes(element.name);
    for (const Name several : {Name::Other, Name::MathText})
        names[static_cast<std::size_t>(several)] = NameBytes();
    return names;
}

constexpr auto ownNames = namesOfElements();

} // namespace

ElementTraits traitsOfElement(NameBytes name)
{
    const ElementTraits* const traits = elementTable.find(name);
    return traits ? *traits : ElementTraits{};
}

bool isNameOf(ElementName element, NameBytes name)
{
    return name != NameBytes() && ownNames[static_cast<std::size_t>(element)] == name;
}

} // namespace html
