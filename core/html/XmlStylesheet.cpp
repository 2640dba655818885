#include "html/XmlStylesheet.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/LinkRelation.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace html {

namespace {

struct PseudoAttribute
{
    std::string_view name;
    std::string_view rawValue;
};

/// Takes the first from `text`, with the white space around it. nullopt: `text` begins with none.
std::optional<PseudoAttribute> takePseudoAttribute(std::string_view& text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = trimmed(text.substr(0, equals));
    const std::string_view rest = trimmed(text.substr(equals + 1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return std::nullopt;
    const std::size_t end = rest.find(rest.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    text = trimmed(rest.substr(end + 1));
    return PseudoAttribute{name, rest.substr(1, end - 1)};
}

bool isOneOf(std::string_view essence, std::initializer_list<std::string_view> types)
{
    return std::any_of(types.begin(), types.end(),
                       [=](std::string_view type) { return isIgnoringCase(essence, type); });
}

/// What browsers make of such a sheet. false: nothing.
bool setUse(std::string_view mediaType, XmlStylesheet& sheet)
{
    const std::string_view essence = essenceOf(mediaType);
    if (isOneOf(essence, {"", "text/css"})) return true;
    sheet.type = LinkType::Other; // it makes another document of this one
    sheet.use = LinkUse::Load;
    return isOneOf(essence, {"text/xsl", "text/xml", "application/xml", "application/xslt+xml"});
}

} // namespace

std::optional<XmlStylesheet> readXmlStylesheet(std::string_view instruction)
{
    constexpr std::string_view target = "xml-stylesheet";
    if (!instruction.starts_with(target) || !instruction.ends_with('?')) return std::nullopt;
    instruction.remove_prefix(target.size());
    instruction.remove_suffix(1);
    if (instruction.empty() || !isAsciiWhitespace(instruction.front())) return std::nullopt;
    XmlStylesheet sheet;
    std::string_view rawType;
    for (instruction = trimmed(instruction); !instruction.empty();) {
        const auto attribute = takePseudoAttribute(instruction);
        if (!attribute) return std::nullopt;
        if (attribute->name == "href") sheet.rawHref = attribute->rawValue;
        if (attribute->name == "type") rawType = attribute->rawValue;
        if (attribute->name == "charset")
            sheet.charset = idOfEncodingLabel(AttributeText(attribute->rawValue).view());
    }
    const bool isElsewhere = !sheet.rawHref.empty() && sheet.rawHref.front() != '#';
    if (!isElsewhere || !setUse(AttributeText(rawType).view(), sheet)) return std::nullopt;
    return sheet;
}

} // namespace html
