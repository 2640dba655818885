#include "report/RedirectsReport.h"

#include "report/Address.h"
#include "report/CsvLine.h"
#include "report/Output.h"

#include "http/Status.h"

#include <algorithm>
#include <vector>

namespace report {

namespace {

using crawl::EntryId;

[[nodiscard]] bool works(const crawl::EntryState& entry)
{
    return entry.verdict == crawl::Verdict::Redirected || entry.verdict == crawl::Verdict::Warning;
}

/// The rows that may have a replacement, in the order of the file.
[[nodiscard]] std::vector<EntryId> movedRows(const store::Snapshot& snapshot, const ReportSettings& settings)
{
    const store::Rows& rows = snapshot.rows;
    std::vector<bool> wanted(rows.size(), !settings.only.has_value());
    if (settings.only)
        for (const EntryId id : *settings.only)
            if (id.value() < wanted.size()) wanted[id.value()] = true;
    std::vector<EntryId> moved;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        const EntryId id(row);
        const bool isMoved = rows.isShown(id) && http::isPermanentRedirect(rows.ownStatus(id).value_or(0));
        if (wanted[row] && isMoved) moved.push_back(id);
    }
    std::sort(moved.begin(), moved.end(), [&rows](EntryId left, EntryId right) {
        if (rows.isInternal(left) != rows.isInternal(right)) return rows.isInternal(left);
        if (addressLess(rows.url(left), rows.url(right))) return true;
        return !addressLess(rows.url(right), rows.url(left)) && left < right;
    });
    return moved;
}

void writeHeadings(CsvLine& line)
{
    for (const std::string_view heading :
         {"Old", "New", "Code", "Hops", "Pages", "Inlinks", "First Page", "First Line", "First Anchor"})
        line.word(heading);
    line.end();
}

void writeReplacement(CsvLine& line, const store::Snapshot& snapshot, const crawl::EntryState& entry,
                      const Replacement& replacement)
{
    const auto first = snapshot.rows.firstOccurrence(entry.id);
    const std::uint32_t number = first ? snapshot.occurrences.line(*first) : 0; // 0: unknown
    line.text(displayAddress(entry.url));
    line.text(displayAddress(replacement.url));
    line.number(entry.ownStatus.value_or(0));
    line.number(replacement.hops);
    line.number(snapshot.rows.pages(entry.id));
    line.number(snapshot.rows.occurrences(entry.id));
    line.text(displayAddress(snapshot.firstPageUrl(entry.id)));
    if (number == 0)
        line.empty();
    else
        line.number(number);
    line.text(snapshot.firstLinkText(entry.id));
    line.end();
}

} // namespace

std::optional<Replacement> replacementFor(const crawl::EntryState& entry)
{
    const bool isAddress = entry.kind == crawl::EntryKind::Address;
    if (!isAddress || !entry.hops || !works(entry) || entry.downgraded) return std::nullopt;
    const std::vector<crawl::Hop>& hops = *entry.hops;
    const auto kept = std::find_if(hops.begin(), hops.end(), [](const crawl::Hop& hop) {
        return !http::isPermanentRedirect(hop.status);
    });
    if (kept == hops.begin()) return std::nullopt;
    return Replacement{kept == hops.end() ? entry.finalUrl : kept->url,
                       static_cast<std::uint32_t>(kept - hops.begin())};
}

WriteEnd writeRedirectsCsv(const store::Snapshot& snapshot, const ReportSettings& settings, const Sink& sink,
                           const ReportProgress& progress)
{
    Output output(sink, progress);
    CsvLine line(output.text(), settings);
    if (settings.byteOrderMark) output.text() += utf8ByteOrderMark;
    writeHeadings(line);
    const std::vector<EntryId> rows = movedRows(snapshot, settings);
    for (std::size_t done = 0; done < rows.size() && output.goesOn();) {
        const crawl::EntryState entry = snapshot.rows.entry(rows[done]);
        if (const auto replacement = replacementFor(entry))
            writeReplacement(line, snapshot, entry, *replacement);
        output.setDone(++done, rows.size());
    }
    return output.end();
}

} // namespace report
