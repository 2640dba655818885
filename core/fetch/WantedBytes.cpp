#include "fetch/WantedBytes.h"

#include "http/MediaType.h"
#include "http/Status.h"

#include <charconv>

namespace fetch {

std::optional<std::uint64_t> contentLength(const http::Fields& fields)
{
    const auto text = fields.find("Content-Length");
    if (!text) return std::nullopt;
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), length);
    if (error != std::errc{} || end != text->data() + text->size()) return std::nullopt;
    return length;
}

BodyLimit WantedBytes::of(const http::Response& response) const
{
    const auto mediaType = http::mediaTypeOf(response.fields);
    const bool redirects = http::isRedirectStatus(response.status) && response.fields.find("Location");
    if (m_wanted.include(mediaType) && !redirects) return {m_wantedBytes, http::BodyEnd::TooLarge, false};
    const bool isLonger = contentLength(response.fields).value_or(0) > m_otherBytes;
    return {m_otherBytes, http::BodyEnd::LetGo, isLonger};
}

} // namespace fetch
