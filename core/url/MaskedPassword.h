#pragma once

#include <string>
#include <string_view>

namespace url {

/// An address as it may be shown: `***` stands for its password, and for a name that stands alone, where
/// services put their tokens (`https://TOKEN@host/`).
///
/// Goes by the letters, not by the parser, so that it holds for what is no URL as well: there it rather masks
/// too much. What has no secret comes back byte for byte. Thread: any; linear.
[[nodiscard]] std::string maskedPassword(std::string_view address);

} // namespace url
