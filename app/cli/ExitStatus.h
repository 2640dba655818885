#pragma once

namespace cli {

/// What a script learns from hydra-cli without reading a line of it. The numbers are promised.
enum class ExitStatus : int {
    NothingBroken = 0,
    SomethingBroken = 1,
    WrongUse = 2, // an option, no or a malformed URL, an unsupported scheme, an empty list
    CouldNotDoIt = 3,
};

/// What a job came to.
struct JobEnd
{
    bool somethingBroken = false;
    bool onlySeedGaveNothing = false; // a crawl's only seed: no answer, blocked, or forbidden by robots.txt
    bool cutShort = false;            // by the person, not by a limit of the crawl's own
    bool reportWritten = true;
    bool operator==(const JobEnd&) const = default;
};

/// What couldn't be done goes before what was found: a report that isn't there says nothing.
[[nodiscard]] constexpr ExitStatus exitStatusOf(const JobEnd& end)
{
    if (!end.reportWritten || end.onlySeedGaveNothing) return ExitStatus::CouldNotDoIt;
    if (end.somethingBroken) return ExitStatus::SomethingBroken;
    return end.cutShort ? ExitStatus::CouldNotDoIt : ExitStatus::NothingBroken;
}

} // namespace cli
