#include "fetch/CurlErrors.h"

#include <cerrno>

namespace fetch {

using http::TransportError;

namespace {

TransportError errorOfConnecting(long systemError)
{
    switch (systemError) {
    case ENETUNREACH:
    case EHOSTUNREACH:
    case EADDRNOTAVAIL: return TransportError::Unreachable;
    case ETIMEDOUT: return TransportError::ConnectTimeout;
    default: return TransportError::Refused;
    }
}

long systemError(CURL* handle)
{
    long error = 0;
    curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &error);
    return error;
}

TransportError whichTimeout(CURL* handle)
{
    curl_off_t ready = 0; // 0: no request was sent
    curl_easy_getinfo(handle, CURLINFO_PRETRANSFER_TIME_T, &ready);
    return ready == 0 ? TransportError::ConnectTimeout : TransportError::FirstByteTimeout;
}

} // namespace

http::BodyEnd bodyEnd(CURLcode code)
{
    switch (code) {
    case CURLE_OK: return http::BodyEnd::Whole;
    case CURLE_OPERATION_TIMEDOUT: return http::BodyEnd::PastTotal;
    default: return http::BodyEnd::Cut; // libcurl's codes, not ours: whatever else ended the body
    }
}

TransportError transportError(CURLcode code, CURL* handle)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return TransportError::NoSuchName;
    case CURLE_COULDNT_CONNECT: return errorOfConnecting(systemError(handle));
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY: return TransportError::Unreachable;
    case CURLE_OPERATION_TIMEDOUT: return whichTimeout(handle);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR: return TransportError::Tls;
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return TransportError::Reset;
    case CURLE_URL_MALFORMAT: return TransportError::UnsendableUrl;
    // A first line that isn't HTTP/1's would be HTTP/0.9, which it doesn't take for an answer.
    case CURLE_UNSUPPORTED_PROTOCOL: return TransportError::NotHttp;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_OUT_OF_MEMORY: // also its word for a header line beyond its bound
    case CURLE_WRITE_ERROR: return TransportError::BadResponse;
    default: return TransportError::Other; // libcurl's codes, not ours
    }
}

} // namespace fetch
