#pragma once

#include "html/CharacterIndex.h"

#include <span>

namespace html {

[[nodiscard]] std::span<const CharacterIndex::Row> big5Additions();

} // namespace html
