// Robots meta tag and X-Robots-Tag, as Google Search Central describes them: no standard does.

#include "html/RobotsDirectives.h"

#include "html/Ascii.h"
#include "http/FieldSyntax.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace html {

namespace {

constexpr bool isSeparatorOfDates(char c)
{
    return isAsciiWhitespace(c) || c == ',' || c == '-';
}

/// 1 to 12; nullopt: no name of a month.
std::optional<unsigned> monthOf(std::string_view word)
{
    constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto* const name = std::find_if(names.begin(), names.end(), [=](std::string_view each) {
        return startsWithIgnoringCase(word, each);
    });
    if (name == names.end()) return std::nullopt;
    return static_cast<unsigned>(name - names.begin()) + 1;
}

/// The number at the word's beginning: of "25T15:00Z" 25. None that is longer than a year's.
std::optional<int> numberOf(std::string_view word)
{
    const auto end = std::find_if_not(word.begin(), word.end(), isAsciiDigit);
    const std::string_view digits = word.substr(0, static_cast<std::size_t>(end - word.begin()));
    const auto number = digits.size() <= 4 ? http::parseBounded(digits, 9999) : std::nullopt;
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<WallTime> dayAfter(int year, unsigned month, int day)
{
    if (year < 100) year += 2000; // RFC 850's two digits: the directive is younger than the century
    const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) return std::nullopt;
    return WallTime(std::chrono::sys_days(date) + std::chrono::days(1));
}

/// The day after a date as of RFC 822, RFC 850 or ISO 8601.
std::optional<WallTime> dayAfter(std::string_view text)
{
    std::array<std::string_view, 4> words; // a day's name may come first
    std::size_t count = 0;
    forEachToken(text, isSeparatorOfDates, [&](std::string_view word) {
        if (count < words.size()) words[count++] = word;
    });
    const std::size_t first = count > 0 && isAsciiAlpha(words[0].front()) ? 1 : 0;
    if (count < first + 3) return std::nullopt;
    const auto one = numberOf(words[first]);
    const auto three = numberOf(words[first + 2]);
    if (!one || !three) return std::nullopt;
    if (const auto month = monthOf(words[first + 1])) return dayAfter(*three, *month, *one);
    const auto month = numberOf(words[first + 1]);
    if (!month || *one < 1000) return std::nullopt;
    return dayAfter(*one, static_cast<unsigned>(*month), *three);
}

struct NameAndValue
{
    std::string_view name;
    std::optional<std::string_view> value; // what stands behind a colon
};

NameAndValue split(std::string_view directive)
{
    const std::size_t colon = directive.find(':');
    if (colon == std::string_view::npos) return {trimmed(directive), std::nullopt};
    return {trimmed(directive.substr(0, colon)), trimmed(directive.substr(colon + 1))};
}

void addDirective(std::string_view name, RobotsDirectives& directives)
{
    const bool isNone = isIgnoringCase(name, "none");
    directives.noindex = directives.noindex || isNone || isIgnoringCase(name, "noindex");
    directives.nofollow = directives.nofollow || isNone || isIgnoringCase(name, "nofollow");
}

/// Directives that are written with a value: what stands before their colon is no robot's name.
bool takesValue(std::string_view name)
{
    return isIgnoringCase(name, "unavailable_after") || startsWithIgnoringCase(name, "max-");
}

/// `text` from a directive's value on: a date's own comma is no end of it ("Friday, 25-Jun-10").
std::string_view dateAt(std::string_view text)
{
    const std::size_t comma = text.find(',');
    const std::string_view upToComma = text.substr(0, comma);
    if (comma == std::string_view::npos || dayAfter(upToComma)) return upToComma;
    const std::string_view upToNext = text.substr(0, text.find(',', comma + 1));
    return dayAfter(upToNext) ? upToNext : upToComma;
}

/// What one field, or one meta element, says to us. `token` empty: no robot is named in it.
RobotsDirectives read(std::string_view text, std::string_view token)
{
    RobotsDirectives directives;
    bool isForUs = true;
    while (!text.empty()) {
        std::size_t end = std::min(text.size(), text.find(','));
        NameAndValue directive = split(text.substr(0, end));
        if (directive.value && !token.empty() && !takesValue(directive.name)) {
            isForUs = http::equalsIgnoringCase(directive.name, token); // and so for all that follows
            directive = split(*directive.value);
        }
        if (directive.value && isIgnoringCase(directive.name, "unavailable_after")) {
            const auto begin = static_cast<std::size_t>(directive.value->data() - text.data());
            const std::string_view date = dateAt(text.substr(begin));
            end = begin + date.size();
            if (isForUs) directives.add({false, false, dayAfter(date)});
        } else if (isForUs) {
            // In pages they are separated by spaces too, though commas are what is described.
            forEachToken(directive.name, isAsciiWhitespace,
                         [&](std::string_view each) { addDirective(each, directives); });
        }
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return directives;
}

} // namespace

void RobotsDirectives::add(const RobotsDirectives& others)
{
    noindex = noindex || others.noindex;
    nofollow = nofollow || others.nofollow;
    if (others.unavailableFrom)
        unavailableFrom =
            std::min(unavailableFrom.value_or(*others.unavailableFrom), *others.unavailableFrom);
}

RobotsDirectives readRobotsDirectives(std::string_view content)
{
    return read(content, {});
}

RobotsDirectives readRobotsTag(const http::Fields& fields, std::string_view token)
{
    RobotsDirectives directives;
    for (const auto& [name, value] : fields.all())
        if (http::equalsIgnoringCase(name, "X-Robots-Tag")) directives.add(read(value, token));
    return directives;
}

} // namespace html
