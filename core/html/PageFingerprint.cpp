#include "html/PageFingerprint.h"

#include "html/Ascii.h"

#include <algorithm>

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
    Fingerprint() = default;
    explicit Fingerprint(const url::Url& address)
        : m_name(lastSegment(address.path()))
    {
    }

    void addText(std::string_view text)
    {
        for (const char byte : text)
            add(byte);
        add('\n');
    }

    void addWords(std::string_view text)
    {
        forEachToken(text, isAsciiWhitespace, [this](std::string_view word) { addWord(word); });
    }

    /// Of what a page loads: two pictures of one name but for its digits are two pictures.
    void addAddress(LinkType type, std::string_view address)
    {
        if (namesAddress(address)) return;
        add(static_cast<char>(type));
        for (const char byte : address)
            add(byte);
        add('\n');
    }

    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    static std::string_view lastSegment(std::string_view path)
    {
        while (path.ends_with('/'))
            path.remove_suffix(1);
        return path.substr(path.rfind('/') + 1);
    }

    /// A name of letters alone is a word like any other, unless it stands in a path.
    [[nodiscard]] bool namesAddress(std::string_view word) const
    {
        if (m_name.empty() || word.find(m_name) == std::string_view::npos) return false;
        return word.find('/') != std::string_view::npos ||
               !std::all_of(m_name.begin(), m_name.end(), isAsciiAlpha);
    }

    void addWord(std::string_view word)
    {
        const bool hasDigit = std::any_of(word.begin(), word.end(), isAsciiDigit);
        if (hasDigit || namesAddress(word)) word = "0"; // a date, a number of the request, a token, its name
        for (const char byte : word)
            add(byte);
        add(' ');
    }

    // FNV-1a, as in hashOfFragmentTarget().
    void add(char byte) { m_hash = (m_hash ^ static_cast<unsigned char>(byte)) * 0x00000100000001B3ULL; }

    std::string_view m_name;
    std::uint64_t m_hash = 0xCBF29CE484222325ULL;
};

} // namespace

std::optional<std::uint64_t> fingerprintOf(std::string_view shown, const Page& page, const url::Url& address)
{
    if (shown.empty()) return std::nullopt;
    Fingerprint fingerprint(address);
    fingerprint.addWords(page.title);
    fingerprint.addWords(shown);
    for (const Link& link : page.links)
        if (isSeen(link)) fingerprint.addAddress(link.type, link.target->href());
    return fingerprint.value();
}

std::optional<std::uint64_t> exactFingerprintOf(std::string_view shown, const Page& page)
{
    if (shown.empty()) return std::nullopt;
    Fingerprint fingerprint;
    fingerprint.addText(page.title);
    fingerprint.addText(shown);
    for (const Link& link : page.links)
        if (isSeen(link)) fingerprint.addText(link.target->href());
    return fingerprint.value();
}

} // namespace html
