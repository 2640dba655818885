#pragma once

#include "html/Names.h"
#include "html/OpenElements.h"
#include "html/Token.h"

namespace html {

/// A start tag with what is known of its element. Lives no longer than the token.
struct Tag
{
    const Token& token;
    ElementTraits element;
    Namespace space;
    const TagAttributes& attributes;

    [[nodiscard]] bool isForeign() const { return space != Namespace::Html; }
};

} // namespace html
