#include "app/cli/NetworkOptions.h"

#include "app/cli/OptionTable.h"
#include "app/cli/SecretOptions.h"
#include "fetch/CaFile.h"

#include <utility>

namespace cli {

namespace {

CliError trouble(const std::string& path, fetch::CaFileError error)
{
    switch (error) {
    case fetch::CaFileError::Unreadable: return CliError{"--ca-file " + inQuotes(path) + " can't be read."};
    case fetch::CaFileError::NoCertificate:
        return CliError{"--ca-file " + inQuotes(path) + " holds no certificate in PEM form."};
    }
    return {};
}

} // namespace

Result<fetch::NetworkSettings, CliError> readNetworkOptions(const CliOptions& options,
                                                            const std::optional<url::Origin>& site)
{
    fetch::NetworkSettings network;
    if (options.userAgent) network.userAgent = *options.userAgent;
    if (options.caFile) {
        auto certificates = fetch::readCaFile(*options.caFile);
        if (!certificates) return Failure{trouble(*options.caFile, certificates.error())};
        network.caCertificates = std::move(*certificates);
    }
    auto access = readSecrets(options.secrets, site);
    if (!access) return Failure{access.error()};
    network.access = std::move(*access);
    return network;
}

} // namespace cli
