#pragma once

#include <string_view>

namespace serve {

/// The Content-Type of a file by its name's extension, without a charset: that is the page's own to say.
[[nodiscard]] std::string_view contentType(std::string_view fileName);

} // namespace serve
