#include "html/ElementPath.h"

#include "html/Ascii.h"
#include "html/Page.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace html {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr std::string_view nthOfType = ":nth-of-type(";

bool isPlain(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// CSSOM §2.1, "serialize an identifier"; tag names begin with a letter.
void appendIdentifier(std::string_view name, std::string& path)
{
    if (std::all_of(name.begin(), name.end(), isPlain)) {
        path.append(name);
        return;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (!isPlain(c)) path.push_back('\\');
        if (byte >= 0x20 && byte != 0x7F) {
            path.push_back(c);
            continue;
        }
        if (byte >= 0x10) path.push_back(digits[byte >> 4]);
        path.push_back(digits[byte & 0xF]);
        path.push_back(' ');
    }
}

void appendStep(const OpenElements::Element& element, std::string& path)
{
    // The names we know are all plain.
    if (element.traits.name == ElementName::Other)
        appendIdentifier(element.name, path);
    else
        path.append(element.name);
    if (element.nth == 1) return;
    // In one piece: each that is appended costs as much as a step.
    std::array<char, nthOfType.size() + 11> part; // with ten digits and the parenthesis
    char* const digits = std::copy(nthOfType.begin(), nthOfType.end(), part.data());
    char* end = std::to_chars(digits, part.data() + part.size() - 1, element.nth).ptr;
    *end++ = ')';
    path.append(part.data(), end);
}

/// What a step takes at most, unless its name has to be escaped.
std::size_t stepBytes(const OpenElements::Element& element)
{
    return element.name.size() + (element.nth == 1 ? 1 : nthOfType.size() + 12);
}

// With "…>" before it.
constexpr std::size_t maxShortenedBytes = maxPathBytes - ellipsis.size() - 1;

/// Of a path that isn't to be written whole.
std::string shortenedPath(const OpenElements& open, OpenElements::Index element)
{
    // From the element up, then written from the top.
    std::array<OpenElements::Index, OpenElements::maxDepth> steps; // only what is written is read
    std::size_t count = 0;
    std::size_t bytes = 0;
    auto at = element;
    for (; at != OpenElements::none; at = open.at(at).parent) {
        bytes += stepBytes(open.at(at));
        if (bytes > maxShortenedBytes) break;
        steps[count++] = at;
    }
    std::string path;
    path.reserve(bytes);
    if (at != OpenElements::none) path.append(ellipsis);
    while (count > 0) {
        if (!path.empty()) path.push_back('>');
        appendStep(open.at(steps[--count]), path);
    }
    return path.size() <= maxPathBytes ? path : std::string(ellipsis);
}

} // namespace

std::string_view ElementPaths::of(const OpenElements& open, OpenElements::Index element)
{
    // Serials rise from the root up, and an element's parents never change.
    m_missing.clear();
    for (auto at = element; at != OpenElements::none; at = open.at(at).parent) {
        const std::uint32_t serial = open.at(at).serial;
        while (!m_steps.empty() && m_steps.back().serial > serial)
            m_steps.pop_back();
        if (!m_steps.empty() && m_steps.back().serial == serial) break;
        m_missing.push_back(at);
    }
    m_text.resize(m_steps.empty() ? 0 : m_steps.back().end);
    for (; !m_missing.empty(); m_missing.pop_back())
        if (!append(open.at(m_missing.back()))) return m_shortened = shortenedPath(open, element);
    return m_text;
}

/// false: the path gets too long.
bool ElementPaths::append(const OpenElements::Element& element)
{
    const std::size_t maxBytes = (m_steps.empty() ? 0 : m_steps.back().maxBytes) + stepBytes(element);
    if (maxBytes > maxShortenedBytes) return false;
    if (!m_text.empty()) m_text.push_back('>');
    appendStep(element, m_text);
    if (m_text.size() > maxPathBytes) return false; // names that had to be escaped
    m_steps.push_back({element.serial, m_text.size(), maxBytes});
    return true;
}

} // namespace html
