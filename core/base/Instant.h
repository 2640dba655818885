#pragma once

#include <chrono>

/// Waiting is reckoned in steady time; what is shown, saved or compared with a server's date is wall time.
using Duration = std::chrono::nanoseconds;
using Instant = std::chrono::time_point<std::chrono::steady_clock, Duration>;
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// The time an event is told with. Policy never asks a clock: it is given one of these.
struct Now
{
    Instant steady;
    WallTime wall;
};
