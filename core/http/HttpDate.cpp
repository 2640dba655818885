#include "http/HttpDate.h"

#include "http/FieldSyntax.h"

#include <algorithm>
#include <array>

namespace http {

namespace {

// RFC 9110 §5.6.7 asks for robust parsing: names in any case, days of one digit, spaces in any number, and
// the day's name isn't held against the date. Everything else is as the grammar has it.
class DateReader
{
public:
    explicit DateReader(std::string_view text)
        : m_rest(trimmed(text))
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] bool literal(char c);
    [[nodiscard]] bool spaces();
    [[nodiscard]] std::string_view word();
    /// -1 where there is no number of so many digits; no field of a date is negative.
    [[nodiscard]] int number(std::size_t fewestDigits, std::size_t mostDigits);
    [[nodiscard]] int month();
    [[nodiscard]] std::optional<std::chrono::seconds> timeOfDay();

private:
    std::string_view m_rest;
};

bool DateReader::literal(char c)
{
    if (m_rest.empty() || m_rest.front() != c) return false;
    m_rest.remove_prefix(1);
    return true;
}

bool DateReader::spaces()
{
    bool any = false;
    while (literal(' '))
        any = true;
    return any;
}

std::string_view DateReader::word()
{
    const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isAlpha);
    const std::string_view word = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
    m_rest.remove_prefix(word.size());
    return word;
}

int DateReader::number(std::size_t fewestDigits, std::size_t mostDigits)
{
    std::size_t length = 0;
    int value = 0;
    for (; length < std::min(mostDigits, m_rest.size()) && isDigit(m_rest[length]); ++length)
        value = value * 10 + (m_rest[length] - '0');
    if (length < fewestDigits) return -1;
    m_rest.remove_prefix(length);
    return value;
}

int DateReader::month()
{
    constexpr std::array<std::string_view, 12> names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string_view name = word();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (equalsIgnoringCase(names[i], name)) return static_cast<int>(i) + 1;
    return -1;
}

std::optional<std::chrono::seconds> DateReader::timeOfDay()
{
    const int hour = number(2, 2);
    if (!literal(':')) return std::nullopt;
    const int minute = number(2, 2);
    if (!literal(':')) return std::nullopt;
    const int second = number(2, 2);
    const bool valid = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 60;
    if (!valid) return std::nullopt; // 60 is a leap second
    return std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

std::optional<WallTime> wallTime(int year, int month, int day, std::chrono::seconds timeOfDay)
{
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) return std::nullopt;
    return WallTime(std::chrono::sys_days(date) + timeOfDay);
}

// RFC 9110 §5.6.7: a two-digit year that appears to be more than 50 years in the future is the most recent
// one in the past with these digits.
std::optional<WallTime> wallTimeOfShortYear(int year, int month, int day, std::chrono::seconds timeOfDay,
                                            WallTime now)
{
    if (year < 0) return std::nullopt;
    const auto today = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(today);
    const WallTime latest = std::chrono::sys_days(date + std::chrono::years(50)) + (now - today);
    const int nextCentury = (static_cast<int>(date.year()) / 100 + 1) * 100;

    std::optional<WallTime> time = wallTime(nextCentury + year, month, day, timeOfDay);
    for (int back = 100; back <= 200 && (!time || *time > latest); back += 100)
        time = wallTime(nextCentury + year - back, month, day, timeOfDay);
    return time;
}

// asctime-date: Sun Nov  6 08:49:37 1994 (its day's name is read)
std::optional<WallTime> readAsctimeDate(DateReader& reader)
{
    const int month = reader.month();
    if (!reader.spaces()) return std::nullopt;
    const int day = reader.number(1, 2);
    if (!reader.spaces()) return std::nullopt;
    const auto timeOfDay = reader.timeOfDay();
    if (!timeOfDay || !reader.spaces()) return std::nullopt;
    const int year = reader.number(4, 4);
    return reader.atEnd() ? wallTime(year, month, day, *timeOfDay) : std::nullopt;
}

// IMF-fixdate:  Sun, 06 Nov 1994 08:49:37 GMT
// rfc850-date:  Sunday, 06-Nov-94 08:49:37 GMT (the day's name and the comma are read)
std::optional<WallTime> readGmtDate(DateReader& reader, WallTime now)
{
    if (!reader.spaces()) return std::nullopt;
    const int day = reader.number(1, 2);
    const bool dashed = reader.literal('-');
    if (!dashed && !reader.spaces()) return std::nullopt;
    const int month = reader.month();
    if (dashed ? !reader.literal('-') : !reader.spaces()) return std::nullopt;
    // Four digits between dashes are no form of the RFC, but mean only one thing; old servers send them.
    const int longYear = reader.number(4, 4);
    const int shortYear = longYear < 0 && dashed ? reader.number(2, 2) : -1;
    if (!reader.spaces()) return std::nullopt;
    const auto timeOfDay = reader.timeOfDay();
    if (!timeOfDay || !reader.spaces() || !equalsIgnoringCase(reader.word(), "GMT") || !reader.atEnd())
        return std::nullopt;
    if (longYear >= 0) return wallTime(longYear, month, day, *timeOfDay);
    return wallTimeOfShortYear(shortYear, month, day, *timeOfDay, now);
}

} // namespace

// RFC 9110 §5.6.7
std::optional<WallTime> parseHttpDate(std::string_view text, WallTime now)
{
    DateReader reader(text);
    if (reader.word().size() < 3) return std::nullopt; // the shortest name of a day
    if (reader.literal(',')) return readGmtDate(reader, now);
    return reader.spaces() ? readAsctimeDate(reader) : std::nullopt;
}

} // namespace http
