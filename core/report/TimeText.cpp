#include "report/TimeText.h"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace report {

namespace {

[[nodiscard]] std::string padded(std::int64_t number, std::size_t digits)
{
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

[[nodiscard]] std::int64_t rounded(Duration duration)
{
    return std::chrono::round<std::chrono::milliseconds>(std::max(duration, Duration::zero())).count();
}

} // namespace

std::string isoTime(WallTime time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const auto ofDay = floor<std::chrono::seconds>(time - day).count();
    return padded(int(date.year()), 4) + '-' + padded(unsigned(date.month()), 2) + '-' +
           padded(unsigned(date.day()), 2) + 'T' + padded(ofDay / 3600, 2) + ':' +
           padded(ofDay / 60 % 60, 2) + ':' + padded(ofDay % 60, 2) + 'Z';
}

std::string milliseconds(Duration duration)
{
    return std::to_string(rounded(duration));
}

std::string seconds(Duration duration)
{
    const std::int64_t whole = rounded(duration);
    return std::to_string(whole / 1000) + '.' + padded(whole % 1000, 3);
}

} // namespace report
