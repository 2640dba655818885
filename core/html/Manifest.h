#pragma once

#include "html/Page.h"

#include <vector>

namespace html {

/// What one web app manifest links to (Web Application Manifest §1): start_url, icons, shortcuts,
/// screenshots. A value: made in a pool, read by the crawl.
struct Manifest
{
    std::vector<Link> links; // in the order of the file
    bool isBroken = false;   // no JSON: it has no links, as in browsers
};

} // namespace html
