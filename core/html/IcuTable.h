#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace html {

/// What one of ICU's converters reads the bytes of each place as, from 0 to `places`: their code point; 0:
/// none, or several. Empty where ICU was built without it.
[[nodiscard]] std::vector<char32_t> icuTable(const char* converter, std::uint32_t places,
                                             std::string (*bytesOf)(std::uint32_t place));

/// What ICU reads as private use are, in most encodings, places that the standard has nothing at.
[[nodiscard]] bool isPrivateUse(char32_t codePoint);

} // namespace html
