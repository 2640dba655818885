#include "robots/PathPattern.h"

#include "url/AsciiText.h"

#include <algorithm>

namespace robots {

namespace {

bool isUnreserved(char c) // RFC 3986 §2.3
{
    return url::isAsciiAlpha(c) || url::isAsciiDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

bool isReserved(char c) // RFC 3986 §2.2
{
    return std::string_view(":/?#[]@!$&'()*+,;=").find(c) != std::string_view::npos;
}

// RFC 9309 §2.2.2 has octets percent-encoded before they are compared, but those that are unreserved, which
// are decoded. Decoding all of them on both sides finds the same pairs equal and is shorter. What must not
// become equal stays encoded: "%25", or "%2541" would be "%41", and in the path "%2F" and "%3F", which aren't
// the delimiters "/" and "?" (RFC 3986 §2.2). In the query the standard's own table has "/" and "%2F" equal.
class OctetReader
{
public:
    void append(std::string_view text, std::string& octets);
    /// Of all that was appended, in percent-encoded form.
    [[nodiscard]] std::size_t encodedLength() const { return m_encodedLength; }

private:
    void appendEncoded(char octet, std::string& octets);
    void appendRaw(char octet, std::string& octets);

    bool m_inQuery = false;
    std::size_t m_encodedLength = 0;
};

void OctetReader::append(std::string_view text, std::string& octets)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEncoded = text[i] == '%' && i + 2 < text.size() && url::isAsciiHexDigit(text[i + 1]) &&
                               url::isAsciiHexDigit(text[i + 2]);
        if (!isEncoded) {
            appendRaw(text[i], octets);
            continue;
        }
        const int octet = url::hexDigitValue(text[i + 1]) * 16 + url::hexDigitValue(text[i + 2]);
        appendEncoded(static_cast<char>(octet), octets);
        i += 2;
    }
}

void OctetReader::appendEncoded(char octet, std::string& octets)
{
    m_encodedLength += isUnreserved(octet) ? 1 : 3;
    if (octet == '%')
        octets += "%25";
    else if (octet == '/' && !m_inQuery)
        octets += "%2F";
    else if (octet == '?' && !m_inQuery)
        octets += "%3F";
    else
        octets += octet;
}

void OctetReader::appendRaw(char octet, std::string& octets)
{
    m_encodedLength += isUnreserved(octet) || isReserved(octet) || octet == '%' ? 1 : 3;
    if (octet == '?') m_inQuery = true;
    octets += octet;
}

} // namespace

// RFC 9309 §2.2.2
std::string comparableOctets(std::string_view pathAndQuery)
{
    std::string octets;
    OctetReader().append(pathAndQuery, octets);
    return octets;
}

// RFC 9309 §2.2.3: "*" stands for any octets, "$" at the end for the end; anywhere else "$" is itself.
PathPattern::PathPattern(std::string_view text)
{
    m_reachesEnd = !text.empty() && text.back() == '$';
    const std::size_t anchors = m_reachesEnd ? 1 : 0;
    text.remove_suffix(anchors);

    OctetReader reader;
    std::size_t wildcards = 0;
    for (std::size_t start = 0; start <= text.size(); ++wildcards) {
        const std::size_t end = std::min(text.find('*', start), text.size());
        const auto segmentStart = static_cast<std::uint32_t>(m_text.size());
        reader.append(text.substr(start, end - start), m_text);
        const Segment segment{segmentStart, static_cast<std::uint32_t>(m_text.size())};
        // Nothing between two wildcards is one wildcard.
        if (m_segments.empty() || segment.start != segment.end) m_segments.push_back(segment);
        start = end + 1;
    }
    --wildcards; // there is one between each two pieces
    m_octetCount = reader.encodedLength() + wildcards + anchors;
    if (!text.empty() && text.back() == '*') m_reachesEnd = false; // "*$" reaches every end

    if (m_segments.size() == 1) return;
    m_borders.resize(m_text.size());
    for (const Segment segment : m_segments)
        fillBorders(segment);
}

// Each segment is taken where it is first found: a later place would only leave less for those after it.
bool PathPattern::matches(std::string_view octets) const
{
    if (m_text.size() > octets.size() || !octets.starts_with(text(m_segments.front()))) return false;
    std::size_t position = m_segments.front().end;
    for (std::size_t i = 1; i < m_segments.size(); ++i) {
        const Segment segment = m_segments[i];
        if (m_reachesEnd && i + 1 == m_segments.size())
            return octets.substr(position).ends_with(text(segment));
        position = findEnd(segment, octets, position);
        if (position == std::string_view::npos) return false;
    }
    // Only a pattern without wildcards comes here with its end still to be reached.
    return !m_reachesEnd || position == octets.size();
}

std::string_view PathPattern::text(Segment segment) const
{
    return std::string_view(m_text).substr(segment.start, segment.end - segment.start);
}

std::size_t PathPattern::findEnd(Segment segment, std::string_view octets, std::size_t from) const
{
    const std::string_view wanted = text(segment);
    std::size_t matched = 0;
    for (std::size_t i = from; i < octets.size(); ++i) {
        while (matched > 0 && octets[i] != wanted[matched])
            matched = m_borders[segment.start + matched - 1];
        if (octets[i] == wanted[matched]) ++matched;
        if (matched == wanted.size()) return i + 1;
    }
    return std::string_view::npos;
}

void PathPattern::fillBorders(Segment segment)
{
    const std::string_view wanted = text(segment);
    std::uint32_t border = 0;
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        while (border > 0 && wanted[i] != wanted[border])
            border = m_borders[segment.start + border - 1];
        if (wanted[i] == wanted[border]) ++border;
        m_borders[segment.start + i] = border;
    }
}

} // namespace robots
