#pragma once

#include "html/Page.h"
#include "html/ReadSettings.h"
#include "http/MediaType.h"

#include <optional>
#include <string_view>

namespace html {

/// Reads a page as a browser without scripts does: decode, tokenize, extract, resolve. What a pool runs.
/// Thread: any. Bounded in time (linear) and memory by the body's size. Never fails: every body is some page.
[[nodiscard]] Page readPage(std::string_view body, const std::optional<http::MediaType>& mediaType,
                            const url::Url& address, const PageQuestions& questions = {},
                            const ReadSettings& settings = {});

} // namespace html
