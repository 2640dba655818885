// Tables: what the names in CSS mean to a link reader.

#include "html/CssNames.h"

#include "html/Ascii.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace html {

namespace {

struct AtRule
{
    std::string_view name;
    CssAtRule rule;
};

constexpr AtRule atRules[] = {
    {"-moz-keyframes", CssAtRule::Keyframes},
    {"-webkit-keyframes", CssAtRule::Keyframes},
    {"bottom-center", CssAtRule::Margin},
    {"bottom-left", CssAtRule::Margin},
    {"bottom-left-corner", CssAtRule::Margin},
    {"bottom-right", CssAtRule::Margin},
    {"bottom-right-corner", CssAtRule::Margin},
    {"charset", CssAtRule::Charset},
    {"container", CssAtRule::Conditional},
    {"counter-style", CssAtRule::Declarations},
    {"font-face", CssAtRule::FontFace},
    {"font-feature-values", CssAtRule::Declarations},
    {"font-palette-values", CssAtRule::Declarations},
    {"import", CssAtRule::Import},
    {"keyframes", CssAtRule::Keyframes},
    {"layer", CssAtRule::Layer},
    {"left-bottom", CssAtRule::Margin},
    {"left-middle", CssAtRule::Margin},
    {"left-top", CssAtRule::Margin},
    {"media", CssAtRule::Conditional},
    {"namespace", CssAtRule::Namespace},
    {"page", CssAtRule::Page},
    {"position-try", CssAtRule::Declarations},
    {"property", CssAtRule::Declarations},
    {"right-bottom", CssAtRule::Margin},
    {"right-middle", CssAtRule::Margin},
    {"right-top", CssAtRule::Margin},
    {"scope", CssAtRule::Scope},
    {"starting-style", CssAtRule::Conditional},
    {"supports", CssAtRule::Conditional},
    {"top-center", CssAtRule::Margin},
    {"top-left", CssAtRule::Margin},
    {"top-left-corner", CssAtRule::Margin},
    {"top-right", CssAtRule::Margin},
    {"top-right-corner", CssAtRule::Margin},
    {"view-transition", CssAtRule::Declarations},
};

// CSS Masking 1, Filter Effects 1, SVG 2 §11 and §13
constexpr std::string_view referenceProperties[] = {
    "-webkit-clip-path",
    "-webkit-filter",
    "-webkit-mask",
    "-webkit-mask-image",
    "backdrop-filter",
    "clip-path",
    "fill",
    "filter",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mask-image",
    "offset",
    "offset-path",
    "shape-inside",
    "stroke",
};

// Internet Explorer's and old Firefox's: their addresses are of no use to anybody.
constexpr std::string_view deadProperties[] = {"-moz-binding", "-ms-behavior", "behavior"};

struct CssFunction
{
    std::string_view name;
    CssStrings strings;
};

// CSS Values and Units 4 §4.5, CSS Images 4 §2
constexpr CssFunction functions[] = {
    {"-webkit-image-set", CssStrings::All},
    {"image", CssStrings::All},
    {"image-set", CssStrings::All},
    {"src", CssStrings::First},
    {"url", CssStrings::First},
};

template<std::size_t size>
bool isOneOf(const std::string_view (&names)[size], std::string_view name)
{
    return std::any_of(std::begin(names), std::end(names),
                       [=](std::string_view known) { return isIgnoringCase(name, known); });
}

} // namespace

CssAtRule cssAtRule(std::string_view name)
{
    const auto* const found = std::find_if(std::begin(atRules), std::end(atRules), [=](const AtRule& rule) {
        return isIgnoringCase(name, rule.name);
    });
    return found == std::end(atRules) ? CssAtRule::Unknown : found->rule;
}

// Names that aren't known here may be next year's and count as images. No property begins with an underscore:
// what does is written for Internet Explorer 6.
CssProperty cssProperty(std::string_view name)
{
    if (name.starts_with("--")) return CssProperty::Custom;
    if (name.starts_with('_') || isOneOf(deadProperties, name)) return CssProperty::Nothing;
    return isOneOf(referenceProperties, name) ? CssProperty::Reference : CssProperty::Image;
}

CssStrings cssStringsOf(std::string_view function)
{
    const auto* const found =
        std::find_if(std::begin(functions), std::end(functions),
                     [=](const CssFunction& each) { return isIgnoringCase(function, each.name); });
    return found == std::end(functions) ? CssStrings::None : found->strings;
}

} // namespace html
