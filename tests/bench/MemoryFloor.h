#pragma once

#include "store/Results.h"

namespace bench {

/// Prints what nothing that knows as much as the tables can do without: each different text once, and the
/// numbers packed.
void printMemoryFloor(const store::Results& results);

} // namespace bench
