#include "report/SitemapSection.h"

#include "report/Address.h"
#include "report/SitemapReport.h"
#include "report/SitemapWords.h"
#include "report/TerminalText.h"

#include <algorithm>

namespace report {

namespace {

// Enough to see what they have in common; the file for machines has them all.
constexpr std::size_t addressesShown = 5;

std::string placeText(const store::Snapshot& snapshot, const store::SitemapDifference& difference)
{
    const auto place = difference.listedAt ? difference.listedAt : difference.linkedAt;
    const auto page = place ? snapshot.occurrences.page(*place) : std::nullopt;
    if (!page) return {};
    std::string text =
        (difference.listedAt ? ", in " : ", linked on ") + displayAddress(snapshot.rows.url(*page));
    if (const auto line = snapshot.occurrences.line(*place); line > 0)
        text += " at line " + std::to_string(line);
    return terminalText(text);
}

} // namespace

std::vector<std::string> sitemapSection(const store::Snapshot& snapshot)
{
    const auto comparison = store::compareWithSitemaps(snapshot);
    if (!comparison) return {};
    std::vector<std::string> lines{
        "Sitemaps: " + std::to_string(comparison->listed) +
        (comparison->listed == 1 ? " address is listed" : " addresses are listed")};
    if (comparison->missingSitemaps > 0)
        lines.push_back("  " + std::to_string(comparison->missingSitemaps) +
                        " of the sitemaps could not be read: more may be listed.");
    if (comparison->cutSitemaps > 0)
        lines.push_back("  " + std::to_string(comparison->cutSitemaps) +
                        " of the sitemaps could not be read to the end: more may be listed.");
    const auto differences = sitemapDifferences(snapshot, *comparison, {});
    for (auto first = differences.begin(); first != differences.end();) {
        const auto count = comparison->counts[static_cast<std::size_t>(first->finding)];
        lines.push_back("  " + std::string(heading(first->finding)) + " (" + std::to_string(count) + ")");
        const auto shown = static_cast<std::ptrdiff_t>(std::min(count, addressesShown));
        for (auto each = first; each != first + shown; ++each)
            lines.push_back("    " + terminalText(displayAddress(snapshot.rows.url(each->entry))) +
                            placeText(snapshot, *each));
        if (count > addressesShown)
            lines.push_back("    and " + std::to_string(count - addressesShown) + " more");
        first += static_cast<std::ptrdiff_t>(count);
    }
    return lines;
}

} // namespace report
