#include "url/IpAddress.h"

#include "url/AsciiText.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

namespace url {

namespace {

// One above the largest that any part may hold, and far from overflow when multiplied by 16.
constexpr std::uint64_t tooLarge = std::uint64_t{1} << 32;

std::string_view withoutTrailingDot(std::string_view text)
{
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

/// The number, at most `tooLarge`. nullopt: a digit isn't one of this radix.
std::optional<std::uint64_t> numberOf(std::string_view digits, int radix)
{
    std::uint64_t number = 0;
    for (const char digit : digits) {
        if (!isAsciiHexDigit(digit) || hexDigitValue(digit) >= radix) return std::nullopt;
        const auto value = static_cast<unsigned>(hexDigitValue(digit));
        number = std::min(number * static_cast<unsigned>(radix) + value, tooLarge);
    }
    return number;
}

// URL Standard §3.5, IPv4 number parser
std::optional<std::uint64_t> parseIpv4Number(std::string_view input)
{
    if (input.empty()) return std::nullopt;
    if (input.starts_with("0x") || input.starts_with("0X")) return numberOf(input.substr(2), 16);
    if (input.size() > 1 && input.front() == '0') return numberOf(input.substr(1), 8);
    return numberOf(input, 10);
}

/// The IPv6 parser of URL Standard §3.5, one piece at a time.
class Ipv6Parser
{
public:
    explicit Ipv6Parser(std::string_view input)
        : m_rest(input)
    {
    }

    [[nodiscard]] std::optional<Ipv6Address> parse()
    {
        if (m_rest.starts_with(':') && !readLeadingCompression()) return std::nullopt;
        while (!m_rest.empty())
            if (!readPiece()) return std::nullopt;
        if (!m_compress) return m_pieceIndex == m_address.size() ? std::optional(m_address) : std::nullopt;
        expandCompression();
        return m_address;
    }

private:
    [[nodiscard]] bool readLeadingCompression()
    {
        if (!m_rest.starts_with("::")) return false;
        m_rest.remove_prefix(2);
        m_compress = ++m_pieceIndex;
        return true;
    }

    [[nodiscard]] bool readPiece()
    {
        if (m_pieceIndex == m_address.size()) return false;
        if (m_rest.front() == ':') return readCompression();

        std::size_t length = 0;
        while (length < 4 && length < m_rest.size() && isAsciiHexDigit(m_rest[length]))
            ++length;
        if (length < m_rest.size() && m_rest[length] == '.') return length > 0 && readIpv4();

        const auto value = numberOf(m_rest.substr(0, length), 16);
        m_rest.remove_prefix(length);
        if (!m_rest.empty() && !readSeparator()) return false;
        m_address[m_pieceIndex++] = static_cast<std::uint16_t>(*value);
        return true;
    }

    [[nodiscard]] bool readCompression()
    {
        if (m_compress) return false;
        m_rest.remove_prefix(1);
        m_compress = ++m_pieceIndex;
        return true;
    }

    [[nodiscard]] bool readSeparator()
    {
        if (m_rest.front() != ':') return false;
        m_rest.remove_prefix(1);
        return !m_rest.empty();
    }

    /// The last 32 bits in dotted decimal: nothing may follow.
    [[nodiscard]] bool readIpv4()
    {
        if (m_pieceIndex > 6) return false;
        for (int numbersSeen = 0; numbersSeen < 4; ++numbersSeen) {
            if (numbersSeen > 0 && !skipDot()) return false;
            const std::optional<unsigned> number = readDecimal();
            if (!number) return false;
            std::uint16_t& piece = m_address[m_pieceIndex];
            piece = static_cast<std::uint16_t>(piece * 0x100 + *number);
            if (numbersSeen % 2 == 1) ++m_pieceIndex;
        }
        return m_rest.empty();
    }

    [[nodiscard]] bool skipDot()
    {
        if (!m_rest.starts_with('.')) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// 0 to 255, without leading zeros.
    [[nodiscard]] std::optional<unsigned> readDecimal()
    {
        std::optional<unsigned> number;
        while (!m_rest.empty() && isAsciiDigit(m_rest.front())) {
            if (number == 0u) return std::nullopt;
            number = number.value_or(0) * 10 + static_cast<unsigned>(hexDigitValue(m_rest.front()));
            if (*number > 255) return std::nullopt;
            m_rest.remove_prefix(1);
        }
        return number;
    }

    /// Moves what stands after the "::" to the end.
    void expandCompression()
    {
        const auto first = m_address.begin();
        std::rotate(first + static_cast<std::ptrdiff_t>(*m_compress),
                    first + static_cast<std::ptrdiff_t>(m_pieceIndex), m_address.end());
    }

    std::string_view m_rest;
    Ipv6Address m_address{};
    std::size_t m_pieceIndex = 0;
    std::optional<std::size_t> m_compress;
};

struct PieceRun
{
    std::size_t start = 0;
    std::size_t size = 0;
};

// URL Standard §3.6, "find the IPv6 address compressed piece index", with the run's size
PieceRun compressedRun(const Ipv6Address& address)
{
    PieceRun longest{0, 1};
    PieceRun found;
    for (std::size_t index = 0; index < address.size(); ++index) {
        found = address[index] == 0 ? PieceRun{found.size == 0 ? index : found.start, found.size + 1}
                                    : PieceRun{};
        if (found.size > longest.size) longest = found;
    }
    return longest.size > 1 ? longest : PieceRun{address.size(), 0};
}

} // namespace

bool endsInANumber(std::string_view domain)
{
    domain = withoutTrailingDot(domain);
    const std::string_view last = domain.substr(domain.rfind('.') + 1);
    if (!last.empty() && std::all_of(last.begin(), last.end(), isAsciiDigit)) return true;
    return parseIpv4Number(last).has_value();
}

// URL Standard §3.5, IPv4 parser
Result<Ipv4Address, UrlError> parseIpv4(std::string_view input)
{
    std::string_view rest = withoutTrailingDot(input);
    const auto dots = std::count(rest.begin(), rest.end(), '.');
    if (dots > 3) return Failure{UrlError::Ipv4TooManyParts};

    // Each part before the last is a byte, from the highest down; the last one fills what is left.
    std::uint64_t address = 0;
    std::uint64_t limitOfLast = tooLarge;
    bool outOfRange = false;
    for (auto partsLeft = dots + 1; partsLeft > 0; --partsLeft) {
        const std::string_view part = rest.substr(0, rest.find('.'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        const std::optional<std::uint64_t> number = parseIpv4Number(part);
        if (!number) return Failure{UrlError::Ipv4NonNumericPart};
        const bool isLast = partsLeft == 1;
        outOfRange = outOfRange || *number >= (isLast ? limitOfLast : 256);
        if (!isLast) limitOfLast /= 256;
        address += isLast ? *number : *number * limitOfLast;
    }
    if (outOfRange) return Failure{UrlError::Ipv4OutOfRangePart};
    return static_cast<Ipv4Address>(address);
}

Result<Ipv6Address, UrlError> parseIpv6(std::string_view input)
{
    const std::optional<Ipv6Address> address = Ipv6Parser(input).parse();
    if (!address) return Failure{UrlError::Ipv6Invalid};
    return *address;
}

// URL Standard §3.6, IPv4 serializer
std::string serialize(Ipv4Address address)
{
    std::string output;
    for (int shift = 24; shift >= 0; shift -= 8) {
        output += std::to_string(address >> shift & 0xFF);
        if (shift != 0) output += '.';
    }
    return output;
}

// URL Standard §3.6, IPv6 serializer
std::string serialize(const Ipv6Address& address)
{
    const PieceRun compress = compressedRun(address);
    std::string output;
    for (std::size_t index = 0; index < address.size(); ++index) {
        if (index == compress.start) {
            output += index == 0 ? "::" : ":";
            index += compress.size - 1;
            continue;
        }
        std::array<char, 4> digits{};
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), address[index], 16);
        output.append(digits.data(), written.ptr);
        if (index != address.size() - 1) output += ':';
    }
    return output;
}

} // namespace url
