#pragma once

#include "http/Request.h"
#include "http/Response.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace fetch {

/// The length that a body states, encoded; nullopt: it states none that is a number.
[[nodiscard]] std::optional<std::uint64_t> contentLength(const http::Fields& fields);

/// How much of one body is read.
struct BodyLimit
{
    std::size_t bytes = 0;
    http::BodyEnd endAtLimit = http::BodyEnd::LetGo; // of a longer one
    bool isLetGo = false; // nobody wants it, and it says itself that it is longer: none of it is read
};

/// How much of the bodies of a request's answers is read: pages and what else is wanted up to one limit, the
/// rest only as far as it keeps the connection alive.
class WantedBytes
{
public:
    explicit WantedBytes(const http::Request& request)
        : m_wanted(request.wanted)
        , m_wantedBytes(request.wantedLimitBytes)
        , m_otherBytes(request.otherLimitBytes)
    {
    }

    [[nodiscard]] BodyLimit of(const http::Response& response) const;

private:
    http::WantedTypes m_wanted;
    std::size_t m_wantedBytes;
    std::size_t m_otherBytes;
};

} // namespace fetch
