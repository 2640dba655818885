#pragma once

#include <cstdint>

namespace ui {

/// Where the window's crawl stands.
enum class CrawlPhase : std::uint8_t {
    None, // nothing was started yet
    Running,
    Paused,
    Stopping, // what is in flight is being cancelled
    Done,     // ended by itself or stopped
};

} // namespace ui
