#pragma once

#include <string>

namespace bench {

/// A page as a site's engine makes it: 20 KB, 110 links.
[[nodiscard]] std::string typicalPage();

} // namespace bench
