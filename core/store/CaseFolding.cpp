#include "store/CaseFolding.h"

#include "base/Utf8Bytes.h"

#include <cstddef>
#include <cstdint>

namespace store {

namespace {

/// In these blocks capital and small letters take turns: which of a pair of numbers is the capital.
enum class Capital { Even, Odd };

[[nodiscard]] char32_t foldPair(char32_t letter, Capital capital)
{
    const bool isEven = letter % 2 == 0;
    return isEven == (capital == Capital::Even) ? letter + 1 : letter;
}

[[nodiscard]] char32_t foldLatin(char32_t letter)
{
    if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 0x20;
    if (letter == 0x178) return 0xFF;
    if ((letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E))
        return foldPair(letter, Capital::Odd);
    const bool hasNoPartner = letter == 0x130 || letter == 0x131 || letter == 0x138 || letter == 0x149;
    if (letter >= 0x100 && letter <= 0x177 && !hasNoPartner) return foldPair(letter, Capital::Even);
    return letter;
}

[[nodiscard]] char32_t foldGreek(char32_t letter)
{
    if (letter >= 0x391 && letter <= 0x3AB && letter != 0x3A2) return letter + 0x20;
    if (letter == 0x3C2) return 0x3C3; // the sigma at a word's end is a sigma
    if (letter == 0x386) return 0x3AC;
    if (letter >= 0x388 && letter <= 0x38A) return letter + 0x25;
    if (letter == 0x38C) return 0x3CC;
    if (letter == 0x38E || letter == 0x38F) return letter + 0x3F;
    return letter;
}

[[nodiscard]] char32_t foldCyrillicAndArmenian(char32_t letter)
{
    if (letter >= 0x410 && letter <= 0x42F) return letter + 0x20;
    if (letter >= 0x400 && letter <= 0x40F) return letter + 0x50;
    if ((letter >= 0x460 && letter <= 0x481) || (letter >= 0x48A && letter <= 0x4BF))
        return foldPair(letter, Capital::Even);
    if (letter >= 0x4C1 && letter <= 0x4CE) return foldPair(letter, Capital::Odd);
    if (letter >= 0x4D0 && letter <= 0x52F) return foldPair(letter, Capital::Even);
    if (letter >= 0x531 && letter <= 0x556) return letter + 0x30;
    return letter;
}

[[nodiscard]] char32_t foldLetter(char32_t letter)
{
    if (letter < 0x180) return foldLatin(letter);
    if (letter >= 0x386 && letter < 0x3D0) return foldGreek(letter);
    if (letter >= 0x400 && letter < 0x560) return foldCyrillicAndArmenian(letter);
    const bool isAdditional =
        (letter >= 0x1E00 && letter <= 0x1E95) || (letter >= 0x1EA0 && letter <= 0x1EFF);
    return isAdditional ? foldPair(letter, Capital::Even) : letter;
}

/// All partners above have two or three bytes, as many as their capitals, but Ÿ, whose ÿ also has two.
void append(std::string& text, char32_t letter)
{
    if (letter >= 0x800) text += static_cast<char>(0xE0 | (letter >> 12));
    if (letter >= 0x800) text += static_cast<char>(0x80 | ((letter >> 6) & 0x3F));
    if (letter < 0x800) text += static_cast<char>(0xC0 | (letter >> 6));
    text += static_cast<char>(0x80 | (letter & 0x3F));
}

[[nodiscard]] bool isContinuation(std::string_view text, std::size_t place)
{
    return place < text.size() && isUtf8Continuation(text[place]);
}

} // namespace

std::string foldCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t place = 0; place < text.size(); ++place) {
        const auto byte = static_cast<std::uint8_t>(text[place]);
        const auto bits = [&](std::size_t ahead) {
            return static_cast<char32_t>(static_cast<std::uint8_t>(text[place + ahead]) & 0x3F);
        };
        if (byte >= 0xC2 && byte < 0xE0 && isContinuation(text, place + 1)) {
            append(folded, foldLetter((static_cast<char32_t>(byte & 0x1F) << 6) | bits(1)));
            place += 1;
        } else if (byte == 0xE1 && isContinuation(text, place + 1) && isContinuation(text, place + 2)) {
            append(folded, foldLetter(char32_t{0x1000} | (bits(1) << 6) | bits(2)));
            place += 2;
        } else {
            folded += foldAscii(text[place]);
        }
    }
    return folded;
}

} // namespace store
