#pragma once

namespace ui {

/// The columns of the table, in their order from the left.
enum class ResultColumn : unsigned char {
    Verdict,
    Code,
    Url,
    Pages,
    Place,
    FirstPage,
    LinkText,
    Type,
    ResponseTime,
    Depth
};
inline constexpr int resultColumnCount = static_cast<int>(ResultColumn::Depth) + 1;

} // namespace ui
