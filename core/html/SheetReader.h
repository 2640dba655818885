#pragma once

#include "html/Sheet.h"
#include "http/MediaType.h"
#include "url/Url.h"

#include <optional>
#include <string_view>

namespace html {

/// Reads a style sheet as a browser does: decode, tokenize, find what it loads, resolve against its own
/// address. What a pool runs. Thread: any. Bounded in time (linear) and memory by the body's size. Never
/// fails: every body is some sheet.
[[nodiscard]] Sheet readSheet(std::string_view body, const std::optional<http::MediaType>& mediaType,
                              const url::Url& address);

} // namespace html
