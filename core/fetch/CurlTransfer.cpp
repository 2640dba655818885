#include "fetch/CurlTransfer.h"

#include "fetch/CurlErrors.h"
#include "http/Framing.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace fetch {

using http::TransportError;

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && std::strchr(" \t\r\n", text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

CurlTransfer::CurlTransfer(http::FetchId id, const http::Request& request, const NetworkSettings& settings,
                           const http::Fields& fields)
    : m_id(id)
    , m_headerLimitBytes(request.headerLimitBytes)
    , m_request(request, settings, fields)
    , m_body(request)
{
    m_request.set(CURLOPT_ERRORBUFFER, m_error);
    m_request.set(CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeaderLine);
    m_request.set(CURLOPT_HEADERDATA, this);
    m_request.set(CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    m_request.set(CURLOPT_WRITEDATA, this);
    m_request.set(CURLOPT_PRIVATE, this);
}

bool CurlTransfer::cameOverUsedConnection() const
{
    long made = 0;
    curl_off_t untilAsked = 0; // 0: there was no connection
    curl_easy_getinfo(handle(), CURLINFO_NUM_CONNECTS, &made);
    curl_easy_getinfo(handle(), CURLINFO_PRETRANSFER_TIME_T, &untilAsked);
    return made == 0 && untilAsked > 0;
}

http::Outcome CurlTransfer::outcome(CURLcode code)
{
    if (m_ownEnd) return response(*m_ownEnd);
    if (m_headerIsWhole) return response(bodyEnd(code));
    if (code == CURLE_OK) return failure(TransportError::Reset, "closed before the header was whole");
    return failure(transportError(code, handle()), m_error[0] != '\0' ? m_error : curl_easy_strerror(code));
}

std::size_t CurlTransfer::onHeaderLine(char* data, std::size_t, std::size_t size, void* self)
{
    return static_cast<CurlTransfer*>(self)->takeHeaderLine(std::string_view(data, size)) ? size : 0;
}

std::size_t CurlTransfer::onBody(char* data, std::size_t, std::size_t size, void* self)
{
    return static_cast<CurlTransfer*>(self)->takeBody(std::string_view(data, size)) ? size : 0;
}

bool CurlTransfer::takeHeaderLine(std::string_view line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > m_headerLimitBytes) return false;
    if (m_headerIsWhole) return true; // trailers
    if (line.starts_with("HTTP/")) {
        m_response.fields = {}; // of a 1xx answer before
        return true;
    }
    const std::string_view field = trimmed(line);
    if (field.empty()) return endHeader();
    const std::size_t colon = field.find(':');
    if (colon == std::string_view::npos) return true;
    m_response.fields.add(std::string(trimmed(field.substr(0, colon))),
                          std::string(trimmed(field.substr(colon + 1))));
    return true;
}

bool CurlTransfer::endHeader()
{
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    if (status < 200) return true; // RFC 9110 §15.2: the final answer is still to come
    m_response.status = static_cast<http::StatusCode>(std::min(status, 9999L));
    curl_off_t microseconds = 0;
    curl_easy_getinfo(handle(), CURLINFO_STARTTRANSFER_TIME_T, &microseconds);
    m_response.responseTime = std::chrono::microseconds(microseconds);
    m_headerIsWhole = true;
    m_ownEnd = m_body.begin(m_response);
    return !m_ownEnd;
}

bool CurlTransfer::takeBody(std::string_view piece)
{
    m_ownEnd = m_body.take(piece);
    return !m_ownEnd;
}

http::Outcome CurlTransfer::response(http::BodyEnd end)
{
    if (m_response.status > 599 && m_response.status != 999)
        return failure(TransportError::BadResponse, "status " + std::to_string(m_response.status));
    if (auto fault = http::framingFault(m_response.fields))
        return failure(TransportError::BadFraming, *std::move(fault));
    m_body.end(end, m_response);
    return std::move(m_response);
}

http::TransportFailure CurlTransfer::failure(TransportError error, std::string detail) const
{
    curl_off_t microseconds = 0;
    curl_easy_getinfo(handle(), CURLINFO_TOTAL_TIME_T, &microseconds);
    return {error, std::move(detail), std::chrono::microseconds(microseconds)};
}

} // namespace fetch
