#include "fuzz/Fuzz.h"
#include "html/HeaderLinks.h"
#include "html/RobotsDirectives.h"
#include "html/Utf8.h"
#include "http/ContentSecurityPolicy.h"
#include "http/Fields.h"
#include "http/FieldSyntax.h"
#include "http/Framing.h"
#include "http/Freshness.h"
#include "http/HttpDate.h"
#include "http/LinkField.h"
#include "http/MediaType.h"
#include "http/RetryAfter.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

// The input: header fields, one a line, as a network library hands them over: `Name: value`.

using fuzz::claim;
using namespace std::chrono_literals;

namespace {

// A leap day, so that years are counted from a day that most of them don't have.
constexpr WallTime now = std::chrono::sys_days(std::chrono::year(2024) / 2 / 29) + 12h;

http::Fields fieldsOf(std::string_view input)
{
    http::Fields fields;
    while (!input.empty()) {
        const std::string_view line = fuzz::takeLine(input);
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view value = line.substr(std::min(colon + 1, line.size()));
        fields.add(std::string(line.substr(0, colon)), std::string(http::trimmed(value)));
    }
    return fields;
}

std::string quoted(std::string_view text)
{
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') all += '\\';
        all += c;
    }
    return all + '"';
}

void claimMediaType(std::string_view value)
{
    const auto type = http::parseMediaType(value);
    if (!type) return;
    const std::size_t slash = type->essence.find('/');
    const std::string_view essence = type->essence;
    claim(slash != std::string::npos && http::isToken(essence.substr(0, slash)) &&
              http::isToken(essence.substr(slash + 1)),
          "a media type is two tokens");
    claim(http::lowerCase(essence) == essence, "in lower case");
    const std::string charset = type->charset ? "; charset=" + quoted(*type->charset) : std::string();
    claim(http::parseMediaType(type->essence + charset) == type, "and means the same when written again");
}

/// RFC 9110 §5.6.7, IMF-fixdate
std::string dateText(WallTime time)
{
    constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    std::array<char, 64> text{};
    (void)std::snprintf(text.data(), text.size(), "Sun, %02u %s %04d %02d:%02d:%02d GMT",
                        static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                        static_cast<int>(date.year()), static_cast<int>(clock.hours().count()),
                        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text.data();
}

void claimTimes(std::string_view value)
{
    if (const auto wait = http::parseRetryAfter(value, now))
        claim(*wait >= 0ns && *wait <= 24h * 365, "nobody waits longer than a year, or a time below zero");
    const auto date = http::parseHttpDate(value, now);
    if (!date) return;
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*date));
    if (day.year() > std::chrono::year(9999)) return; // a leap second at the end of all four digits
    claim(http::parseHttpDate(dateText(*date), now) == date, "a date means the same when written again");
}

void claimLists(const http::Fields& fields, const std::string& name)
{
    for (const std::string_view element : fields.list(name))
        claim(!element.empty() && http::trimmed(element) == element, "elements are trimmed, none is empty");
}

std::string fieldOf(const http::FieldLink& link)
{
    std::string field = "<" + link.target + ">";
    for (const auto& [name, value] : link.parameters)
        field += ";" + name + "=" + quoted(value);
    return field;
}

void claimLinkFields(const http::Fields& fields)
{
    for (const http::FieldLink& link : http::parseLinkFields(fields)) {
        http::Fields again;
        again.add("Link", fieldOf(link));
        claim(http::parseLinkFields(again) == std::vector{link}, "a link means the same when written again");
    }
}

void claimFraming(const http::Fields& fields)
{
    const auto fault = http::framingFault(fields);
    const auto lengths = fields.list("Content-Length");
    const bool differ =
        std::adjacent_find(lengths.begin(), lengths.end(), std::not_equal_to<>()) != lengths.end();
    claim(fault.has_value() == (differ && !fields.find("Transfer-Encoding")),
          "lengths that differ are a fault, and nothing else is");
    claim(!fault || fault->size() < 200, "what is said of it is short");
}

void claimRobotsTags(const http::Fields& fields)
{
    const html::RobotsDirectives all = html::readRobotsTag(fields, "us");
    http::Fields twice;
    for (int time = 0; time < 2; ++time)
        for (const auto& [name, value] : fields.all())
            twice.add(name, value);
    claim(html::readRobotsTag(twice, "us") == all, "directives said twice are the same directives");
    claim(!all.noindex || all.isNoindexAt(now), "what is noindex is so at any time");
}

void claimLinks(const http::Fields& fields)
{
    static const url::Url address = url::parseUrl("https://a.test/folder/page?query").value();
    const auto links = html::linksOfHeader(fields, address);
    claim(links.size() <= html::maxHeaderLinks, "an answer has only so many links");
    for (const html::Link& link : links) {
        claim(link.element.empty() && link.path.empty() && link.line == 0, "which stand in no page");
        claim(link.attribute == "Link" || link.attribute == "Refresh", "but in a field");
        claim(link.raw.size() <= html::maxRawBytes && html::isWellFormedUtf8(link.raw),
              "their addresses are bounded");
        claim(link.rel.size() <= html::maxTextBytes && link.text.size() <= html::maxTextBytes,
              "their texts are bounded");
        if (link.target) claim(link.target->scheme() != "data", "data: URLs are left out");
    }
}

} // namespace

void fuzz::check(std::string_view input)
{
    const http::Fields fields = fieldsOf(input);
    claimLinks(fields);
    std::size_t looked = 0;
    for (const auto& [name, value] : fields.all()) {
        claim(fields.find(name).has_value(), "a field is found by its name");
        claimMediaType(value);
        claimTimes(value);
        claimLists(fields, name);
        if (++looked == 64) break; // each look goes over all of them
    }
    claimLinkFields(fields);
    claimFraming(fields);
    claimRobotsTags(fields);
    for (const auto& [name, value] : fields.all())
        (void)http::upgradesInsecureRequests(value);
    const auto lifetime = http::freshnessLifetime(fields, now);
    claim(!lifetime || (*lifetime >= 0ns && *lifetime <= std::chrono::seconds(std::int64_t{1} << 31)),
          "a lifetime is bounded");
}
