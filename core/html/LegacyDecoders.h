#pragma once

#include <string>
#include <string_view>

namespace html {

// The decoders of the Encoding Standard §10 to §14, whole texts at a time. They read what no browser writes:
// where bytes are none of the encoding's, they are U+FFFD, and an ASCII byte among them is itself again, so
// that half a character never swallows a quote or a tag.

[[nodiscard]] std::string decodeGb18030(std::string_view body); // and GBK
[[nodiscard]] std::string decodeBig5(std::string_view body);
[[nodiscard]] std::string decodeEucJp(std::string_view body);
[[nodiscard]] std::string decodeIso2022Jp(std::string_view body);
[[nodiscard]] std::string decodeShiftJis(std::string_view body);
[[nodiscard]] std::string decodeEucKr(std::string_view body);

enum class ByteOrder : bool { BigEndian, LittleEndian };
[[nodiscard]] std::string decodeUtf16(std::string_view body, ByteOrder order);

} // namespace html
