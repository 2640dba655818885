#include "report/YamlText.h"

#include "base/Utf8Bytes.h"
#include "url/Utf8.h"

#include <algorithm>
#include <cstdint>

namespace report {

namespace {

/// The code point of a well-formed character of up to three bytes; all that is escaped lies there.
std::uint32_t codePointOf(std::string_view character)
{
    const auto low = [](char byte) { return static_cast<std::uint32_t>(byte) & 0x3F; };
    const auto first = static_cast<std::uint32_t>(static_cast<unsigned char>(character[0]));
    if (character.size() == 1) return first;
    if (character.size() == 2) return (first & 0x1F) << 6 | low(character[1]);
    if (character.size() == 3) return (first & 0x0F) << 12 | low(character[1]) << 6 | low(character[2]);
    return 0x10000;
}

/// What YAML doesn't take as it is (1.2.2 §5.1; line breaks of 1.1 too, since most readers are of that), and
/// what turns the direction of writing (UAX #9, explicit formatting).
bool mustBeEscaped(std::uint32_t codePoint)
{
    const auto isIn = [codePoint](std::uint32_t first, std::uint32_t last) {
        return codePoint >= first && codePoint <= last;
    };
    return codePoint < 0x20 || isIn(0x7F, 0x9F) || isIn(0x2028, 0x202E) || isIn(0x2066, 0x2069) ||
           codePoint == 0xFEFF || isIn(0xFFFE, 0xFFFF);
}

/// Takes the next character off `text`; of what is no UTF-8, the character that stands for it.
std::string_view takeCharacter(std::string_view& text)
{
    const std::size_t length = url::wellFormedCharacterBytes(text);
    const std::string_view character = length == 0 ? replacementCharacter : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
    return character;
}

bool isPlain(std::string_view text)
{
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@` "; // §7.3.3, and no space at an end
    if (text.empty() || indicators.find(text.front()) != std::string_view::npos) return false;
    if (text.back() == ' ' || text.back() == ':') return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    if (text.find_first_not_of("0123456789.") == std::string_view::npos) return false; // a number
    while (!text.empty()) {
        const bool isWellFormed = url::wellFormedCharacterBytes(text) > 0;
        if (!isWellFormed || mustBeEscaped(codePointOf(takeCharacter(text)))) return false;
    }
    return true;
}

void appendEscaped(std::string& to, std::uint32_t codePoint)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    to += "\\u";
    for (const int shift : {12, 8, 4, 0})
        to += digits[codePoint >> shift & 0x0F];
}

} // namespace

void appendYaml(std::string& to, std::string_view text)
{
    if (isPlain(text)) {
        to += text;
        return;
    }
    to += '"';
    while (!text.empty()) {
        const std::string_view character = takeCharacter(text);
        const std::uint32_t codePoint = codePointOf(character);
        if (mustBeEscaped(codePoint)) {
            appendEscaped(to, codePoint);
            continue;
        }
        if (character == "\"" || character == "\\") to += '\\';
        to += character;
    }
    to += '"';
}

} // namespace report
