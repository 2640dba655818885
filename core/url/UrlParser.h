#pragma once

#include "base/Result.h"
#include "url/Url.h"
#include "url/UrlError.h"

#include <functional>
#include <string>
#include <string_view>

namespace url {

/// UTF-8 text → bytes in the page's own encoding, with the standard's "html" error mode, for queries
/// (URL Standard §1.3, "percent-encode after encoding"). Empty function: UTF-8.
/// What the encoding lacks comes back as `&#8253;`, which the parser then writes `%26%238253%3B`.
using QueryEncoder = std::function<std::string(std::string_view)>;

/// The basic URL parser (URL Standard §4.4) without state override. `text` is UTF-8; what isn't becomes
/// U+FFFD. Thread: any.
[[nodiscard]] Result<Url, UrlError> parseUrl(std::string_view text, const Url* base = nullptr,
                                             const QueryEncoder& encodeQuery = {});

} // namespace url
