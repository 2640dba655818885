#pragma once

#include <string>
#include <vector>

namespace bench {

/// Prints what reading the pages costs, as a whole and stage by stage, beside libgumbo's tree and libxml2's
/// reader without a tree: medians of processor time over rounds in which each has its turn, so that what else
/// the machine does meets all of them alike.
void compareSpeed(const std::string& title, const std::vector<std::string>& pages);

} // namespace bench
