#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace html {

/// An index of the Encoding Standard §5 for characters of several bytes: the code point of each pointer, and
/// the pointers of each code point. The rows are ICU's, corrected where the standard has others. Immutable;
/// each is made when it is first asked for, and takes some 200 KB. Thread: any.
class CharacterIndex
{
public:
    struct Row
    {
        char32_t codePoint;
        std::uint32_t pointer;
    };

    [[nodiscard]] static const CharacterIndex& big5();
    [[nodiscard]] static const CharacterIndex& eucKr();
    [[nodiscard]] static const CharacterIndex& gb18030();
    [[nodiscard]] static const CharacterIndex& jis0208();
    [[nodiscard]] static const CharacterIndex& jis0212();

    /// 0: the index has none there.
    [[nodiscard]] char32_t codePointAt(std::uint32_t pointer) const
    {
        return pointer < m_codePoints.size() ? m_codePoints[pointer] : 0;
    }
    /// The first.
    [[nodiscard]] std::optional<std::uint32_t> pointerOf(char32_t codePoint) const;
    /// By pointer; there are several where characters of other sets were taken over.
    [[nodiscard]] std::span<const Row> rowsOf(char32_t codePoint) const;

private:
    struct Source;
    explicit CharacterIndex(const Source& source);

    std::vector<char32_t> m_codePoints; // by pointer
    std::vector<Row> m_rows;            // by code point, then by pointer
};

} // namespace html
