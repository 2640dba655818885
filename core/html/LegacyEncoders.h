#pragma once

#include <string>
#include <string_view>

namespace html {

// The encoders of the Encoding Standard §10 to §14, whole texts at a time. The text is well-formed UTF-8.
// What an encoding hasn't got is written as `&#NNN;` (§4.1, error mode "html").

[[nodiscard]] std::string encodeGbk(std::string_view text);
[[nodiscard]] std::string encodeGb18030(std::string_view text);
[[nodiscard]] std::string encodeBig5(std::string_view text);
[[nodiscard]] std::string encodeEucJp(std::string_view text);
[[nodiscard]] std::string encodeIso2022Jp(std::string_view text);
[[nodiscard]] std::string encodeShiftJis(std::string_view text);
[[nodiscard]] std::string encodeEucKr(std::string_view text);

void appendCharacterReference(char32_t codePoint, std::string& bytes);

} // namespace html
