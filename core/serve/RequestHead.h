#pragma once

#include "base/Result.h"
#include "http/Fields.h"
#include "http/Status.h"

#include <optional>
#include <string>
#include <string_view>

namespace serve {

/// The request line and the fields of one request (RFC 9112 §3).
struct RequestHead
{
    std::string method;
    std::string path;                 // percent-decoded; begins with "/", holds no NUL
    std::string encodedPath;          // as it came
    std::optional<std::string> query; // as it came, without "?"
    http::Fields fields;
    bool keepAlive = true;
    bool hasBody = false;
};

/// `text` up to, and without, the empty line that ends the head. The error is the status to answer with.
[[nodiscard]] Result<RequestHead, http::StatusCode> parseRequestHead(std::string_view text);

} // namespace serve
