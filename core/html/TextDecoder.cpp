#include "html/TextDecoder.h"

#include "base/Utf8Bytes.h"
#include "html/LegacyDecoders.h"
#include "html/LegacyEncoders.h"
#include "html/SingleByteEncoding.h"
#include "html/Utf8.h"
#include "url/Utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace html {

namespace {

/// An encoding of several bytes a character, by the standard's name of it.
struct MultiByteEncoding
{
    std::string_view name;
    std::string (*decode)(std::string_view body);
    std::string (*encode)(std::string_view text);
};

constexpr MultiByteEncoding multiByteEncodings[] = {
    {"big5", decodeBig5, encodeBig5},
    {"euc-jp", decodeEucJp, encodeEucJp},
    {"euc-kr", decodeEucKr, encodeEucKr},
    {"gb18030", decodeGb18030, encodeGb18030},
    {"gbk", decodeGb18030, encodeGbk},
    {"iso-2022-jp", decodeIso2022Jp, encodeIso2022Jp},
    {"shift_jis", decodeShiftJis, encodeShiftJis},
};

const MultiByteEncoding* multiByteEncoding(std::string_view name)
{
    const auto* const found = std::find_if(std::begin(multiByteEncodings), std::end(multiByteEncodings),
                                           [=](const MultiByteEncoding& each) { return each.name == name; });
    return found == std::end(multiByteEncodings) ? nullptr : found;
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
    if (encoding == "replacement")
        return std::string(body.empty() ? std::string_view() : replacementCharacter);
    const std::string_view mark = encoding == "utf-16be"   ? "\xFE\xFF"
                                  : encoding == "utf-16le" ? "\xFF\xFE"
                                                           : "";
    if (body.starts_with(mark)) body.remove_prefix(mark.size());
    if (encoding == "utf-16be") return decodeUtf16(body, ByteOrder::BigEndian);
    if (encoding == "utf-16le") return decodeUtf16(body, ByteOrder::LittleEndian);
    if (const MultiByteEncoding* const multiByte = multiByteEncoding(encoding))
        return multiByte->decode(body);
    const auto singleByte = SingleByteEncoding::named(encoding);
    return singleByte ? singleByte->decode(body) : url::toWellFormedUtf8(body);
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
    // UTF-8, and what is written as UTF-8 (Encoding Standard §4.3, "get an output encoding"), is neither.
    if (const MultiByteEncoding* const multiByte = multiByteEncoding(encoding)) return multiByte->encode;
    const auto singleByte = SingleByteEncoding::named(encoding);
    if (!singleByte) return {};
    return [encoding = *singleByte](std::string_view text) { return encoding.encode(text); };
}

} // namespace html
