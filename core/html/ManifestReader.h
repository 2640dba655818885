#pragma once

#include "html/Manifest.h"
#include "url/Url.h"

#include <string_view>

namespace html {

/// Reads a web app manifest: decode, find the members that hold addresses, resolve against its own address.
/// What a pool runs. Thread: any. Bounded in time (linear) and memory by the body's size. A body that is no
/// JSON is a broken manifest.
[[nodiscard]] Manifest readManifest(std::string_view body, const url::Url& address);

} // namespace html
