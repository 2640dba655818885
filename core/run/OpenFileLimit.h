#pragma once

namespace run {

/// Lets the process have as many connections open as a crawl may need, as far as the system allows it. To be
/// called once, when the program starts: the soft limit is mostly 1,024, which 256 requests to ever new hosts
/// can reach.
void raiseOpenFileLimit();

} // namespace run
