#pragma once

#include "html/CharacterReferences.h"
#include "html/NameBytes.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace html {

enum class TokenKind : std::uint8_t { Doctype, StartTag, EndTag, Comment, Text };

struct Attribute
{
    std::string_view name; // lower case
    /// As it stands in the page, references not decoded. Without a value: empty, where the name begins.
    std::string_view rawValue;
    NameBytes nameBytes; // of the name
};

/// What the tokenizer emits. A new one takes the place of the last, so that its vector is allocated once.
/// Views are into the page, or (names that had to be changed) into the tokenizer's own text; both outlive the
/// token.
struct Token
{
    TokenKind kind = TokenKind::Text;

    // Tags
    std::string_view name; // lower case
    NameBytes nameBytes;   // of it
    bool selfClosing = false;
    /// In the order of the page. A name may come again: only its first counts, so a reader takes the first.
    std::vector<Attribute> attributes;

    // Text and comments, as they stand in the page
    std::string_view raw;
    TextContext context = TextContext::Data; // how `raw` is decoded

    // Doctypes, as they stand in the page: to be decoded as RawText, the name in any case
    std::optional<std::string_view> doctypeName;
    std::optional<std::string_view> publicIdentifier;
    std::optional<std::string_view> systemIdentifier;
    bool forceQuirks = false;
};

} // namespace html
