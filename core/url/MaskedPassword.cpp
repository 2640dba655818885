#include "url/MaskedPassword.h"

#include "url/AsciiText.h"
#include "url/SpecialScheme.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace url {
namespace {

/// Where the user's name would begin, and whether slashes or the scheme say that an authority does.
struct Authority
{
    std::size_t start = 0;
    bool isCertain = false;
    std::string_view ends = "/?#\\"; // the first of these ends it
};

/// The parser takes these out wherever they stand (URL Standard §4.4, step 3).
std::string withoutTabsAndNewlines(std::string_view address)
{
    std::string text(address);
    std::erase_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    return text;
}

bool isSchemePart(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || c == '+' || c == '-' || c == '.';
}

std::size_t skipSlashes(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of("/\\", at), text.size());
}

std::optional<Authority> authorityOf(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size() && static_cast<unsigned char>(text[begin]) <= 0x20)
        ++begin;
    if (const std::size_t start = skipSlashes(text, begin); start > begin + 1) return Authority{start, true};

    std::string scheme;
    std::size_t at = begin;
    for (; at < text.size() && isSchemePart(text[at]); ++at)
        scheme += asciiLowercase(text[at]);
    if (at == text.size() || text[at] != ':') return Authority{begin, false};
    const bool isSpecial = schemeType(scheme) != SchemeType::NotSpecial; // any slashes do there, or none
    if (isSpecial) return Authority{skipSlashes(text, at + 1), true};
    if (text.substr(at + 1).starts_with("//")) return Authority{at + 3, true, "/?#"};
    if (scheme == "mailto") return std::nullopt; // what stands before its @ is what it is for
    return Authority{begin, false}; // name:password@host, as people type it
}

using Range = std::pair<std::size_t, std::size_t>;

/// Between its first colon and `end`, where there is one; else all of a name that certainly is one.
std::optional<Range> secretIn(std::string_view text, Authority authority, std::size_t end)
{
    const std::size_t colon = text.substr(0, end).find(':', authority.start);
    if (colon != std::string_view::npos) return Range{colon + 1, end};
    return authority.isCertain ? std::optional(Range{authority.start, end}) : std::nullopt;
}

/// A password with a slash or the like in it ends the authority too early: what should be a port is none.
bool isNoPort(std::string_view authority)
{
    const std::size_t colon = authority.find(':');
    if (colon == std::string_view::npos || authority.starts_with('[')) return false;
    const std::string_view port = authority.substr(colon + 1);
    return !std::all_of(port.begin(), port.end(), isAsciiDigit);
}

std::optional<Range> secretOf(std::string_view text)
{
    const std::size_t lastAt = text.rfind('@');
    if (lastAt == std::string_view::npos) return std::nullopt;
    const auto authority = authorityOf(text);
    if (!authority || authority->start > lastAt) return std::nullopt;
    const std::size_t end = std::min(text.find_first_of(authority->ends, authority->start), text.size());
    const std::string_view within = text.substr(authority->start, end - authority->start);
    if (const std::size_t at = within.rfind('@'); at != std::string_view::npos)
        return secretIn(text, *authority, authority->start + at);
    return isNoPort(within) ? secretIn(text, *authority, lastAt) : std::nullopt;
}

} // namespace

std::string maskedPassword(std::string_view address)
{
    std::string shown = withoutTabsAndNewlines(address);
    const auto secret = secretOf(shown);
    if (!secret || secret->first == secret->second) return std::string(address);
    return shown.replace(secret->first, secret->second - secret->first, "***");
}

} // namespace url
