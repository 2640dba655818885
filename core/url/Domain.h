#pragma once

#include "base/Result.h"
#include "url/UrlError.h"

#include <string>
#include <string_view>

namespace url {

/// The domain parser of URL Standard §3.3, as browsers use it (beStrict false): what people write → what DNS
/// is asked. `domain` is well-formed UTF-8, percent-decoded. Thread: any.
[[nodiscard]] Result<std::string, UrlError> parseDomain(std::string_view domain);

/// "Domain to Unicode" (§3.3), to be shown to people: `xn--bcher-kva.example` → `bücher.example`, in UTF-8.
/// `domain` where it stands for no valid name. Whether the letters could be taken for others is for the one
/// who shows it to judge.
[[nodiscard]] std::string domainToUnicode(std::string_view domain);

} // namespace url
