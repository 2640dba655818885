#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace url {

/// A percent-encode set of URL Standard §1.3, over bytes. Every set of the standard holds all that isn't
/// ASCII, so text in UTF-8 can be encoded byte for byte.
class PercentEncodeSet
{
public:
    /// The C0 controls and all above U+007E, and `further`.
    constexpr explicit PercentEncodeSet(std::string_view further)
    {
        for (std::size_t byte = 0; byte < m_members.size(); ++byte)
            m_members[byte] = byte < 0x20 || byte > 0x7E;
        add(further);
    }

    constexpr PercentEncodeSet(PercentEncodeSet set, std::string_view further)
        : m_members(set.m_members)
    {
        add(further);
    }

    [[nodiscard]] constexpr bool contains(char byte) const
    {
        return m_members[static_cast<unsigned char>(byte)];
    }

private:
    constexpr void add(std::string_view further)
    {
        for (const char character : further)
            m_members[static_cast<unsigned char>(character)] = true;
    }

    std::array<bool, 256> m_members{};
};

inline constexpr PercentEncodeSet c0ControlPercentEncodeSet{""};
inline constexpr PercentEncodeSet fragmentPercentEncodeSet{c0ControlPercentEncodeSet, " \"<>`"};
inline constexpr PercentEncodeSet queryPercentEncodeSet{c0ControlPercentEncodeSet, " \"#<>"};
inline constexpr PercentEncodeSet specialQueryPercentEncodeSet{queryPercentEncodeSet, "'"};
inline constexpr PercentEncodeSet pathPercentEncodeSet{queryPercentEncodeSet, "?^`{}"};
inline constexpr PercentEncodeSet userinfoPercentEncodeSet{pathPercentEncodeSet, "/:;=@[\\]|"};
inline constexpr PercentEncodeSet componentPercentEncodeSet{userinfoPercentEncodeSet, "$%&+,"};

/// URL Standard §1.3, "UTF-8 percent-encode", for `text` in well-formed UTF-8 or in bytes already encoded
/// otherwise.
void appendPercentEncoded(std::string& output, std::string_view text, const PercentEncodeSet& set);

/// URL Standard §1.3, "percent-decode". What comes out are bytes: not always UTF-8.
[[nodiscard]] std::string percentDecode(std::string_view input);

} // namespace url
