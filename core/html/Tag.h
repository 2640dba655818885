#pragma once

#include "html/Names.h"
#include "html/Token.h"

namespace html {

/// A start tag with what is known of its element. Lives no longer than the token.
struct Tag
{
    const Token& token;
    ElementTraits element;
    bool isForeign; // of svg or math
    const TagAttributes& attributes;
};

} // namespace html
