#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Frames of HTTP/2 by hand (RFC 9113 §4, §6), right and wrong ones.
namespace support::http2 {

enum class Type : std::uint8_t {
    Data = 0x0,
    Headers = 0x1,
    Priority = 0x2,
    Reset = 0x3,
    Settings = 0x4,
    PushPromise = 0x5,
    Ping = 0x6,
    GoAway = 0x7,
    WindowUpdate = 0x8,
    Continuation = 0x9,
};

// Flags, each of the frames it belongs to.
inline constexpr std::uint8_t ack = 0x1;
inline constexpr std::uint8_t endStream = 0x1;
inline constexpr std::uint8_t endHeaders = 0x4;

// RFC 9113 §7
enum class ErrorCode : std::uint32_t {
    NoError = 0x0,
    ProtocolError = 0x1,
    InternalError = 0x2,
    RefusedStream = 0x7,
    Cancel = 0x8,
    EnhanceYourCalm = 0xb,
    InadequateSecurity = 0xc,
    Http11Required = 0xd,
};

inline constexpr std::size_t prefaceBytes = 24;
inline constexpr std::size_t headBytes = 9;

struct Head
{
    std::size_t length = 0;
    Type type = Type::Data;
    std::uint8_t flags = 0;
    std::uint32_t stream = 0;
};

/// Of the frame that `bytes` begins with; nullopt: not all of it is there.
[[nodiscard]] std::optional<Head> headOf(std::string_view bytes);

[[nodiscard]] std::string frame(Type type, std::uint8_t flags, std::uint32_t stream,
                                std::string_view payload = {});
/// `:status: 200`, `content-type: text/html`.
[[nodiscard]] std::string okHeaders(std::uint32_t stream, std::uint8_t flags = endHeaders);
/// The same, and `content-encoding: gzip`.
[[nodiscard]] std::string gzipHeaders(std::uint32_t stream);
[[nodiscard]] std::string data(std::uint32_t stream, std::string_view bytes, std::uint8_t flags = 0);
[[nodiscard]] std::string settings(std::uint8_t flags = 0);
[[nodiscard]] std::string reset(std::uint32_t stream, ErrorCode code);
/// What was asked after `lastStream` was not processed.
[[nodiscard]] std::string goAway(std::uint32_t lastStream, ErrorCode code = ErrorCode::NoError);

} // namespace support::http2
