#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace robots {

struct Inflated
{
    std::string text;
    bool cut = false; // the file is broken, ends early or holds more than was wanted
};

/// By the first bytes (RFC 1952 §2.3.1): names and media types of packed sitemaps tell nothing reliable.
[[nodiscard]] bool isGzip(std::string_view bytes);

/// All members of a gzip file (RFC 1952 §2.2), one after the other, at most `limitBytes` of text. What is no
/// member after the first is left out: padding. Whatever is broken, what came before it is told.
[[nodiscard]] Inflated inflateGzip(std::string_view bytes, std::size_t limitBytes);

} // namespace robots
