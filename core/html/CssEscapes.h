#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace html {

/// CSS Syntax §4.2 "newline", before the text's newlines are made one kind (§3.3).
[[nodiscard]] inline bool isCssNewline(char c)
{
    return c == '\n' || c == '\r' || c == '\f';
}

/// How long an escape is after its backslash, where that isn't a newline's (§4.3.7). `text` begins there.
[[nodiscard]] std::size_t cssEscapeLength(std::string_view text);

/// What a token's `raw` stands for: `raw` itself where there is nothing to decode, else kept in `buffer`
/// (§4.3.7: escapes; §3.3: U+0000 is U+FFFD).
[[nodiscard]] std::string_view decodedCss(std::string_view raw, std::string& buffer);

} // namespace html
