#pragma once

#include "base/Result.h"
#include "url/Url.h"
#include "url/UrlError.h"

#include <optional>
#include <string>
#include <vector>

namespace url {

/// The domains that a mailto URL's addresses are at, each once, as DNS is asked for them (RFC 6068 §2). What
/// stands in brackets is an address already and is none of them. `mailto:?subject=…` names nobody, which is
/// allowed. Thread: any; linear in the URL.
[[nodiscard]] Result<std::vector<std::string>, UrlError> mailDomains(const Url& mailto);

/// Whether a tel URL holds a number (RFC 3966 §3). Spaces are let pass beside the standard's separators, and
/// a local number without its context: telephones dial both, and a link that works is not broken.
[[nodiscard]] bool hasTelephoneNumber(const Url& tel);

/// What is wrong with a mailto or tel URL; nullopt: nothing, or it is neither.
[[nodiscard]] std::optional<UrlError> problemOfContact(const Url& url);

} // namespace url
