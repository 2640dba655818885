#include "html/TextDecoder.h"

#include "html/Utf8.h"
#include "url/Utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <memory>

namespace html {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// ICU's name of an encoding, where it isn't the standard's.
struct IcuName
{
    std::string_view encoding;
    const char* toDecode;
    const char* toEncode;
};

// Encoding Standard §10: GBK is decoded as gb18030, but encodes no four bytes. §12.3: Shift_JIS is
// Microsoft's. §14.1: EUC-KR is Microsoft's too. §9: ISO-8859-8-I differs in direction only.
constexpr IcuName icuNames[] = {
    {"big5", "Big5-HKSCS", "Big5"},
    {"euc-kr", "windows-949-2000", "windows-949-2000"},
    {"gbk", "gb18030", "windows-936-2000"},
    {"iso-8859-8-i", "ISO-8859-8", "ISO-8859-8"},
    {"shift_jis", "ibm-943_P15A-2003", "ibm-943_P15A-2003"},
    {"windows-874", "windows-874-2000", "windows-874-2000"},
};

enum class Direction : bool { Decode, Encode };

/// Null where ICU was built without that encoding.
Converter openConverter(std::string_view encoding, Direction direction)
{
    const auto* const named = std::find_if(std::begin(icuNames), std::end(icuNames),
                                           [&](const IcuName& name) { return name.encoding == encoding; });
    std::string name(encoding);
    if (named != std::end(icuNames))
        name = direction == Direction::Decode ? named->toDecode : named->toEncode;
    UErrorCode error = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(name.c_str(), &error);
    return {U_SUCCESS(error) ? converter : nullptr, &ucnv_close};
}

// Encoding Standard, index windows-1252, 0x80 to 0x9F; from 0xA0 on a byte is its own code point.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

char32_t codePointInWindows1252(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80U] : byte;
}

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

char32_t codePointInIso8859Part16(unsigned char byte)
{
    return byte < 0xA0 ? byte : iso8859Part16[byte - 0xA0U];
}

// Encoding Standard §14.5
char32_t codePointInUserDefined(unsigned char byte)
{
    return byte < 0x80 ? byte : 0xF780U + byte - 0x80U;
}

std::string decodeSingleBytes(std::string_view body, char32_t (*codePointOf)(unsigned char))
{
    std::string text;
    text.reserve(body.size() + body.size() / 8); // most bytes are ASCII in most pages
    for (const char byte : body)
        appendUtf8(codePointOf(static_cast<unsigned char>(byte)), text);
    return text;
}

std::string decodeByIcu(std::string_view body, UConverter& from)
{
    UErrorCode error = U_ZERO_ERROR;
    const Converter to(ucnv_open("UTF-8", &error), &ucnv_close);
    std::string text;
    std::array<char, 16 * 1024> part{}; // large enough that the calls' own cost vanishes
    std::array<UChar, 4 * 1024> pivot{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* source = body.data();
    UBool isFirst = true;
    do {
        char* target = part.data();
        error = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), &from, &target, part.data() + part.size(), &source,
                       body.data() + body.size(), pivot.data(), &pivotSource, &pivotTarget,
                       pivot.data() + pivot.size(), isFirst, true, &error);
        text.append(part.data(), target);
        isFirst = false;
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    return text;
}

void normaliseNewlines(std::string& text)
{
    auto out = text.begin();
    for (auto in = text.begin(); in != text.end(); ++in) {
        if (*in == '\r' && std::next(in) != text.end() && *std::next(in) == '\n') continue;
        *out++ = *in == '\r' ? '\n' : *in;
    }
    text.erase(out, text.end());
}

DecodedText withNormalNewlines(std::string text)
{
    if (text.find('\r') != std::string::npos) normaliseNewlines(text);
    return DecodedText(std::move(text));
}

DecodedText decodeUtf8(std::string_view body)
{
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    const bool isWellFormed = isWellFormedUtf8(body);
    if (isWellFormed && body.find('\r') == std::string_view::npos) return DecodedText(body);
    return withNormalNewlines(isWellFormed ? std::string(body) : url::toWellFormedUtf8(body));
}

