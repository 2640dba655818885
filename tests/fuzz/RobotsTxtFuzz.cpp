#include "robots/RobotsTxt.h"

#include "fuzz/Fuzz.h"
#include "robots/PathPattern.h"
#include "url/UrlParser.h"

#include <string>
#include <vector>

// The input: a path with its query on the first line, a rule's pattern on the second, then a robots.txt.

using fuzz::claim;

namespace {

// As long as the crawl's longest URLs are asked; each rule goes over the whole of one.
constexpr std::size_t longestPath = 2048;

/// `*` in `pattern` stands for any octets; the slow way, by a table of all pairs of places.
bool matchesByTable(std::string_view pattern, std::string_view octets, bool reachesEnd)
{
    std::vector<bool> reached(octets.size() + 1, false); // how much of the octets the pattern so far can take
    reached[0] = true;
    for (const char c : pattern) {
        if (c == '*') {
            for (std::size_t i = 1; i < reached.size(); ++i)
                reached[i] = reached[i] || reached[i - 1];
            continue;
        }
        for (std::size_t i = octets.size(); i > 0; --i)
            reached[i] = reached[i - 1] && octets[i - 1] == c;
        reached[0] = false;
    }
    return reachesEnd ? reached.back() : std::find(reached.begin(), reached.end(), true) != reached.end();
}

/// RFC 9309 §2.2.3
void claimMatchesAsTheTable(std::string_view text, std::string_view path)
{
    const std::string octets = robots::comparableOctets(path.substr(0, 256));
    text = text.substr(0, 256);
    const bool matches = robots::PathPattern(text).matches(octets);
    const bool reachesEnd = text.ends_with('$');
    if (reachesEnd) text.remove_suffix(1);
    // Decoded, it would look like the wildcard here.
    if (text.find("%2a") != std::string_view::npos || text.find("%2A") != std::string_view::npos) return;
    claim(matches == matchesByTable(robots::comparableOctets(text), octets, reachesEnd),
          "a pattern matches what all ways to place its pieces match");
}

} // namespace

void fuzz::check(std::string_view input)
{
    const std::string_view path = takeLine(input).substr(0, longestPath);
    const std::string_view pattern = takeLine(input);
    claimMatchesAsTheTable(pattern, path);

    const auto rules = robots::RobotsTxt::parse(input, "HydraLinkChecker");
    claim(rules.allows(url::parseUrl("https://a.test/robots.txt").value()), "robots.txt may be asked");
    if (const auto delay = rules.crawlDelay())
        claim(*delay >= Duration::zero() && *delay <= std::chrono::hours(24), "nobody waits more than a day");
    for (const robots::SitemapLine& sitemap : rules.sitemaps())
        claim(!sitemap.address.empty() && sitemap.line > 0 && sitemap.column > 8,
              "a sitemap has an address and a place");

    const auto url = url::parseUrl("https://a.test/" + std::string(path));
    if (!url) return;
    const bool allowed = rules.allows(*url);
    claim(rules.allows(url->withoutFragment()) == allowed, "fragments aren't held against rules");
    // Between them a group for somebody else, so that rules before any group stay nobody's.
    const std::string twice =
        std::string(input) + "\nDisallow:\nUser-agent: Other\nDisallow:\n" + std::string(input);
    if (input.find("\xEF\xBB\xBF") == std::string_view::npos)
        claim(robots::RobotsTxt::parse(twice, "HydraLinkChecker").allows(*url) == allowed,
              "what is said twice counts as once");
}
