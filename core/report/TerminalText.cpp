#include "report/TerminalText.h"

#include "base/Utf8Bytes.h"
#include "url/Utf8.h"

#include <algorithm>
#include <cstdint>

namespace report {

namespace {

[[nodiscard]] bool isAsciiControl(char character)
{
    const auto byte = static_cast<std::uint8_t>(character);
    return byte < 0x20 || byte == 0x7F;
}

/// U+0080 to U+009F; U+202A to U+202E and U+2066 to U+2069 (UAX #9, explicit formatting).
[[nodiscard]] bool isHarmful(std::string_view character)
{
    const auto last = static_cast<std::uint8_t>(character.back());
    if (character.size() == 2) return character[0] == '\xC2' && last <= 0x9F;
    if (character.starts_with("\xE2\x80")) return last >= 0xAA && last <= 0xAE;
    return character.starts_with("\xE2\x81") && last >= 0xA6 && last <= 0xA9;
}

} // namespace

std::string terminalText(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = url::wellFormedCharacterBytes(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
        if (character == "\n" || character == "\r" || character == "\t") {
            safe += ' ';
        } else if (length == 0 || (length == 1 && isAsciiControl(character[0])) ||
                   (length > 1 && isHarmful(character))) {
            safe += replacementCharacter;
        } else {
            safe += character;
        }
        text.remove_prefix(character.size());
    }
    return safe;
}

} // namespace report
