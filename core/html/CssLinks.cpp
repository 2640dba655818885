#include "html/CssLinks.h"

#include "html/CssReader.h"

namespace html {

std::vector<CssLink> linksOfCss(std::string_view text, CssPart part)
{
    return CssReader(text, part).read();
}

LinkType typeOfCssLink(CssUse use)
{
    switch (use) {
    case CssUse::Import: return LinkType::Css;
    case CssUse::Image:
    case CssUse::Reference: return LinkType::Image;
    case CssUse::Font: return LinkType::Other;
    }
    return LinkType::Other;
}

LinkUse useOfCssLink(CssUse use)
{
    switch (use) {
    case CssUse::Import: return LinkUse::LoadSheet;
    case CssUse::Reference: return LinkUse::Reference;
    case CssUse::Image:
    case CssUse::Font: return LinkUse::Load;
    }
    return LinkUse::Load;
}

bool mayHoldLinks(std::string_view text, CssPart part)
{
    return text.find('(') != std::string_view::npos ||
           (part == CssPart::Sheet && text.find('@') != std::string_view::npos);
}

} // namespace html
