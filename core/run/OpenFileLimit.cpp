#include "run/OpenFileLimit.h"

#include <algorithm>
#include <sys/resource.h>

namespace run {

void raiseOpenFileLimit()
{
    // Several times what 20 new hosts a second leave open (some 2,400). Not all that the hard limit may
    // allow, a million and more: programs started by ours would close each of them before they begin.
    constexpr rlim_t enough = 16'384;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough) return;
    limit.rlim_cur = std::min(enough, limit.rlim_max); // RLIM_INFINITY is the greatest of all
    setrlimit(RLIMIT_NOFILE, &limit); // where it is refused, the crawl has to live with what there is
}

} // namespace run
