#pragma once

#include "base/Instant.h"
#include "http/Fields.h"
#include "http/Status.h"

#include <cstdint>
#include <optional>
#include <string>

namespace http {

/// How the body of an answer ended. The header was whole in every case.
enum class BodyEnd : std::uint8_t {
    Whole,      // also: no body
    LetGo,      // nobody wants it; let go on purpose
    TooLarge,   // past the limit for pages
    Cut,        // the connection ended before the body did
    PerhapsCut, // it came in chunks, and the stack can't tell their end from the connection's
    Idle,       // no byte for the idle deadline
    PastTotal,  // past the total deadline
    CodingCut,  // the connection ended well, but the data of its Content-Encoding goes on
    Unreadable, // its Content-Encoding is unknown, or its data wrong or a bomb
};

struct Response
{
    StatusCode status = 0;
    Fields fields;
    std::string body; // decoded (gzip, …), charset as sent; empty for HEAD and what was let go
    BodyEnd bodyEnd = BodyEnd::Whole;
    /// Decoded bytes that came, or Content-Length where the body was not asked for or let go.
    std::optional<std::uint64_t> bodyBytes;
    /// From the start of the attempt, its wait for a free connection not included, to the whole header.
    Duration responseTime{};
    bool usedHttp2 = false;
    std::optional<WallTime> certificateExpires = std::nullopt; // the server's own; nullopt: it showed none
};

} // namespace http
