#include "html/CssSelector.h"

namespace html {

bool maySelect(const CssToken& token, CssTokenKind before)
{
    if (before == CssTokenKind::Colon)
        return token.kind == CssTokenKind::Ident || token.kind == CssTokenKind::Function ||
               token.kind == CssTokenKind::Colon;
    switch (token.kind) {
    case CssTokenKind::Whitespace:
    case CssTokenKind::Ident:
    case CssTokenKind::Function:
    case CssTokenKind::Hash:
    case CssTokenKind::Colon:
    case CssTokenKind::Comma:
    case CssTokenKind::OpenSquare: return true;
    case CssTokenKind::Delim: return std::string_view("*.>+~|&").find(token.raw) != std::string_view::npos;
    case CssTokenKind::End:
    case CssTokenKind::AtKeyword:
    case CssTokenKind::String:
    case CssTokenKind::BadString:
    case CssTokenKind::Url:
    case CssTokenKind::BadUrl:
    case CssTokenKind::Number:
    case CssTokenKind::Cdo:
    case CssTokenKind::Cdc:
    case CssTokenKind::Semicolon:
    case CssTokenKind::OpenRound:
    case CssTokenKind::CloseRound:
    case CssTokenKind::CloseSquare:
    case CssTokenKind::OpenCurly:
    case CssTokenKind::CloseCurly: return false;
    }
    return false;
}

} // namespace html
