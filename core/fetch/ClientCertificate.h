#pragma once

#include "base/Result.h"
#include "fetch/SitePattern.h"

#include <QSslKey>

#include <cstdint>
#include <string>
#include <string_view>

namespace fetch {

/// What is shown to a site that asks over TLS who is there. All of it is PEM.
struct ClientCertificate
{
    SitePattern site;
    std::string certificates; // its own first, then those of its authorities
    std::string key;
    std::string passphrase{}; // of the key; empty: it has none
};

enum class ClientCertificateError : std::uint8_t {
    Unreadable, // missing, no file, no permission, or far larger than any certificate
    NoCertificate,
    NoKey, // none, or one with another passphrase
};

/// Reads a PEM file of a certificate and its key; `keyPath` where the key has a file of its own, else empty.
/// Thread: any; reads the files at once. Paths are UTF-8.
[[nodiscard]] Result<ClientCertificate, ClientCertificateError>
readClientCertificate(SitePattern site, std::string_view path, std::string_view keyPath,
                      std::string_view passphrase);

/// The key of PEM text, whatever its kind; null where there is none.
[[nodiscard]] QSslKey privateKey(std::string_view pem, std::string_view passphrase);

} // namespace fetch
