#include "url/PercentEncoding.h"

#include "url/AsciiText.h"

namespace url {

namespace {

void appendPercentEncodedByte(std::string& output, char byte)
{
    constexpr std::string_view upperHexDigits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    output += '%';
    output += upperHexDigits[value >> 4];
    output += upperHexDigits[value & 0xF];
}

} // namespace

void appendPercentEncoded(std::string& output, std::string_view text, const PercentEncodeSet& set)
{
    // Whole runs at once: in most links nothing has to be encoded.
    std::size_t runStart = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!set.contains(text[at])) continue;
        output.append(text, runStart, at - runStart);
        appendPercentEncodedByte(output, text[at]);
        runStart = at + 1;
    }
    output.append(text, runStart);
}

std::string percentDecode(std::string_view input)
{
    std::string output;
    output.reserve(input.size());
    for (std::size_t at = 0; at < input.size(); ++at) {
        const bool encoded = input[at] == '%' && input.size() - at > 2 && isAsciiHexDigit(input[at + 1]) &&
                             isAsciiHexDigit(input[at + 2]);
        if (!encoded) {
            output += input[at];
            continue;
        }
        output += static_cast<char>(hexDigitValue(input[at + 1]) << 4 | hexDigitValue(input[at + 2]));
        at += 2;
    }
    return output;
}

} // namespace url
