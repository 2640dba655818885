#pragma once

#include <cstdint>

namespace http {

enum class Method : std::uint8_t { Get, Head };

} // namespace http
