#pragma once

#include "http/Fields.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// Undoes the content codings of one body (RFC 9110 §8.4) as it comes, in bounded memory and linear time:
/// gzip, deflate and brotli, one in another, too.
class ContentDecoder
{
public:
    /// How the body stands so far.
    enum class State : std::uint8_t {
        Sound,   // and goes on, or is whole
        TooLong, // more than was wanted
        Wrong,   // no data of its coding, a wrong sum, or a bomb
    };

    /// What sends this may use (RFC 9110 §12.5.3).
    static constexpr std::string_view acceptEncoding = "gzip, deflate, br";

    /// For a body with that Content-Encoding, of which at most `limitBytes` are wanted, decoded. nullopt: one
    /// of the codings isn't known, or they are too many.
    [[nodiscard]] static std::optional<ContentDecoder> of(const Fields& fields, std::size_t limitBytes);
    /// For a file that is packed by itself, whatever it was sent as.
    [[nodiscard]] static ContentDecoder ofGzip(std::size_t limitBytes);

    ContentDecoder(ContentDecoder&& other) noexcept;
    ContentDecoder& operator=(ContentDecoder&& other) noexcept;
    ~ContentDecoder();

    /// Decodes the next piece of what came to the end of `body`. Nothing more once it isn't Sound.
    State append(std::string_view piece, std::string& body);

    /// Whether what came may be all of the body: no coding's data goes on. Garbage behind its end counts for
    /// nothing, as in browsers.
    [[nodiscard]] bool isWhole() const;
    /// Whether there is a coding at all: its data shows where it ends.
    [[nodiscard]] bool isCoded() const { return !m_stages.empty(); }

private:
    class Stage;

    explicit ContentDecoder(std::size_t limitBytes);
    State appendUncoded(std::string_view piece, std::string& body);
    State pass(std::size_t number, std::string_view piece, std::string& body);
    [[nodiscard]] State stateOf(const Stage& stage) const;

    std::size_t m_limitBytes;
    std::vector<Stage> m_stages; // in the order in which they are undone
    State m_state = State::Sound;
};

} // namespace http
