#include "html/SingleByteEncoding.h"

#include "html/IcuTable.h"
#include "html/LegacyEncoders.h"
#include "html/Utf8.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace html {

namespace {

struct IcuName
{
    std::string_view encoding;
    const char* converter;
};

// Encoding Standard §9: ISO-8859-8-I differs in direction only.
constexpr IcuName encodings[] = {
    {"ibm866", "ibm866"},
    {"iso-8859-10", "iso-8859-10"},
    {"iso-8859-13", "iso-8859-13"},
    {"iso-8859-14", "iso-8859-14"},
    {"iso-8859-15", "iso-8859-15"},
    {"iso-8859-2", "iso-8859-2"},
    {"iso-8859-3", "iso-8859-3"},
    {"iso-8859-4", "iso-8859-4"},
    {"iso-8859-5", "iso-8859-5"},
    {"iso-8859-6", "iso-8859-6"},
    {"iso-8859-7", "iso-8859-7"},
    {"iso-8859-8", "iso-8859-8"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"koi8-r", "koi8-r"},
    {"koi8-u", "koi8-u"},
    {"macintosh", "macintosh"},
    {"windows-1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"windows-1252", "windows-1252"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"windows-1255", "windows-1255"},
    {"windows-1256", "windows-1256"},
    {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"windows-874", "windows-874-2000"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
};

struct Correction
{
    std::string_view encoding;
    unsigned char byte;
    char16_t codePoint;
};

// Where the standard's indexes differ from ICU's.
constexpr Correction corrections[] = {
    {"koi8-u", 0xAE, 0x045E},
    {"koi8-u", 0xBE, 0x040E},
    {"windows-1253", 0xAA, 0},
    {"windows-1255", 0xCA, 0x05BA},
};

// Encoding Standard, index ISO-8859-16, 0xA0 to 0xFF: the one encoding of the web that ICU is built without.
constexpr std::array<char16_t, 96> iso8859Part16 = {
    0x00A0, 0x0104, 0x0105, 0x0141, 0x20AC, 0x201E, 0x0160, 0x00A7, 0x0161, 0x00A9, 0x0218, 0x00AB,
    0x0179, 0x00AD, 0x017A, 0x017B, 0x00B0, 0x00B1, 0x010C, 0x0142, 0x017D, 0x201D, 0x00B6, 0x00B7,
    0x017E, 0x010D, 0x0219, 0x00BB, 0x0152, 0x0153, 0x0178, 0x017C, 0x00C0, 0x00C1, 0x00C2, 0x0102,
    0x00C4, 0x0106, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF,
    0x0110, 0x0143, 0x00D2, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x015A, 0x0170, 0x00D9, 0x00DA, 0x00DB,
    0x00DC, 0x0118, 0x021A, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x0107, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x0111, 0x0144, 0x00F2, 0x00F3,
    0x00F4, 0x0151, 0x00F6, 0x015B, 0x0171, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x0119, 0x021B, 0x00FF,
};

std::array<char16_t, 128> fromIcu(const IcuName& encoding)
{
    std::array<char16_t, 128> codePoints{};
    const auto table = icuTable(encoding.converter, 128, [](std::uint32_t place) {
        return std::string(1, static_cast<char>(0x80 + place));
    });
    std::transform(table.begin(), table.end(), codePoints.begin(), [](char32_t codePoint) {
        const bool isAppleSign = codePoint == 0xF8FF;
        return isPrivateUse(codePoint) && !isAppleSign ? u'\0' : static_cast<char16_t>(codePoint);
    });
    for (const Correction& correction : corrections)
        if (correction.encoding == encoding.encoding)
            codePoints[correction.byte - 0x80U] = correction.codePoint;
    return codePoints;
}

std::array<char16_t, 128> fromIso8859Part16()
{
    std::array<char16_t, 128> codePoints{};
    for (std::size_t i = 0; i < 32; ++i)
        codePoints[i] = static_cast<char16_t>(0x80 + i);
    std::copy(iso8859Part16.begin(), iso8859Part16.end(), codePoints.begin() + 32);
    return codePoints;
}

std::array<char16_t, 128> userDefined()
{
    std::array<char16_t, 128> codePoints{};
    for (std::size_t i = 0; i < codePoints.size(); ++i)
        codePoints[i] = static_cast<char16_t>(0xF780 + i);
    return codePoints;
}

} // namespace

std::optional<SingleByteEncoding> SingleByteEncoding::named(std::string_view encoding)
{
    SingleByteEncoding named;
    const auto* const icu = std::find_if(std::begin(encodings), std::end(encodings),
                                         [=](const IcuName& each) { return each.encoding == encoding; });
    if (icu != std::end(encodings))
        named.m_codePoints = fromIcu(*icu);
    else if (encoding == "iso-8859-16")
        named.m_codePoints = fromIso8859Part16();
    else if (encoding == "x-user-defined")
        named.m_codePoints = userDefined();
    else
        return std::nullopt;
    return named;
}

std::string SingleByteEncoding::decode(std::string_view body) const
{
    std::string text;
    text.reserve(body.size() + body.size() / 8); // most bytes are ASCII in most pages
    for (const char c : body) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text.push_back(c);
            continue;
        }
        const char16_t codePoint = m_codePoints[byte - 0x80U];
        appendUtf8(codePoint == 0 ? 0xFFFD : codePoint, text);
    }
    return text;
}

std::string SingleByteEncoding::encode(std::string_view text) const
{
    std::string bytes;
    while (!text.empty()) {
        const char32_t codePoint = takeCodePoint(text);
        const auto* const found = std::find(m_codePoints.begin(), m_codePoints.end(), codePoint);
        if (codePoint < 0x80)
            bytes.push_back(static_cast<char>(codePoint));
        else if (found != m_codePoints.end())
            bytes.push_back(static_cast<char>(0x80 + (found - m_codePoints.begin())));
        else
            appendCharacterReference(codePoint, bytes);
    }
    return bytes;
}

} // namespace html
