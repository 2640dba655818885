#include "crawl/UrlShape.h"

#include "url/AsciiText.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

namespace {

// A row's text; what is longer is no shape that a person would recognise by its end.
constexpr std::size_t maxTextBytes = 300;
// The fourth folder of one name: `/a/b/a/b/a` is odd, but there are sites with it.
constexpr std::uint32_t mostOfOneName = 3;
constexpr std::size_t mostFolders = 12; // people nest half as deep
constexpr std::size_t shownFolders = 3; // of a path that is deeper
constexpr std::size_t mostParameters = 5;
constexpr std::size_t longestPlainQuery = 200;
constexpr std::size_t shortestId = 8;     // two of four are words and numbers: `page12`, `mp3player`
constexpr std::size_t longestNumber = 8;  // a number of more digits that has something below it is an id
constexpr std::size_t shortestBlock = 16; // letters and digits without a separator: a name has fewer

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), url::isAsciiDigit);
}

std::uint32_t valueOf(std::string_view digits)
{
    std::uint32_t value = 0;
    for (const char digit : digits.substr(0, 8))
        value = value * 10 + static_cast<std::uint32_t>(digit - '0');
    return value;
}

bool isYear(std::string_view text)
{
    return text.size() == 4 && isNumber(text) && valueOf(text) >= 1000;
}

bool isBetween(std::string_view text, std::uint32_t least, std::uint32_t most)
{
    return text.size() <= 2 && isNumber(text) && valueOf(text) >= least && valueOf(text) <= most;
}

/// 2031-05, 2031-05-17, 2031-W20, 2031_5, 2031/5 in a query; 20310517 and 203105 of this millennium and the
/// last.
bool isDate(std::string_view text)
{
    if (isNumber(text) && (text.size() == 6 || text.size() == 8)) {
        const std::uint32_t year = valueOf(text.substr(0, 4));
        const bool hasDay = text.size() == 6 || isBetween(text.substr(6, 2), 1, 31);
        return year >= 1900 && year < 2100 && isBetween(text.substr(4, 2), 1, 12) && hasDay;
    }
    if (text.size() < 6 || text.size() > 10 || !isYear(text.substr(0, 4))) return false;
    const char separator = text[4];
    if (std::string_view("-_./").find(separator) == std::string_view::npos) return false;
    std::string_view rest = text.substr(5);
    if (rest.front() == 'W' || rest.front() == 'w') return isBetween(rest.substr(1), 1, 53);
    const auto next = rest.find(separator);
    const bool hasDay = next == std::string_view::npos || isBetween(rest.substr(next + 1), 1, 31);
    return isBetween(rest.substr(0, next), 1, 12) && hasDay;
}

/// A UUID, a hash, a session's id: letters and digits in turn, as no word has them.
bool isId(std::string_view text)
{
    if (text.size() < shortestId || isNumber(text)) return false;
    std::size_t turns = 0;
    std::size_t digits = 0;
    bool isHex = true;
    bool wasDigit = url::isAsciiDigit(text.front());
    for (const char c : text) {
        const bool isDigit = url::isAsciiDigit(c);
        if (!isDigit && !url::isAsciiAlpha(c) && c != '-' && c != '_') return false;
        if (isDigit) ++digits;
        if (isDigit != wasDigit && c != '-') ++turns;
        wasDigit = isDigit;
        isHex = isHex && (url::isAsciiHexDigit(c) || c == '-');
    }
    if (digits == 0) return false;
    const bool isBlock = text.find_first_of("-_") == std::string_view::npos;
    return isHex || (isBlock && turns >= 3) || (text.size() >= shortestBlock && turns >= 4);
}

std::string lowercase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), url::asciiLowercase);
    return lower;
}

/// A parameter by which servers know their visitors again.
bool namesSession(std::string_view name)
{
    static constexpr std::array names = {"sid",    "session", "sessionid",  "session_id", "phpsessid",
                                         "zenid",  "sessid",  "jsessionid", "cfid",       "cftoken",
                                         "oscsid", "s_id",    "sess",       "session-id"};
    const std::string lower = lowercase(name);
    return std::find(names.begin(), names.end(), lower) != names.end() || lower.starts_with("aspsession");
}

bool namesPartOfDate(std::string_view name)
{
    static constexpr std::array names = {"year", "month", "day", "week", "date", "yr", "mon"};
    const std::string lower = lowercase(name);
    return std::find(names.begin(), names.end(), lower) != names.end();
}

std::string withDigitsFolded(std::string_view text)
{
    std::string folded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!url::isAsciiDigit(text[i])) {
            folded += text[i];
        } else if (i == 0 || !url::isAsciiDigit(text[i - 1])) {
            folded += "{number}";
        }
    }
    return folded;
}

/// The shape while it is put together.
class Folding
{
public:
    explicit Folding(const url::Url& url)
        : m_text(url.origin().serialize())
    {
    }

    void path(std::string_view path);
    void query(std::string_view query);
    [[nodiscard]] UrlShape shape() const { return {m_text.substr(0, maxTextBytes), m_endlessness}; }

private:
    using Segments = std::vector<std::string_view>;

