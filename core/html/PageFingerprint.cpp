#include "html/PageFingerprint.h"

#include "html/Ascii.h"

#include <algorithm>
#include <functional>

namespace html {

namespace {

/// Of what a page loads, what a person sees.
bool isSeen(const Link& link)
{
    const bool isShown =
        link.type == LinkType::Image || link.type == LinkType::IFrame || link.type == LinkType::Media;
    return isShown && link.target.has_value();
}

class Fingerprint
{
public:
    void add(std::string_view text) { add(std::hash<std::string_view>()(text)); }
    void add(std::uint64_t part)
    {
        m_value = (m_value ^ part) * 0x9E3779B97F4A7C15ULL;
        m_value ^= m_value >> 32U; // a product's upper bits know all of it, its lower ones little
    }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0;
};

/// Whether words name a page's address.
class OwnName
{
public:
    explicit OwnName(std::string_view path)
        : m_name(lastSegment(path))
        , m_isWord(std::all_of(m_name.begin(), m_name.end(), isAsciiAlpha))
    {
    }

    /// A name of letters alone is a word like any other, unless it stands in a path.
    [[nodiscard]] bool isIn(std::string_view word) const
    {
        if (m_name.empty() || word.find(m_name) == std::string_view::npos) return false;
        return !m_isWord || word.find('/') != std::string_view::npos;
    }

private:
    static std::string_view lastSegment(std::string_view path)
    {
        while (path.ends_with('/'))
            path.remove_suffix(1);
        return path.substr(path.rfind('/') + 1);
    }

    std::string_view m_name;
    bool m_isWord;
};

void addWords(Fingerprint& fingerprint, std::string_view text, const OwnName& name)
{
    forEachToken(text, isAsciiWhitespace, [&](std::string_view word) {
        const bool hasDigit = std::any_of(word.begin(), word.end(), isAsciiDigit);
        // A date, a number of the request, a token, its name.
        fingerprint.add(hasDigit || name.isIn(word) ? std::string_view("0") : word);
    });
}

} // namespace

std::optional<std::uint64_t> fingerprintOf(std::string_view shown, const Page& page, const url::Url& address)
{
    if (shown.empty()) return std::nullopt;
    const OwnName name(address.path());
    Fingerprint fingerprint;
    addWords(fingerprint, page.title, name);
    addWords(fingerprint, shown, name);
    for (const Link& link : page.links) {
        // Two pictures of one name but for its digits are two pictures.
        if (!isSeen(link) || name.isIn(link.target->href())) continue;
        fingerprint.add(static_cast<std::uint64_t>(link.type));
        fingerprint.add(link.target->href());
    }
    return fingerprint.value();
}

std::optional<std::uint64_t> exactFingerprintOf(std::string_view shown, const Page& page)
{
    if (shown.empty()) return std::nullopt;
    Fingerprint fingerprint;
    fingerprint.add(page.title);
    fingerprint.add(shown);
    for (const Link& link : page.links)
        if (isSeen(link)) fingerprint.add(link.target->href());
    return fingerprint.value();
}

} // namespace html
