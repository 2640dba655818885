#include "http/Framing.h"

#include "http/FieldSyntax.h"

namespace http {

namespace {

// Enough to see what is meant; a server may send a field of 100 KB.
constexpr std::size_t shownBytes = 40;

} // namespace

std::optional<std::string> framingFault(const Fields& fields)
{
    if (fields.find("Transfer-Encoding")) return std::nullopt;
    const auto lengths = fields.list("Content-Length");
    for (const std::string_view length : lengths)
        if (length != lengths.front())
            return "Content-Length is both " + std::string(lengths.front().substr(0, shownBytes)) + " and " +
                   std::string(length.substr(0, shownBytes));
    return std::nullopt;
}

bool isChunked(const Fields& fields)
{
    const auto codings = fields.list("Transfer-Encoding");
    return !codings.empty() && equalsIgnoringCase(codings.back(), "chunked");
}

} // namespace http
