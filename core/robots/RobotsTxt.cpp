#include "robots/RobotsTxt.h"

#include "base/Utf8Bytes.h"
#include "http/FieldSyntax.h"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace robots {

namespace {

// Nobody waits a day for a page; the bound keeps sums of times from overflowing.
constexpr Duration longestCrawlDelay = std::chrono::hours(24);

constexpr std::string_view lineEnds = "\r\n";

// RFC 9309 §2.5. A line that the limit cuts is left out: half a path would forbid or allow too much.
std::string_view withinLimit(std::string_view text)
{
    if (text.size() <= RobotsTxt::limitBytes) return text;
    const std::size_t lineEnd = text.find_last_of(lineEnds, RobotsTxt::limitBytes);
    return lineEnd == std::string_view::npos ? std::string_view() : text.substr(0, lineEnd);
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

// RFC 9309 §2.2.1: a product token has letters, "_" and "-". A version that follows one (`Bot/2.1`) isn't
// part of it. A digit is, though the RFC has none: `Bot2` is another robot than `Bot`.
std::string_view productTokenOf(std::string_view value)
{
    const auto end = std::find_if_not(value.begin(), value.end(), [](char c) {
        return http::isAlpha(c) || http::isDigit(c) || c == '_' || c == '-';
    });
    return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

// `*`, alone or before white space.
bool isEveryRobot(std::string_view value)
{
    return value.starts_with('*') && (value.size() == 1 || value[1] == ' ' || value[1] == '\t');
}

// No standard has it: a number of seconds, with a fraction or without, and a unit or other words behind it.
std::optional<Duration> parseCrawlDelay(std::string_view value)
{
    const auto takeDigits = [&value] {
        const std::string_view digits = value.substr(0, value.find_first_not_of("0123456789"));
        value.remove_prefix(digits.size());
        return digits;
    };
    const std::string_view whole = takeDigits();
    const bool hasPoint = value.starts_with('.') || value.starts_with(',');
    if (hasPoint) value.remove_prefix(1);
    const std::string_view fraction = hasPoint ? takeDigits().substr(0, 3) : std::string_view();
    if (whole.empty() && fraction.empty()) return std::nullopt;

    constexpr auto mostSeconds = std::chrono::duration_cast<std::chrono::seconds>(longestCrawlDelay).count();
    const std::string thousandths = std::string(fraction) + std::string(3 - fraction.size(), '0');
    const Duration delay = std::chrono::seconds(http::parseBounded(whole, mostSeconds).value_or(0)) +
                           std::chrono::milliseconds(http::parseBounded(thousandths, 999).value_or(0));
    return std::min(delay, longestCrawlDelay);
}

std::uint32_t columnOf(std::string_view part, std::string_view line)
{
    const std::string_view before = line.substr(0, static_cast<std::size_t>(part.data() - line.data()));
    return 1 + static_cast<std::uint32_t>(
                   std::count_if(before.begin(), before.end(), std::not_fn(isUtf8Continuation)));
}

} // namespace

// Reads line by line, and keeps what is said to this robot apart from what is said to every robot: which of
// the two counts is known at the end.
class RobotsTxt::Reader
{
public:
    explicit Reader(std::string_view productToken)
        : m_productToken(productToken)
    {
    }

    /// `number`: from 1.
    void readLine(std::string_view line, std::uint32_t number);
    [[nodiscard]] RobotsTxt finish();

private:
    /// What all groups for one reader say, merged (RFC 9309 §2.2.1).
    struct Audience
    {
        bool isNamed = false;     // by any group at all
        bool isAddressed = false; // by the group being read
        std::vector<Rule> rules;
        std::optional<Duration> crawlDelay;
    };

    enum class Place : std::uint8_t { BeforeGroups, AfterUserAgent, AfterRule };

    void readUserAgent(std::string_view value);
    void readRule(std::string_view value, RuleType type);
    void readCrawlDelay(std::string_view value);
    void startGroup();

    std::string_view m_productToken;
    Place m_place = Place::BeforeGroups;
    std::optional<Duration> m_groupDelay;
    Audience m_us;
    Audience m_everyRobot;
    std::vector<SitemapLine> m_sitemaps;
};

// RFC 9309 §2.2. Records that it doesn't define, Crawl-delay and Sitemap among them, neither start nor end a
// group (§2.2.4): the user-agent lines before and after one name the same group.
void RobotsTxt::Reader::readLine(std::string_view line, std::uint32_t number)
{
    line = line.substr(0, line.find('#'));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view key = http::trimmed(line.substr(0, colon));
    const std::string_view value = http::trimmed(line.substr(colon + 1));

    if (http::equalsIgnoringCase(key, "user-agent"))
        readUserAgent(value);
    else if (http::equalsIgnoringCase(key, "allow"))
        readRule(value, RuleType::Allow);
    else if (http::equalsIgnoringCase(key, "disallow"))
        readRule(value, RuleType::Disallow);
    else if (http::equalsIgnoringCase(key, "crawl-delay"))
        readCrawlDelay(value);
    else if (http::equalsIgnoringCase(key, "sitemap") && !value.empty())
        m_sitemaps.push_back({std::string(value), number, columnOf(value, line)});
}

// RFC 9309 §2.2.1: several user-agent lines in a row share the rules that follow.
void RobotsTxt::Reader::readUserAgent(std::string_view value)
{
    if (m_place != Place::AfterUserAgent) startGroup();
    const bool isEvery = isEveryRobot(value);
    if (!isEvery && !http::equalsIgnoringCase(productTokenOf(value), m_productToken)) return;
    Audience& audience = isEvery ? m_everyRobot : m_us;
    audience.isNamed = true;
    audience.isAddressed = true;
}

// RFC 9309 §2.2.2. A rule before the first user-agent line speaks to nobody. An empty path forbids and allows
// nothing; it still ends the group's user-agent lines.
void RobotsTxt::Reader::readRule(std::string_view value, RuleType type)
{
    if (m_place == Place::BeforeGroups) return;
    m_place = Place::AfterRule;
    if (value.empty()) return;
    for (Audience* audience : {&m_us, &m_everyRobot})
        if (audience->isAddressed) audience->rules.push_back({PathPattern(value), type});
}

void RobotsTxt::Reader::readCrawlDelay(std::string_view value)
{
    if (m_place == Place::BeforeGroups) return;
    m_groupDelay = std::max(m_groupDelay, parseCrawlDelay(value)); // nullopt is less than any
}

void RobotsTxt::Reader::startGroup()
{
    // Only now is it known to whom the delay was said: user-agent lines may stand below it.
    for (Audience* audience : {&m_us, &m_everyRobot}) {
        if (audience->isAddressed) audience->crawlDelay = std::max(audience->crawlDelay, m_groupDelay);
        audience->isAddressed = false;
    }
    m_groupDelay.reset();
    m_place = Place::AfterUserAgent;
}

// RFC 9309 §2.2.1: the groups for every robot count where no group names this one, even one without rules.
RobotsTxt RobotsTxt::Reader::finish()
{
    startGroup();
    Audience& audience = m_us.isNamed ? m_us : m_everyRobot;
    // The order in which they decide (§2.2.2): most octets first, allow before disallow. Then equal ones side
    // by side, so that a file that says the same ten thousand times costs a URL one look.
    std::vector<Rule>& rules = audience.rules;
    std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
        if (a.pattern.octetCount() != b.pattern.octetCount())
            return a.pattern.octetCount() > b.pattern.octetCount();
        return a.type != b.type ? a.type == RuleType::Allow : a.pattern < b.pattern;
    });
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());

    RobotsTxt robotsTxt;
    robotsTxt.m_rules = std::move(rules);
    robotsTxt.m_crawlDelay = audience.crawlDelay;
    robotsTxt.m_sitemaps = std::move(m_sitemaps);
    return robotsTxt;
}

RobotsTxt RobotsTxt::parse(std::string_view text, std::string_view productToken)
{
    text = withoutByteOrderMark(withinLimit(text));
    Reader reader(productToken);
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find_first_of(lineEnds), text.size());
        reader.readLine(text.substr(0, end), number);
        text.remove_prefix(end);
        text.remove_prefix(std::min<std::size_t>(text.starts_with("\r\n") ? 2 : 1, text.size()));
    }
    return reader.finish();
}

// RFC 9309 §2.2.2
bool RobotsTxt::allows(const url::Url& url) const
{
    if (isRobotsTxt(url)) return true;
    std::string pathAndQuery(url.path());
    if (const auto query = url.query()) pathAndQuery.append("?").append(*query);
    const std::string octets = comparableOctets(pathAndQuery);
    const auto decisive = std::find_if(m_rules.begin(), m_rules.end(),
                                       [&octets](const Rule& rule) { return rule.pattern.matches(octets); });
    return decisive == m_rules.end() || decisive->type == RuleType::Allow;
}

bool isRobotsTxt(const url::Url& url)
{
    return url.path() == "/robots.txt" && !url.query();
}

} // namespace robots
