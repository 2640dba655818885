#pragma once

#include "http/Fields.h"

#include <optional>
#include <string>

namespace http {

/// What is wrong with how the fields say where the body ends, in a few words; nullopt: nothing.
/// RFC 9112 §6.3: lengths that differ are an error that nothing can mend; the same one twice is none, and
/// Transfer-Encoding overrides them all. A length that is no number is let pass: browsers read such bodies to
/// the end of the connection.
[[nodiscard]] std::optional<std::string> framingFault(const Fields& fields);
/// Whether the body comes in chunks: the last transfer coding is chunked (RFC 9112 §6.1).
[[nodiscard]] bool isChunked(const Fields& fields);

} // namespace http
