#include "fetch/ReceivedBody.h"

#include "http/DocumentEnd.h"

#include <algorithm>
#include <utility>

namespace fetch {

using http::BodyEnd;

std::optional<BodyEnd> ReceivedBody::begin(const http::Response& header)
{
    if (m_method == http::Method::Head) return std::nullopt;
    m_limit = m_limits.of(header);
    m_decoder = http::ContentDecoder::of(header.fields, m_limit.bytes);
    if (!m_decoder) return BodyEnd::Unreadable;
    return m_limit.isLetGo ? std::optional(BodyEnd::LetGo) : std::nullopt;
}

std::optional<BodyEnd> ReceivedBody::take(std::string_view piece)
{
    if (!m_decoder) return std::nullopt;
    m_wireBytes += piece.size();
    switch (m_decoder->append(piece, m_text)) {
    case http::ContentDecoder::State::Sound: return std::nullopt;
    case http::ContentDecoder::State::TooLong: return m_limit.endAtLimit;
    case http::ContentDecoder::State::Wrong: return BodyEnd::Unreadable;
    }
    return std::nullopt;
}

void ReceivedBody::end(BodyEnd end, http::Response& response)
{
    end = seenEnd(end, response);
    const bool came = m_decoder && end != BodyEnd::LetGo && end != BodyEnd::Unreadable;
    const auto stated = contentLength(response.fields);
    response.body = came ? std::move(m_text) : std::string();
    response.bodyBytes = came ? std::optional<std::uint64_t>(response.body.size()) : stated;
    if (end == BodyEnd::TooLarge && stated) response.bodyBytes = std::max(stated, response.bodyBytes);
    response.bodyEnd = end;
}

/// What the connection's end doesn't tell: Qt doesn't always notice that there is less than the header says,
/// and neither stack looks into what is encoded.
BodyEnd ReceivedBody::seenEnd(BodyEnd end, const http::Response& response) const
{
    if (end != BodyEnd::Whole && end != BodyEnd::PerhapsCut) return end;
    const bool hasBody = m_decoder && response.status != 204 && response.status != 304;
    if (!hasBody) return BodyEnd::Whole;
    // RFC 9112 §6.3: Transfer-Encoding overrides Content-Length. What packs on the fly may leave the page's.
    const bool isChunked = response.fields.find("Transfer-Encoding").has_value();
    if (!isChunked && m_wireBytes < contentLength(response.fields).value_or(0)) return BodyEnd::Cut;
    if (!m_decoder->isWhole()) return BodyEnd::CodingCut;
    return m_decoder->isCoded() || http::showsItsEnd(m_text) ? BodyEnd::Whole : end;
}

} // namespace fetch
