#include "app/cli/TrustedAuthorities.h"

#include "app/cli/OptionTable.h"
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

Result<std::optional<std::string>, CliError> readTrustedAuthorities(const CliOptions& options)
{
    if (!options.caFile) return std::optional<std::string>();
    auto certificates = fetch::readCaFile(*options.caFile);
    if (!certificates) return Failure{trouble(*options.caFile, certificates.error())};
    return std::optional(std::move(*certificates));
}

} // namespace cli
