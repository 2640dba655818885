#include "report/CsvWriter.h"

#include "report/CsvLine.h"
#include "report/Output.h"
#include "report/ReportColumns.h"
#include "report/ReportOrder.h"

namespace report {

namespace {

using crawl::EntryId;
using crawl::OccurrenceId;

template<typename Columns>
void writeHeadings(Output& output, CsvLine& line, const Columns& columns, const ReportSettings& settings)
{
    if (settings.byteOrderMark) output.text() += utf8ByteOrderMark;
    for (const auto& column : columns)
        line.word(column.heading);
    line.end();
}

template<typename Columns, typename Row>
void writeLine(CsvLine& line, const Columns& columns, const Row& row)
{
    for (const auto& column : columns)
        column.write(line, row);
    line.end();
}

} // namespace

WriteEnd writeLinksCsv(const store::Snapshot& snapshot, const ReportSettings& settings, const Sink& sink,
                       const ReportProgress& progress)
{
    ReportOrder order(snapshot, settings);
    Output output(sink, progress);
    CsvLine line(output.text(), settings);
    writeHeadings(output, line, linkColumns(), settings);
    std::size_t done = 0;
    for (const EntryId id : order.rows()) {
        if (!output.goesOn()) break;
        const crawl::EntryState entry = snapshot.rows.entry(id);
        for (const OccurrenceId place : order.placesOf(id)) {
            if (!output.goesOn()) break;
            const crawl::Occurrence occurrence = snapshot.occurrences.at(place);
            const std::string_view source =
                occurrence.page ? snapshot.rows.url(*occurrence.page) : std::string_view();
            writeLine(line, linkColumns(), LinkLine{entry, occurrence, source});
        }
        output.setDone(++done, order.rows().size());
    }
    return output.end();
}

WriteEnd writeUrlsCsv(const store::Snapshot& snapshot, const ReportSettings& settings, const Sink& sink,
                      const ReportProgress& progress)
{
    const ReportOrder order(snapshot, settings);
    Output output(sink, progress);
    CsvLine line(output.text(), settings);
    writeHeadings(output, line, urlColumns(), settings);
    std::size_t done = 0;
    for (const EntryId id : order.rows()) {
        if (!output.goesOn()) break;
        const crawl::EntryState entry = snapshot.rows.entry(id);
        std::optional<crawl::Occurrence> first;
        if (const auto place = snapshot.rows.firstOccurrence(id)) first = snapshot.occurrences.at(*place);
        writeLine(line, urlColumns(),
                  UrlLine{entry, first ? &*first : nullptr, snapshot.firstPageUrl(id),
                          snapshot.rows.occurrences(id)});
        output.setDone(++done, order.rows().size());
    }
    return output.end();
}

} // namespace report
