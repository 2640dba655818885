#include "app/cli/ProgressLine.h"

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {

namespace {

std::size_t terminalColumns()
{
    winsize size{};
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80; // what terminals have had since they were made of glass
}

} // namespace

std::string progressText(const crawl::Progress& progress, const store::Totals& totals, std::size_t columns)
{
    const std::uint32_t checked = totals.shown() - totals.of(crawl::Verdict::Pending);
    std::string text = std::to_string(checked) + " checked, " + std::to_string(progress.waiting) +
                       " waiting, " + std::to_string(progress.inFlight) + " on their way, " +
                       std::to_string(totals.of(crawl::Verdict::Broken)) + " broken";
    if (!progress.waitingFor.empty()) text.append("; waiting for ").append(progress.waitingFor);
    // The last column stays free: some terminals begin a new line once it is written.
    text.resize(std::min(text.size(), std::max<std::size_t>(columns, 1) - 1));
    return text;
}

ProgressLine::ProgressLine(Wanted wanted)
    : m_enabled(wanted == Wanted::Yes && isatty(STDERR_FILENO) == 1)
{
}

void ProgressLine::show(const crawl::Progress& progress, const store::Totals& totals)
{
    if (!m_enabled) return;
    // ECMA-48 §8.3.41, EL: the rest of the line is erased, so that a shorter text leaves nothing behind.
    std::fprintf(stderr, "\r%s\x1b[K", progressText(progress, totals, terminalColumns()).c_str());
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressLine::clear()
{
    if (!m_isShown) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

} // namespace cli
