#pragma once

#include "crawl/ChangeBatch.h"
#include "store/Totals.h"

#include <cstddef>
#include <string>

namespace cli {

/// "1204 checked, 56 waiting, 3 broken; waiting for example.org", cut to so many columns.
[[nodiscard]] std::string progressText(const crawl::Progress& progress, const store::Totals& totals,
                                       std::size_t columns);

/// One line on standard error that is written again and again. Says nothing where nobody looks: it is only
/// for a terminal. Whoever else writes there calls clear() before.
class ProgressLine
{
public:
    enum class Wanted : bool { No, Yes };
    explicit ProgressLine(Wanted wanted);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const crawl::Progress& progress, const store::Totals& totals);
    void clear();

private:
    const bool m_enabled;
    bool m_isShown = false;
};

} // namespace cli
