#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace http {

/// Unpacks the data of one content coding, piece by piece.
class Decompressor
{
public:
    enum class State : std::uint8_t {
        Open,  // there is more to come
        Ended, // the data is whole, and its sum right where it has one
        Wrong, // it is no such data
    };

    virtual ~Decompressor() = default;

    /// Takes from the front of `packed` and writes to the front of `room`; how many bytes. Afterwards one of
    /// the two is used up, or nothing more can come.
    [[nodiscard]] virtual std::size_t unpack(std::string_view& packed, std::span<char> room) = 0;
    /// Begins anew, in the same format.
    virtual void restart() = 0;

    [[nodiscard]] State state() const { return m_state; }

protected:
    State m_state = State::Open;
};

} // namespace http
