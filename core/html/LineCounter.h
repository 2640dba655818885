#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace html {

/// A place as an editor shows it: from 1, columns in code points.
struct LineColumn
{
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    bool operator==(const LineColumn&) const = default;
};

/// Tells lines and columns of places asked in rising order: it goes over the text once, however long its
/// lines are. The text is UTF-8 with newlines normalised and outlives it.
class LineCounter
{
public:
    explicit LineCounter(std::string_view text)
        : m_text(text)
    {
    }

    /// `offset` in bytes, not before the last one asked.
    [[nodiscard]] LineColumn placeOf(std::size_t offset);

private:
    void pass(const char* begin, const char* end);

    std::string_view m_text;
    std::size_t m_offset = 0; // what m_place is the place of
    LineColumn m_place;
};

} // namespace html
