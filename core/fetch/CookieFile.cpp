#include "fetch/CookieFile.h"

#include "http/FieldSyntax.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetch {
namespace {

constexpr std::size_t maxCookiesOfFile = 10'000;

using Cells = std::array<std::string_view, 7>;

std::optional<Cells> cellsOf(std::string_view line)
{
    Cells cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t tab = i + 1 < cells.size() ? line.find('\t') : line.size();
        if (tab == std::string_view::npos) return std::nullopt;
        cells[i] = line.substr(0, tab);
        line.remove_prefix(std::min(tab + 1, line.size()));
    }
    return cells;
}

std::optional<bool> flagOf(std::string_view text)
{
    if (http::equalsIgnoringCase(text, "TRUE")) return true;
    if (http::equalsIgnoringCase(text, "FALSE")) return false;
    return std::nullopt;
}

// RFC 6265 §4.1.1, less strict about values, as browsers are.
bool isSendable(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < ' ' || byte == 0x7F || c == ';';
    });
}

std::optional<FileCookie> cookieOf(std::string_view line)
{
    const auto cells = cellsOf(line);
    if (!cells) return std::nullopt;
    std::string_view domain = (*cells)[0];
    if (domain.starts_with('.')) domain.remove_prefix(1);
    const auto alsoBelow = flagOf((*cells)[1]);
    const auto secure = flagOf((*cells)[3]);
    const std::string_view expires = (*cells)[4];
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(expires.data(), expires.data() + expires.size(), seconds);
    const bool isWhole = error == std::errc() && (end == expires.data() + expires.size() || *end == '.');
    if (domain.empty() || !alsoBelow || !secure || !isWhole) return std::nullopt;
    const std::string_view name = (*cells)[5];
    const std::string_view value = (*cells)[6];
    if (name.empty() || name.size() + value.size() > maxCookieBytes) return std::nullopt;
    if (!isSendable(name) || name.find('=') != std::string_view::npos || !isSendable(value))
        return std::nullopt;
    const std::string_view path = (*cells)[2];
    return FileCookie{http::lowerCase(domain),
                      *alsoBelow,
                      path.starts_with('/') ? std::string(path) : "/",
                      *secure,
                      seconds == 0 ? std::nullopt : std::optional(seconds),
                      {std::string(name), std::string(value)}};
}

/// Whether a page of that host gets it: RFC 6265 §5.1.3.
bool isFor(const FileCookie& cookie, std::string_view host)
{
    if (host == cookie.domain) return true;
    return cookie.alsoBelow && host.size() > cookie.domain.size() && host.ends_with(cookie.domain) &&
           host[host.size() - cookie.domain.size() - 1] == '.';
}

} // namespace

CookieFile parseCookieFile(std::string_view text)
{
    constexpr std::string_view httpOnly = "#HttpOnly_"; // kept from scripts, which we have none of
    CookieFile file;
    while (!text.empty() && file.cookies.size() < maxCookiesOfFile) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with(httpOnly))
            line.remove_prefix(httpOnly.size());
        else if (line.starts_with('#'))
            continue;
        if (auto cookie = cookieOf(line)) file.cookies.push_back(std::move(*cookie));
    }
    return file;
}

std::vector<AccessRule> cookieRules(const CookieFile& file, const url::Origin& site, WallTime now)
{
    const std::int64_t seconds =
        std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    std::vector<AccessRule> rules;
    for (const FileCookie& cookie : file.cookies) {
        if (!isFor(cookie, site.host) || (cookie.secure && site.scheme != "https")) continue;
        if (cookie.expires && *cookie.expires <= seconds) continue;
        rules.push_back({SitePattern::ofOrigin(site).below(cookie.path), {}, {cookie.pair}});
    }
    return rules;
}

} // namespace fetch
