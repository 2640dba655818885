#pragma once

#include "url/AsciiText.h"

#include <string>
#include <string_view>

namespace store {

/// UTF-8 with each character replaced by its lower-case partner where it has one of a simple kind: ASCII,
/// Latin-1, Latin Extended-A and Additional, Greek, Cyrillic, Armenian. Everything else, broken UTF-8 too,
/// stays.
[[nodiscard]] std::string foldCase(std::string_view text);

[[nodiscard]] constexpr char foldAscii(char character)
{
    return url::asciiLowercase(character);
}

} // namespace store
