// A table: each column with its heading and its cell.

#include "report/ReportColumns.h"

#include "report/Address.h"
#include "report/PathType.h"
#include "report/Sentences.h"
#include "report/TimeText.h"
#include "report/Words.h"

#include "http/Status.h"

#include <string>

namespace report {

namespace {

using crawl::EntryState;

/// The address's own answer; 0: it gave none.
void writeStatusCode(CsvLine& line, const EntryState& entry)
{
    line.number(entry.ownStatus.value_or(0));
}

/// What the status is called; without one, what became of the address.
void writeStatus(CsvLine& line, const EntryState& entry)
{
    const std::string_view phrase =
        entry.ownStatus ? http::reasonPhrase(*entry.ownStatus) : std::string_view();
    if (!phrase.empty()) {
        line.word(phrase);
    } else {
        line.text(fill(sentenceFor(entry)));
    }
}

void writeBytes(CsvLine& line, const EntryState& entry)
{
    if (!entry.bytes) return line.empty();
    line.number(*entry.bytes);
}

void writeFinalUrl(CsvLine& line, const EntryState& entry)
{
    line.text(displayAddress(entry.finalUrl));
}

void writeHops(CsvLine& line, const EntryState& entry)
{
    line.number(entry.hops ? entry.hops->size() : 0);
}

void writeCheckedAt(CsvLine& line, const EntryState& entry)
{
    line.word(entry.checkedAt ? isoTime(*entry.checkedAt) : std::string());
}

/// Lines and columns count from 1; 0 is unknown.
void writePlaceNumber(CsvLine& line, std::uint32_t number)
{
    if (number == 0) return line.empty();
    line.number(number);
}

/// Where the address itself redirects to: the next address of the chain.
void writeRedirectUrl(CsvLine& line, const EntryState& entry)
{
    if (!entry.hops || entry.hops->empty()) return line.empty();
    line.text(displayAddress(entry.hops->size() > 1 ? (*entry.hops)[1].url : entry.finalUrl));
}

/// In the words of those who read such columns; empty where it isn't known.
void writeIndexability(CsvLine& line, const EntryState& entry)
{
    if (entry.indexability == crawl::Indexability::Unknown) return line.empty();
    line.word(entry.indexability == crawl::Indexability::Indexable ? "Indexable" : "Non-Indexable");
}

// A seed's own place stands in no page.
[[nodiscard]] bool isSeedPlace(const LinkLine& row)
{
    return !row.place.page.has_value();
}

} // namespace

const std::array<ReportColumn<LinkLine>, 24>& linkColumns()
{
    static const std::array<ReportColumn<LinkLine>, 24> columns = {{
        {"Type", [](CsvLine& line, const LinkLine& row) { line.word(word(row.place.type)); }},
        {"Source", [](CsvLine& line, const LinkLine& row) { line.text(displayAddress(row.source)); }},
        {"Destination", [](CsvLine& line, const LinkLine& row) { line.text(displayAddress(row.entry.url)); }},
        {"Size (Bytes)", [](CsvLine& line, const LinkLine& row) { writeBytes(line, row.entry); }},
        {"Alt Text", [](CsvLine& line, const LinkLine& row) { line.text(row.place.altText); }},
        {"Anchor", [](CsvLine& line, const LinkLine& row) { line.text(row.place.text); }},
        {"Status Code", [](CsvLine& line, const LinkLine& row) { writeStatusCode(line, row.entry); }},
        {"Status", [](CsvLine& line, const LinkLine& row) { writeStatus(line, row.entry); }},
        {"Follow",
         [](CsvLine& line, const LinkLine& row) { line.word(row.place.nofollow ? "false" : "true"); }},
        {"Target", [](CsvLine& line, const LinkLine& row) { line.text(row.place.windowTarget); }},
        {"Rel", [](CsvLine& line, const LinkLine& row) { line.text(row.place.rel); }},
        {"Path Type",
         [](CsvLine& line, const LinkLine& row) {
             line.word(word(isSeedPlace(row) ? PathType::Absolute : pathTypeOf(row.place.raw)));
         }},
        {"Link Path", [](CsvLine& line, const LinkLine& row) { line.text(row.place.path); }},
        {"Link Position",
         [](CsvLine& line, const LinkLine& row) {
             line.word(isSeedPlace(row) ? "" : word(row.place.position));
         }},
        {"Link Origin",
         [](CsvLine& line, const LinkLine& row) {
             line.word(isSeedPlace(row) ? "" : word(row.place.origin));
         }},
        {"Line", [](CsvLine& line, const LinkLine& row) { writePlaceNumber(line, row.place.line); }},
        {"Column", [](CsvLine& line, const LinkLine& row) { writePlaceNumber(line, row.place.column); }},
        {"Verdict", [](CsvLine& line, const LinkLine& row) { line.word(word(row.entry.verdict)); }},
        {"Reason", [](CsvLine& line, const LinkLine& row) { line.word(word(row.entry.reason)); }},
        {"Final URL", [](CsvLine& line, const LinkLine& row) { writeFinalUrl(line, row.entry); }},
        {"Redirects", [](CsvLine& line, const LinkLine& row) { writeHops(line, row.entry); }},
        {"Response Time (ms)",
         [](CsvLine& line, const LinkLine& row) {
             line.word(row.entry.responseTime ? milliseconds(*row.entry.responseTime) : std::string());
         }},
        {"Attempts", [](CsvLine& line, const LinkLine& row) { line.number(row.entry.attempts); }},
        {"Checked At", [](CsvLine& line, const LinkLine& row) { writeCheckedAt(line, row.entry); }},
    }};
    return columns;
}

const std::array<ReportColumn<UrlLine>, 20>& urlColumns()
{
    static const std::array<ReportColumn<UrlLine>, 20> columns = {{
        {"Address", [](CsvLine& line, const UrlLine& row) { line.text(displayAddress(row.entry.url)); }},
        {"Content Type", [](CsvLine& line, const UrlLine& row) { line.text(row.entry.contentType); }},
        {"Status Code", [](CsvLine& line, const UrlLine& row) { writeStatusCode(line, row.entry); }},
        {"Status", [](CsvLine& line, const UrlLine& row) { writeStatus(line, row.entry); }},
        {"Indexability", [](CsvLine& line, const UrlLine& row) { writeIndexability(line, row.entry); }},
        {"Indexability Status",
         [](CsvLine& line, const UrlLine& row) { line.word(word(row.entry.indexability)); }},
        {"Inlinks", [](CsvLine& line, const UrlLine& row) { line.number(row.inlinks); }},
        {"Response Time",
         [](CsvLine& line, const UrlLine& row) {
             line.word(row.entry.responseTime ? seconds(*row.entry.responseTime) : std::string());
         }},
        {"Redirect URL", [](CsvLine& line, const UrlLine& row) { writeRedirectUrl(line, row.entry); }},
        {"Redirect Type",
         [](CsvLine& line, const UrlLine& row) {
             line.word(row.entry.hops && !row.entry.hops->empty() ? "HTTP Redirect" : "");
         }},
        {"Verdict", [](CsvLine& line, const UrlLine& row) { line.word(word(row.entry.verdict)); }},
        {"Reason", [](CsvLine& line, const UrlLine& row) { line.word(word(row.entry.reason)); }},
        {"Final URL", [](CsvLine& line, const UrlLine& row) { writeFinalUrl(line, row.entry); }},
        {"Redirects", [](CsvLine& line, const UrlLine& row) { writeHops(line, row.entry); }},
        {"Depth", [](CsvLine& line, const UrlLine& row) { line.number(row.entry.depth); }},
        {"Attempts", [](CsvLine& line, const UrlLine& row) { line.number(row.entry.attempts); }},
        {"Checked At", [](CsvLine& line, const UrlLine& row) { writeCheckedAt(line, row.entry); }},
        {"First Page", [](CsvLine& line, const UrlLine& row) { line.text(displayAddress(row.firstPage)); }},
        {"First Line",
         [](CsvLine& line, const UrlLine& row) { writePlaceNumber(line, row.first ? row.first->line : 0); }},
        {"First Anchor",
         [](CsvLine& line, const UrlLine& row) {
             line.text(row.first ? row.first->text : std::string_view());
         }},
    }};
    return columns;
}

} // namespace report
