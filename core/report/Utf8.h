#pragma once

#include <string>
#include <string_view>

namespace report {

/// Appends `text` with each byte that belongs to no character replaced by U+FFFD: servers send what they
/// like.
void appendUtf8(std::string& to, std::string_view text);

} // namespace report
