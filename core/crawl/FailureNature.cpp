#include "crawl/FailureNature.h"

namespace crawl {

using http::TransportError;

FailureNature natureOf(TransportError error)
{
    switch (error) {
    case TransportError::Refused:
    case TransportError::Reset:
    case TransportError::ConnectTimeout:
    case TransportError::FirstByteTimeout:
    case TransportError::Http2Refused: return {.mayPass = true, .mayBeOfLoad = true, .mayBeABan = true};
    case TransportError::IdleTimeout:
    case TransportError::TotalTimeout: return {.mayPass = true, .mayBeOfLoad = true};
    case TransportError::NameServerFailure:
    case TransportError::Other: return {.mayPass = true};
    case TransportError::Cancelled:
    case TransportError::NoSuchName:
    case TransportError::NoAddress:
    case TransportError::NoMailServer:
    case TransportError::TakesNoMail:
    case TransportError::Unreachable:
    case TransportError::TlsSelfSigned:
    case TransportError::TlsUnknownAuthority:
    case TransportError::TlsIncompleteChain:
    case TransportError::TlsWrongHost:
    case TransportError::TlsExpired:
    case TransportError::TlsNotYetValid:
    case TransportError::TlsOldProtocol:
    case TransportError::TlsNotSpoken:
    case TransportError::Tls:
    case TransportError::NotHttp:
    case TransportError::BadFraming:
    case TransportError::BadResponse:
    case TransportError::UnsendableUrl: return {};
    }
    return {};
}

} // namespace crawl
