#pragma once

#include "crawl/Command.h"
#include "crawl/Reading.h"

namespace crawl {

/// Does what the command says: what a pool runs. Thread: any. Bounded in time (linear) and memory by the
/// body's size. Never fails: every body says something, be it nothing.
[[nodiscard]] Reading readDocument(const Read& command);

} // namespace crawl