    [[nodiscard]] std::string folded(std::string_view segment, bool isLast);
    [[nodiscard]] static std::size_t segmentsOfDate(const Segments& segments, std::size_t from);
    void foldDeep(const Segments& segments);
    [[nodiscard]] std::string foldedValue(std::string_view name, std::string_view value);
    void found(Endlessness endlessness) { m_endlessness = std::max(m_endlessness, endlessness); }

    std::string m_text;
    Endlessness m_endlessness = Endlessness::Plain;
};

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Whether one of them stands there too often, numbers in it aside. Numbers alone are no name.
bool hasRepeats(const std::vector<std::string_view>& names, std::uint32_t most)
{
    std::unordered_map<std::string, std::uint32_t> counts;
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return !name.empty() && !isNumber(name) && ++counts[withDigitsFolded(name)] > most;
    });
}

void Folding::path(std::string_view path)
{
    const Segments segments = split(path.substr(1), '/');
    if (segments.size() > mostFolders || hasRepeats(segments, mostOfOneName)) return foldDeep(segments);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        m_text += '/';
        if (const std::size_t ofDate = segmentsOfDate(segments, i)) {
            m_text += "{date}";
            found(Endlessness::Dated);
            i += ofDate - 1;
        } else {
            m_text += folded(segments[i], i + 1 == segments.size());
        }
    }
}

void Folding::query(std::string_view query)
{
    const std::vector<std::string_view> parameters = split(query, '&');
    std::vector<std::string_view> names;
    names.reserve(parameters.size());
    for (const std::string_view parameter : parameters)
        names.push_back(parameter.substr(0, parameter.find('=')));
    m_text += '?';
    if (parameters.size() > mostParameters || query.size() > longestPlainQuery || hasRepeats(names, 2)) {
        m_text += "{query}";
        return found(Endlessness::Endless);
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (i > 0) m_text += '&';
        m_text += withDigitsFolded(names[i]);
        const bool hasValue = names[i].size() < parameters[i].size();
        if (hasValue) m_text += '=' + foldedValue(names[i], parameters[i].substr(names[i].size() + 1));
    }
}

/// How many segments from there on are one date: /2031/05, /2031/05/17, /2031-05-17.
std::size_t Folding::segmentsOfDate(const Segments& segments, std::size_t from)
{
    const auto at = [&](std::size_t i) { return i < segments.size() ? segments[i] : std::string_view(); };
    if (isDate(at(from))) return 1;
    if (!isYear(at(from)) || !isBetween(at(from + 1), 1, 12)) return 0;
    return isBetween(at(from + 2), 1, 31) ? 3 : 2;
}

std::string Folding::folded(std::string_view segment, bool isLast)
{
    if (segment.empty()) return {};
    std::string parameters;
    // RFC 3986 §3.3: parameters of a segment. Java's servers put the session there.
    if (const auto semicolon = segment.find(';'); semicolon != std::string_view::npos) {
        const std::string_view name = segment.substr(semicolon + 1);
        if (namesSession(name.substr(0, name.find('=')))) found(Endlessness::Endless);
        parameters = ";{id}";
        segment = segment.substr(0, semicolon);
    }
    const auto dot = isLast ? segment.rfind('.') : std::string_view::npos;
    const std::string_view name = segment.substr(0, dot);
    const std::string ending =
        (dot == std::string_view::npos ? "" : std::string(segment.substr(dot))) + parameters;
    // ASP.NET's session without a cookie: /(S(…))/.
    const bool isSession = name.starts_with("(S(") ||
                           (!isLast && (isId(name) || (isNumber(name) && name.size() >= longestNumber)));
    if (isSession) found(Endlessness::Endless);
    if (isSession || isId(name)) return "{id}" + ending;
    if (isNumber(name)) return "{number}" + ending;
    std::string folded = withDigitsFolded(name);
    if (isLast && folded == name) folded = "{name}";
    return folded + ending;
}

/// Each folder of one name once, and then the rest.
void Folding::foldDeep(const Segments& segments)
{
    std::vector<std::string> shown;
    for (const std::string_view segment : segments) {
        if (shown.size() == shownFolders) break;
        const std::string name = isNumber(segment) ? "{number}" : withDigitsFolded(segment);
        if (!name.empty() && std::find(shown.begin(), shown.end(), name) == shown.end())
            shown.push_back(name);
    }
    for (const std::string& name : shown)
        m_text += '/' + name;
    m_text += "/{folders}";
    found(Endlessness::Endless);
}

std::string Folding::foldedValue(std::string_view name, std::string_view value)
{
    if (namesSession(name) || isId(value)) {
        found(Endlessness::Endless);
        return "{id}";
    }
    if (isDate(value) || (namesPartOfDate(name) && isNumber(value))) {
        found(Endlessness::Dated);
        return "{date}";
    }
    return isNumber(value) ? "{number}" : "{value}";
}

} // namespace

UrlShape shapeOf(const url::Url& url)
{
    Folding folding(url);
    folding.path(url.path());
    if (const auto query = url.query()) folding.query(*query);
    return folding.shape();
}

} // namespace crawl
