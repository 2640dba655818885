#include "support/Http2Frames.h"

namespace support::http2 {
namespace {

std::string bigEndian(std::uint32_t number, int bytes = 4)
{
    std::string text;
    for (int at = bytes - 1; at >= 0; --at)
        text += static_cast<char>(number >> (8 * at) & 0xff);
    return text;
}

std::uint32_t numberIn(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

} // namespace

std::optional<Head> headOf(std::string_view bytes)
{
    if (bytes.size() < headBytes) return std::nullopt;
    return Head{.length = numberIn(bytes.substr(0, 3)),
                .type = static_cast<Type>(bytes[3]),
                .flags = static_cast<std::uint8_t>(bytes[4]),
                .stream = numberIn(bytes.substr(5, 4))};
}

std::string frame(Type type, std::uint8_t flags, std::uint32_t stream, std::string_view payload)
{
    std::string bytes = bigEndian(static_cast<std::uint32_t>(payload.size()), 3);
    bytes += static_cast<char>(type);
    bytes += static_cast<char>(flags);
    return bytes + bigEndian(stream) + std::string(payload);
}

std::string okHeaders(std::uint32_t stream, std::uint8_t flags)
{
    // RFC 7541: the 8th entry of the static table; then a literal, without indexing, named by the 31st.
    return frame(Type::Headers, flags, stream, std::string_view("\x88\x0f\x10\x09text/html", 13));
}

std::string gzipHeaders(std::uint32_t stream)
{
    // One more literal, named by the 26th.
    constexpr std::string_view block("\x88\x0f\x10\x09text/html\x0f\x0b\x04gzip", 20);
    return frame(Type::Headers, endHeaders, stream, block);
}

std::string data(std::uint32_t stream, std::string_view bytes, std::uint8_t flags)
{
    return frame(Type::Data, flags, stream, bytes);
}

std::string settings(std::uint8_t flags)
{
    return frame(Type::Settings, flags, 0);
}

std::string reset(std::uint32_t stream, ErrorCode code)
{
    return frame(Type::Reset, 0, stream, bigEndian(static_cast<std::uint32_t>(code)));
}

std::string goAway(std::uint32_t lastStream, ErrorCode code)
{
    return frame(Type::GoAway, 0, 0, bigEndian(lastStream) + bigEndian(static_cast<std::uint32_t>(code)));
}

} // namespace support::http2
