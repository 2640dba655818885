#pragma once

#include "html/EncodingLabels.h"
#include "html/Sheet.h"
#include "http/MediaType.h"
#include "url/Url.h"

#include <optional>
#include <string_view>

namespace html {

/// Reads a style sheet as a browser does: decode, tokenize, find what it loads, resolve against its own
/// address. What a pool runs. Thread: any. Bounded in time (linear) and memory by the body's size. Never
/// fails: every body is some sheet. `environment`: the encoding that what loads the sheet gives one that
/// names none itself; None: UTF-8.
[[nodiscard]] Sheet readSheet(std::string_view body, const std::optional<http::MediaType>& mediaType,
                              const url::Url& address, EncodingId environment = EncodingId::None);

} // namespace html
