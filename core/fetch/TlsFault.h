#pragma once

#include "http/Outcome.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

#include <string>

namespace fetch {

/// What is wrong with a server's certificates.
struct TlsFault
{
    http::TransportError error = http::TransportError::Tls; // the gravest, in the order browsers tell of them
    std::string detail; // of all: since when it has expired, which hosts it names, who issued it
    bool operator==(const TlsFault&) const = default;
};

/// What the errors of one handshake come to; there is at least one. `chain`: what the server sent, its own
/// certificate first. All names in it are bounded, however many it has.
[[nodiscard]] TlsFault tlsFault(const QList<QSslError>& errors, const QList<QSslCertificate>& chain);

} // namespace fetch
