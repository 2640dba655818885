#pragma once

#include "http/Response.h"

#include <string_view>

namespace crawl {

/// Who turned a robot away: the name of the wall, for the row's detail. Empty: nothing says that it was one.
///
/// Walls answer with any status, 200 among them, so the status alone decides nothing: each has signs of its
/// own in the header or at the body's beginning. A sign that a wall also leaves on pages it lets through is
/// none.
[[nodiscard]] std::string_view botWallOf(const http::Response& response);

} // namespace crawl
