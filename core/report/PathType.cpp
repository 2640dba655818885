#include "report/PathType.h"

#include "url/AsciiText.h"

#include <algorithm>
#include <cstddef>

namespace report {

namespace {

[[nodiscard]] bool isSlash(char character)
{
    return character == '/' || character == '\\';
}

// URL Standard §4.3, "scheme start state" and "scheme state".
[[nodiscard]] bool beginsWithScheme(std::string_view text)
{
    if (text.empty() || !url::isAsciiAlpha(text.front())) return false;
    const auto end = std::find_if_not(text.begin(), text.end(), [](char character) {
        return url::isAsciiAlpha(character) || url::isAsciiDigit(character) || character == '+' ||
               character == '-' || character == '.';
    });
    return end != text.end() && *end == ':';
}

} // namespace

PathType pathTypeOf(std::string_view raw)
{
    // The URL parser strips C0 controls and spaces at the beginning (URL Standard §4.4, step 1).
    const auto begin = std::find_if(
        raw.begin(), raw.end(), [](char character) { return static_cast<unsigned char>(character) > 0x20; });
    raw.remove_prefix(static_cast<std::size_t>(begin - raw.begin()));
    if (beginsWithScheme(raw)) return PathType::Absolute;
    if (raw.size() > 1 && isSlash(raw[0]) && isSlash(raw[1])) return PathType::ProtocolRelative;
    if (!raw.empty() && isSlash(raw[0])) return PathType::RootRelative;
    return PathType::PathRelative;
}

std::string_view word(PathType type)
{
    switch (type) {
    case PathType::Absolute: return "Absolute";
    case PathType::ProtocolRelative: return "Protocol-Relative";
    case PathType::RootRelative: return "Root-Relative";
    case PathType::PathRelative: return "Path-Relative";
    }
    return {};
}

} // namespace report
