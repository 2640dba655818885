#include "serve/RedirectRules.h"

#include "url/PercentEncoding.h"

#include <charconv>

namespace serve {
namespace {

// Static hosts take about 2,000; more would make every missing file slow.
constexpr std::size_t maxRules = 2000;

// What a static host's documentation lets one leave out; others take 302.
constexpr http::StatusCode statusWhereNoneIsSaid = 301;

constexpr std::string_view splat = ":splat";

std::vector<std::string_view> words(std::string_view line)
{
    std::vector<std::string_view> found;
    for (std::size_t at = 0; (at = line.find_first_not_of(" \t\r", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
        if (line[at] == '#') break;
        found.push_back(line.substr(at, end - at));
        at = end;
    }
    return found;
}

bool isAnswerable(http::StatusCode status)
{
    return status == 200 || http::isRedirectStatus(status) || (status >= 400 && status <= 599);
}

std::string_view withoutEndSlash(std::string_view path)
{
    if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    return path;
}

bool isTarget(std::string_view text)
{
    return text.starts_with('/') || text.starts_with("http://") || text.starts_with("https://");
}

/// The `*`'s text in the place of `:splat`.
std::string filledIn(std::string_view target, std::string_view rest)
{
    const std::size_t at = target.find(splat);
    if (at == std::string_view::npos) return std::string(target);
    std::string filled(target.substr(0, at));
    url::appendPercentEncoded(filled, rest, url::PercentEncodeSet(url::pathPercentEncodeSet, "%"));
    filled += target.substr(at + splat.size());
    return filled;
}

} // namespace

RedirectRules::RedirectRules(std::string_view text)
{
    while (!text.empty() && m_rules.size() < maxRules) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (auto rule = parseLine(text.substr(0, end))) m_rules.push_back(std::move(*rule));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::optional<RedirectRules::Match> RedirectRules::match(std::string_view path) const
{
    for (const Rule& rule : m_rules) {
        if (!rule.isPrefix) {
            if (withoutEndSlash(path) == rule.from) return rule.match;
            continue;
        }
        // `/old/*` is also for `/old`.
        const bool isFolder = rule.from.ends_with('/') && path == withoutEndSlash(rule.from);
        if (!isFolder && !path.starts_with(rule.from)) continue;
        Match match = rule.match;
        match.target = filledIn(match.target, isFolder ? std::string_view{} : path.substr(rule.from.size()));
        return match;
    }
    return std::nullopt;
}

std::optional<RedirectRules::Rule> RedirectRules::parseLine(std::string_view line)
{
    const auto parts = words(line);
    if (parts.size() < 2 || parts.size() > 3 || !parts[0].starts_with('/') || !isTarget(parts[1]))
        return std::nullopt;

    Rule rule;
    rule.isPrefix = parts[0].ends_with('*');
    const std::string from =
        url::percentDecode(parts[0].substr(0, parts[0].size() - (rule.isPrefix ? 1 : 0)));
    rule.from = rule.isPrefix ? from : std::string(withoutEndSlash(from));
    if (rule.from.find('*') != std::string::npos || rule.from.find("/:") != std::string::npos)
        return std::nullopt;
    // What a person writes as letters a header field can't carry, and a control would break it.
    url::appendPercentEncoded(rule.match.target, parts[1], url::c0ControlPercentEncodeSet);

    rule.match.status = statusWhereNoneIsSaid;
    if (parts.size() == 3) {
        std::string_view status = parts[2];
        rule.match.evenOverFiles = status.ends_with('!');
        if (rule.match.evenOverFiles) status.remove_suffix(1);
        const auto [end, error] =
            std::from_chars(status.data(), status.data() + status.size(), rule.match.status);
        if (error != std::errc{} || end != status.data() + status.size()) return std::nullopt;
    }
    if (!isAnswerable(rule.match.status)) return std::nullopt;
    return rule;
}

} // namespace serve