std::string decodeOther(std::string_view body, std::string_view encoding)
{
    if (encoding == "windows-1252") return decodeSingleBytes(body, codePointInWindows1252);
    if (encoding == "x-user-defined") return decodeSingleBytes(body, codePointInUserDefined);
    if (encoding == "iso-8859-16") return decodeSingleBytes(body, codePointInIso8859Part16);
    if (encoding == "replacement")
        return std::string(body.empty() ? std::string_view() : replacementCharacter);
    const std::string_view mark = encoding == "utf-16be"   ? "\xFE\xFF"
                                  : encoding == "utf-16le" ? "\xFF\xFE"
                                                           : "";
    if (body.starts_with(mark)) body.remove_prefix(mark.size());
    const Converter converter = openConverter(encoding, Direction::Decode);
    return converter ? decodeByIcu(body, *converter) : url::toWellFormedUtf8(body);
}

std::string encodeByIcu(std::string_view text, UConverter& to)
{
    const auto textLength = static_cast<int32_t>(text.size());
    std::u16string units(text.size(), u'\0'); // UTF-16 has never more units than UTF-8 has bytes
    UErrorCode error = U_ZERO_ERROR;
    int32_t unitCount = 0;
    u_strFromUTF8WithSub(units.data(), textLength, &unitCount, text.data(), textLength, 0xFFFD, nullptr,
                         &error);
    units.resize(static_cast<std::size_t>(unitCount));
    // A reference has at most ten bytes, and no encoding writes more for a unit, shifts included.
    std::string bytes(units.size() * 16 + 16, '\0');
    const int32_t length = ucnv_fromUChars(&to, bytes.data(), static_cast<int32_t>(bytes.size()),
                                           units.data(), static_cast<int32_t>(units.size()), &error);
    bytes.resize(static_cast<std::size_t>(std::max(length, 0)));
    return bytes;
}

const std::uint8_t* asUnsigned(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

std::string encodeInIso8859Part16(std::string_view text)
{
    std::string bytes;
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < length;) {
        UChar32 codePoint = 0;
        U8_NEXT_OR_FFFD(asUnsigned(text), at, length, codePoint);
        const auto* const found = std::find(iso8859Part16.begin(), iso8859Part16.end(), codePoint);
        if (codePoint < 0xA0)
            bytes.push_back(static_cast<char>(codePoint));
        else if (found != iso8859Part16.end())
            bytes.push_back(static_cast<char>(0xA0 + (found - iso8859Part16.begin())));
        else
            bytes += "&#" + std::to_string(codePoint) + ';';
    }
    return bytes;
}

} // namespace

std::string_view DecodedText::text() const
{
    if (const auto* const view = std::get_if<std::string_view>(&m_text)) return *view;
    return *std::get_if<std::string>(&m_text);
}

DecodedText decode(std::string_view body, std::string_view encoding)
{
    if (encoding == "utf-8") return decodeUtf8(body);
    const bool readsAsciiAsItself = encoding == "windows-1252" || encoding == "x-user-defined";
    if (readsAsciiAsItself && isAscii(body)) return decodeUtf8(body);
    return withNormalNewlines(decodeOther(body, encoding));
}

url::QueryEncoder queryEncoder(std::string_view encoding)
{
    // Encoding Standard §4.3, "get an output encoding"
    const bool isWrittenInUtf8 =
        encoding == "utf-8" || encoding.starts_with("utf-16") || encoding == "replacement";
    if (isWrittenInUtf8) return {};
    if (encoding == "iso-8859-16") return encodeInIso8859Part16;
    if (encoding == "x-user-defined") encoding = "windows-1252"; // only scripts can write it
    std::shared_ptr<UConverter> converter(openConverter(encoding, Direction::Encode).release(),
                                          [](UConverter* c) {
                                              if (c) ucnv_close(c);
                                          });
    if (!converter) return {};
    UErrorCode error = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_ESCAPE, UCNV_ESCAPE_XML_DEC, nullptr, nullptr,
                          &error);
    return [converter](std::string_view text) { return encodeByIcu(text, *converter); };
}

} // namespace html
