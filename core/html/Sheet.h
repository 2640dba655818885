#pragma once

#include "html/Page.h"

#include <cstdint>
#include <string>
#include <vector>

namespace html {

/// What one style sheet loads. A value: made in a pool, read by the crawl.
struct Sheet
{
    std::vector<Link> links; // in the order of the sheet; data: URLs are not among them
    std::string charset;     // the encoding it was read with, lower case
    std::uint32_t dataUrls = 0;
};

} // namespace html
