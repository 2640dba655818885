#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace html {

/// An encoding of one byte a character (Encoding Standard §9), or x-user-defined (§14.5). Its first half is
/// ASCII. A value.
class SingleByteEncoding
{
public:
    /// nullopt: none has that name.
    [[nodiscard]] static std::optional<SingleByteEncoding> named(std::string_view encoding);

    [[nodiscard]] std::string decode(std::string_view body) const;
    /// What it hasn't got is written as `&#NNN;` (§4.1, error mode "html").
    [[nodiscard]] std::string encode(std::string_view text) const;

private:
    std::array<char16_t, 128> m_codePoints{}; // of the bytes from 0x80 on; 0: none
};

} // namespace html
