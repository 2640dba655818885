#pragma once

#include <string_view>

namespace url {

/// URL Standard §3.2, "forbidden host code point"
[[nodiscard]] constexpr bool isForbiddenHostCodePoint(char character)
{
    constexpr std::string_view forbidden("\0\t\n\r #/:<>?@[\\]^|", 17);
    return forbidden.find(character) != std::string_view::npos;
}

/// URL Standard §3.2, "forbidden domain code point"
[[nodiscard]] constexpr bool isForbiddenDomainCodePoint(char character)
{
    const auto value = static_cast<unsigned char>(character);
    return value < 0x20 || value == '%' || value == 0x7F || isForbiddenHostCodePoint(character);
}

} // namespace url
