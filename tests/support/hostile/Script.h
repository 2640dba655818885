#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// What a server does on a connection: bytes, waits and ends, one after the other. A script that doesn't end
/// the connection leaves it open, and silent until the next request.
class Script
{
public:
    struct Step
    {
        enum class Kind : std::uint8_t { Send, Flood, Wait, Close, Reset };

        Kind kind = Kind::Send;
        std::string bytes{};
        std::size_t pieceBytes = 0;         // of Send; 0: all at once
        std::chrono::milliseconds pause{0}; // between two pieces, or how long to wait
    };

    Script() = default;
    /// A script that only says something.
    Script(std::string bytes) { send(std::move(bytes)); } // NOLINT: tables read better without its name
    Script(const char* bytes) { send(bytes); }            // NOLINT: likewise

    Script& send(std::string bytes) { return add({.kind = Step::Kind::Send, .bytes = std::move(bytes)}); }
    /// A piece at a time, with a pause after each.
    Script& drip(std::string bytes, std::chrono::milliseconds pause, std::size_t pieceBytes = 1)
    {
        return add({Step::Kind::Send, std::move(bytes), pieceBytes, pause});
    }
    /// The same again and again, for as long as somebody takes it; without a pause as fast as they do.
    Script& flood(std::string bytes, std::chrono::milliseconds pause = {})
    {
        return add({.kind = Step::Kind::Flood, .bytes = std::move(bytes), .pause = pause});
    }
    Script& wait(std::chrono::milliseconds pause) { return add({.kind = Step::Kind::Wait, .pause = pause}); }
    Script& close() { return add({.kind = Step::Kind::Close}); }
    /// Without a goodbye: RST instead of FIN.
    Script& reset() { return add({.kind = Step::Kind::Reset}); }

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }

private:
    Script& add(Step step)
    {
        m_steps.push_back(std::move(step));
        return *this;
    }

    std::vector<Step> m_steps;
};

} // namespace support
