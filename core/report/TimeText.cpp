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
    std::string text = "0000-00-00T00:00:00Z";
    const auto write = [&text](std::size_t lastDigit, std::int64_t number) {
        for (std::size_t place = lastDigit; number > 0; --place, number /= 10)
            text[place] = static_cast<char>('0' + number % 10);
    };
    write(3, std::clamp(int(date.year()), 0, 9999)); // a wrong clock of ours could go beyond
    write(6, unsigned(date.month()));
    write(9, unsigned(date.day()));
    write(12, ofDay / 3600);
    write(15, ofDay / 60 % 60);
    write(18, ofDay % 60);
    return text;
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
