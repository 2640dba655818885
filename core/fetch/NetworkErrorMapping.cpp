#include "fetch/NetworkErrorMapping.h"

#include <QCoreApplication>

namespace fetch {
namespace {

/// ENETUNREACH and EHOSTUNREACH reach us only as Qt's own sentences, in whatever language Qt speaks.
bool saysUnreachable(const QString& errorString)
{
    for (const char* sentence : {"Network unreachable", "Host unreachable"})
        if (errorString.contains(QCoreApplication::translate("QNativeSocketEngine", sentence))) return true;
    return false;
}

/// Why a handshake failed before there was a certificate. OpenSSL says so in English only.
http::TransportError faultOfHandshake(const QString& errorString)
{
    const auto says = [&errorString](const char* text) { return errorString.contains(QLatin1String(text)); };
    if (says("unsupported protocol") || says("alert protocol version") || says("version too low"))
        return http::TransportError::TlsOldProtocol;
    // Of the record's header: what came is no TLS of any version.
    if (says("wrong version number")) return http::TransportError::TlsNotSpoken;
    return http::TransportError::Tls;
}

} // namespace

http::TransportError transportError(QNetworkReply::NetworkError error, const QString& errorString)
{
    using Error = http::TransportError;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError: return Error::Refused;
    // Also what Qt makes of an answer that isn't HTTP: it hangs up and says that the other side did.
    case QNetworkReply::RemoteHostClosedError: return Error::Reset;
    // The name was resolved a moment ago, so this is no proof that it doesn't exist.
    case QNetworkReply::HostNotFoundError: return Error::NameServerFailure;
    case QNetworkReply::TimeoutError: return Error::ConnectTimeout;
    case QNetworkReply::OperationCanceledError: return Error::Cancelled;
    case QNetworkReply::SslHandshakeFailedError: return faultOfHandshake(errorString);
    // Whoever sits between, not the link: Qt's sentence says so.
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError: return Error::Unreachable;
    // Over HTTP/2 Qt gives a refused stream the first number, and one that a GOAWAY left behind the second.
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ContentReSendError: return Error::Http2Refused;
    // Without a status these are an HTTP/2 stream that the server reset (INTERNAL_ERROR, ENHANCE_YOUR_CALM).
    case QNetworkReply::InternalServerError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError: return Error::Reset;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError: return Error::BadResponse;
    case QNetworkReply::UnknownNetworkError:
        return saysUnreachable(errorString) ? Error::Unreachable : Error::Other;
    default: return Error::Other; // Qt's enum, not ours: what later versions add
    }
}

http::BodyEnd bodyEnd(QNetworkReply::NetworkError error, http::StatusCode status)
{
    if (error == QNetworkReply::NoError) return http::BodyEnd::Whole;
    const bool isOfConnection = error <= QNetworkReply::UnknownNetworkError;
    if (status >= 400 && !isOfConnection) return http::BodyEnd::Whole;
    return http::BodyEnd::Cut;
}

} // namespace fetch
