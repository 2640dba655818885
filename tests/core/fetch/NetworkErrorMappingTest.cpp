#include "fetch/NetworkErrorMapping.h"

#include "support/Catch.h"

using fetch::bodyEnd;
using fetch::transportError;
using http::BodyEnd;
using http::TransportError;

TEST_CASE("Qt's errors have reasons of ours", "[fetch]")
{
    const auto [error, text, reason] =
        GENERATE(table<QNetworkReply::NetworkError, const char*, TransportError>({
            {QNetworkReply::ConnectionRefusedError, "", TransportError::Refused},
            {QNetworkReply::RemoteHostClosedError, "", TransportError::Reset},
            {QNetworkReply::HostNotFoundError, "", TransportError::NameServerFailure},
            {QNetworkReply::SslHandshakeFailedError, "", TransportError::Tls},
            {QNetworkReply::SslHandshakeFailedError,
             "Error during SSL handshake: error:0A000102:SSL routines::unsupported protocol",
             TransportError::TlsOldProtocol},
            {QNetworkReply::SslHandshakeFailedError,
             "Error during SSL handshake: error:0A00010B:SSL routines::wrong version number",
             TransportError::TlsNotSpoken},
            {QNetworkReply::ProtocolFailure, "", TransportError::Http2Refused},
            {QNetworkReply::ContentReSendError, "", TransportError::Http2Refused},
            {QNetworkReply::InternalServerError, "", TransportError::Reset},
            {QNetworkReply::UnknownNetworkError, "Network unreachable", TransportError::Unreachable},
            {QNetworkReply::UnknownNetworkError, "Host unreachable", TransportError::Unreachable},
            {QNetworkReply::UnknownNetworkError, "Unknown error", TransportError::Other},
        }));
    CHECK(transportError(error, QString::fromUtf8(text)) == reason);
}

TEST_CASE("an error that only repeats the status is no fault of the body", "[fetch]")
{
    CHECK(bodyEnd(QNetworkReply::NoError, 200) == BodyEnd::Whole);
    CHECK(bodyEnd(QNetworkReply::ContentNotFoundError, 404) == BodyEnd::Whole);
    CHECK(bodyEnd(QNetworkReply::ProxyAuthenticationRequiredError, 407) == BodyEnd::Whole);
    CHECK(bodyEnd(QNetworkReply::UnknownContentError, 418) == BodyEnd::Whole);
    CHECK(bodyEnd(QNetworkReply::RemoteHostClosedError, 200) == BodyEnd::Cut);
    CHECK(bodyEnd(QNetworkReply::RemoteHostClosedError, 404) == BodyEnd::Cut);
}
