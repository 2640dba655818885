#include "report/SitemapReport.h"

#include "report/Address.h"
#include "report/CsvLine.h"
#include "report/Output.h"
#include "report/Words.h"

#include <algorithm>

namespace report {

namespace {

std::string_view pageOf(const store::Snapshot& snapshot, const std::optional<crawl::OccurrenceId>& place)
{
    const auto page = place ? snapshot.occurrences.page(*place) : std::nullopt;
    return page ? snapshot.rows.url(*page) : std::string_view();
}

void writeHeadings(CsvLine& line)
{
    for (const std::string_view heading :
         {"Finding", "Address", "Sitemap", "Line", "Verdict", "Reason", "Final URL", "First Page"})
        line.word(heading);
    line.end();
}

void writeDifference(CsvLine& line, const store::Snapshot& snapshot,
                     const store::SitemapDifference& difference)
{
    const crawl::EntryState entry = snapshot.rows.entry(difference.entry);
    const std::uint32_t number =
        difference.listedAt ? snapshot.occurrences.line(*difference.listedAt) : 0; // 0: unknown
    line.word(word(difference.finding));
    line.text(displayAddress(entry.url));
    line.text(displayAddress(pageOf(snapshot, difference.listedAt)));
    if (number == 0)
        line.empty();
    else
        line.number(number);
    line.word(word(entry.verdict));
    line.word(word(entry.reason));
    line.text(displayAddress(entry.finalUrl));
    line.text(displayAddress(pageOf(snapshot, difference.linkedAt)));
    line.end();
}

} // namespace

std::vector<store::SitemapDifference> sitemapDifferences(const store::Snapshot& snapshot,
                                                         const store::SitemapComparison& comparison,
                                                         const ReportSettings& settings)
{
    std::vector<store::SitemapDifference> differences = comparison.differences;
    if (settings.only) {
        std::vector<bool> wanted(snapshot.rows.size(), false);
        for (const crawl::EntryId id : *settings.only)
            if (id.value() < wanted.size()) wanted[id.value()] = true;
        std::erase_if(differences, [&](const store::SitemapDifference& difference) {
            return !wanted[difference.entry.value()];
        });
    }
    std::stable_sort(differences.begin(), differences.end(),
                     [&](const store::SitemapDifference& left, const store::SitemapDifference& right) {
                         if (left.finding != right.finding) return left.finding < right.finding;
                         return addressLess(snapshot.rows.url(left.entry), snapshot.rows.url(right.entry));
                     });
    return differences;
}

WriteEnd writeSitemapCsv(const store::Snapshot& snapshot,
                         const std::optional<store::SitemapComparison>& comparison,
                         const ReportSettings& settings, const Sink& sink, const ReportProgress& progress)
{
    Output output(sink, progress);
    CsvLine line(output.text(), settings);
    if (settings.byteOrderMark) output.text() += utf8ByteOrderMark;
    writeHeadings(line);
    if (!comparison) return output.end();
    const auto differences = sitemapDifferences(snapshot, *comparison, settings);
    for (std::size_t done = 0; done < differences.size() && output.goesOn();) {
        writeDifference(line, snapshot, differences[done]);
        output.setDone(++done, differences.size());
    }
    return output.end();
}

} // namespace report
