#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

struct z_stream_s;

namespace http {

/// Inflates DEFLATE's data (RFC 1951) piece by piece, in one of its wrappings. The only one that knows zlib.
/// Owns zlib's state: some 40 KB.
class Inflater
{
public:
    enum class Format : std::uint8_t {
        Gzip, // RFC 1952, one member
        Zlib, // RFC 1950
        Raw,  // RFC 1951 alone
    };
    enum class State : std::uint8_t {
        Open,  // there is more to come
        Ended, // the data is whole, and its sum right
        Wrong, // it is no such data
    };

    explicit Inflater(Format format);
    ~Inflater();
    Inflater(Inflater&& other) noexcept;
    Inflater& operator=(Inflater&& other) noexcept;

    /// Takes from the front of `packed` and writes to the front of `room`; how many bytes. Afterwards one of
    /// the two is used up, or nothing more can come.
    [[nodiscard]] std::size_t inflate(std::string_view& packed, std::span<char> room);
    /// Begins anew, in the same format: what comes next is the next member.
    void restart();

    [[nodiscard]] State state() const { return m_state; }

private:
    std::unique_ptr<z_stream_s> m_stream;
    State m_state = State::Open;
};

} // namespace http
