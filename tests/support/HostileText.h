#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

/// What tests of texts made to be slow have in common.
namespace support {

[[nodiscard]] inline std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

/// Steps that multiply would take minutes, in any build; ten megabytes read once take a second or two.
class Watch
{
public:
    [[nodiscard]] bool isInTime() const
    {
        return std::chrono::steady_clock::now() - m_start < std::chrono::seconds(30);
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace support
