#pragma once

#include "html/CharacterIndex.h"

#include <cstdint>
#include <optional>
#include <span>

namespace html {

/// Where the standard's index differs from ICU's, which is of GB 18030-2005.
[[nodiscard]] std::span<const CharacterIndex::Row> gb18030Corrections();

/// Encoding Standard §10.2.2: private use characters that are still written as what GB 18030-2022 has given
/// real ones.
[[nodiscard]] std::optional<std::uint32_t> gb18030PointerOfPrivate(char32_t codePoint);

// Encoding Standard §5, "index gb18030 ranges": what is written in four bytes.
[[nodiscard]] std::optional<char32_t> gb18030RangesCodePoint(std::uint32_t pointer);
[[nodiscard]] std::uint32_t gb18030RangesPointer(char32_t codePoint);

} // namespace html
