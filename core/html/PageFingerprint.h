#pragma once

#include "html/Page.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace html {

/// What a page can be recognised by when its server gives it for one address and another: its title, what it
/// shows (ShownText::text()) and the pictures and frames in it. What differs without meaning to is not told
/// apart: words that name the address, and which digits a word has. nullopt: it shows no words.
[[nodiscard]] std::optional<std::uint64_t> fingerprintOf(std::string_view shown, const Page& page,
                                                         const url::Url& address);
/// What two pages have in common that show the same to the last digit, whatever their addresses are.
[[nodiscard]] std::optional<std::uint64_t> exactFingerprintOf(std::string_view shown, const Page& page);

} // namespace html
