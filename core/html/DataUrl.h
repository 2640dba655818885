#pragma once

#include "html/Ascii.h"

#include <algorithm>
#include <string_view>

namespace html {

/// Whether an address is a data: URL, seen without parsing it: they may be megabytes long. One spelled so
/// that only the parser sees it ("da\nta:") is none here.
/// URL Standard §4.4: C0 controls and spaces before the scheme don't count.
[[nodiscard]] inline bool looksLikeDataUrl(std::string_view address)
{
    const auto begin = std::find_if(address.begin(), address.end(),
                                    [](char c) { return static_cast<unsigned char>(c) > 0x20; });
    return startsWithIgnoringCase(address.substr(static_cast<std::size_t>(begin - address.begin())), "data:");
}

} // namespace html
