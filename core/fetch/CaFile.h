#pragma once

#include "base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace fetch {

enum class CaFileError : std::uint8_t {
    Unreadable,    // missing, no file, no permission, or far larger than any list of certificates
    NoCertificate, // not one certificate in PEM form
};

/// The certificates of authorities that a person trusts beyond the system's, as PEM text for NetworkSettings.
/// Thread: any; reads the file at once. `path` is UTF-8.
[[nodiscard]] Result<std::string, CaFileError> readCaFile(std::string_view path);

} // namespace fetch
