#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace store {

/// Looks for one text in many, without regard to case (CaseFolding). A needle that isn't ASCII is also found
/// percent-encoded, as it stands in URLs. Thread: any, once made.
class TextSearch
{
public:
    explicit TextSearch(std::string_view needle);

    /// An empty needle is in every text.
    [[nodiscard]] bool isIn(std::string_view text) const;

private:
    [[nodiscard]] bool asciiIsIn(std::string_view text) const;

    std::string m_folded;
    std::string m_ascii; // the needle as ASCII texts have it: percent-encoded where it isn't ASCII
    bool m_isAscii;
    std::array<std::uint8_t, 256> m_skips{}; // by the byte under the needle's end: how far it may be moved
};

} // namespace store
