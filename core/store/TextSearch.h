#pragma once

#include <string>
#include <string_view>

namespace store {

/// Looks for one text in many, without regard to case: ASCII, and the simple case pairs of the Latin, Greek,
/// Cyrillic and Armenian scripts. A needle that isn't ASCII is also found percent-encoded, as it stands in
/// URLs. Thread: one at a time. Time: linear in text times needle at worst; needles are what a person types.
class TextSearch
{
public:
    explicit TextSearch(std::string_view needle);

    [[nodiscard]] bool isIn(std::string_view text) const;

private:
    [[nodiscard]] bool asciiIsIn(std::string_view needle, std::string_view text) const;

    std::string m_folded;
    std::string m_percentEncoded; // empty where the needle is ASCII
};

/// UTF-8 with each character replaced by its lower-case partner, where it has a simple one. Other bytes stay.
[[nodiscard]] std::string foldCase(std::string_view text);

} // namespace store
