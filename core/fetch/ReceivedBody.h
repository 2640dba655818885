#pragma once

#include "fetch/WantedBytes.h"
#include "http/ContentDecoder.h"
#include "http/Request.h"
#include "http/Response.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetch {

/// The body of one answer as it comes from either stack: decoded, capped, and known to be whole or not. Both
/// stacks hand it what came on the wire, so that both say the same of it.
class ReceivedBody
{
public:
    explicit ReceivedBody(const http::Request& request)
        : m_limits(request)
        , m_method(request.method)
    {
    }

    /// Of the answer with that header, before the first piece. An end: none of it is to be read.
    [[nodiscard]] std::optional<http::BodyEnd> begin(const http::Response& header);
    /// The next piece. An end: it is enough.
    [[nodiscard]] std::optional<http::BodyEnd> take(std::string_view piece);
    /// Puts it into the answer, whose body ended like that as far as the stack knows.
    void end(http::BodyEnd end, http::Response& response);

private:
    [[nodiscard]] http::BodyEnd seenEnd(http::BodyEnd end, const http::Response& response) const;

    // Fixed at construction.
    const WantedBytes m_limits;
    const http::Method m_method;

    // Changed while it comes.
    BodyLimit m_limit;
    std::optional<http::ContentDecoder> m_decoder; // nullopt: none of it is read
    std::uint64_t m_wireBytes = 0;
    std::string m_text;
};

} // namespace fetch
