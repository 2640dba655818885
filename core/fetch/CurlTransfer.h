#pragma once

#include "fetch/CurlRequest.h"
#include "fetch/ReceivedBody.h"
#include "http/Outcome.h"
#include "http/Request.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fetch {

/// One request of the second stack from its start to its answer.
class CurlTransfer
{
public:
    CurlTransfer(http::FetchId id, const http::Request& request, const NetworkSettings& settings,
                 const http::Fields& fields);
    CurlTransfer(const CurlTransfer&) = delete; // libcurl knows it by its place
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    [[nodiscard]] http::FetchId id() const { return m_id; }
    [[nodiscard]] CURL* handle() const { return m_request.handle(); }
    /// Before it starts: it is not to share a connection with what was asked before.
    void takeNewConnection() { m_request.set(CURLOPT_FRESH_CONNECT, 1L); }
    /// Once it has ended: its connection had served another transfer.
    [[nodiscard]] bool cameOverUsedConnection() const;
    /// What came of it, once libcurl says that it ended.
    [[nodiscard]] http::Outcome outcome(CURLcode code);

private:
    static std::size_t onHeaderLine(char* data, std::size_t, std::size_t size, void* self);
    static std::size_t onBody(char* data, std::size_t, std::size_t size, void* self);
    bool takeHeaderLine(std::string_view line);
    bool endHeader();
    bool takeBody(std::string_view piece);
    [[nodiscard]] http::Outcome response(http::BodyEnd end);
    [[nodiscard]] http::TransportFailure failure(http::TransportError error, std::string detail) const;

    // Fixed at construction.
    const http::FetchId m_id;
    const std::size_t m_headerLimitBytes;
    CurlRequest m_request;

    // Changed while it comes.
    char m_error[CURL_ERROR_SIZE] = {};
    http::Response m_response;
    std::size_t m_headerBytes = 0;
    bool m_headerIsWhole = false;
    ReceivedBody m_body;
    std::optional<http::BodyEnd> m_ownEnd; // we have had enough
};

} // namespace fetch
