#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace url {

/// A person's address with `https://` before it where it has no scheme: nullopt where it has one.
/// `example.org:8080/path` and `localhost:8080` are hosts with ports, though the URL Standard reads schemes
/// there. Thread: any.
[[nodiscard]] std::optional<std::string> withAssumedScheme(std::string_view address);

} // namespace url
