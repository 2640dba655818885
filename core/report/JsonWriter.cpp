#include "report/JsonWriter.h"

#include "report/Address.h"
#include "report/JsonText.h"
#include "report/Output.h"
#include "report/ReportOrder.h"
#include "report/Sentences.h"
#include "report/TimeText.h"
#include "report/Words.h"

#include <array>
#include <chrono>
#include <span>

namespace report {

namespace {

using crawl::EntryId;
using crawl::OccurrenceId;
using crawl::Verdict;

// In PRODUCT's order.
constexpr std::array verdicts = {Verdict::Ok,      Verdict::Redirected, Verdict::Warning, Verdict::Broken,
                                 Verdict::Blocked, Verdict::Skipped,    Verdict::Pending};

class JsonReport
{
public:
    JsonReport(const store::Snapshot& snapshot, const ReportSettings& settings, Output& output)
        : m_snapshot(snapshot)
        , m_order(snapshot, settings)
        , m_output(output)
        , m_json(output.text())
    {
    }

    void write(const ReportFacts& facts)
    {
        m_json.beginObject();
        writeHead(facts);
        writeTotals();
        m_json.newLine();
        m_json.key("urls");
        m_json.beginArray();
        std::size_t done = 0;
        for (const EntryId id : m_order.rows()) {
            if (!m_output.goesOn()) return;
            m_json.newLine();
            writeRow(id);
            m_output.setDone(++done, m_order.rows().size());
        }
        m_json.newLine();
        m_json.endArray();
        m_json.endObject();
        m_output.text() += '\n';
    }

private:
    void writeHead(const ReportFacts& facts)
    {
        m_json.key("schema");
        m_json.number(1);
        m_json.key("generator");
        m_json.string("HydraLinkChecker " HYDRA_VERSION);
        m_json.key("seeds");
        m_json.beginArray();
        for (const std::string& seed : facts.seeds)
            m_json.string(displayAddress(seed));
        m_json.endArray();
        m_json.key("started");
        m_json.stringOrNull(facts.started ? isoTime(*facts.started) : std::string());
        m_json.key("finished");
        m_json.stringOrNull(facts.finished ? isoTime(*facts.finished) : std::string());
        m_json.key("complete");
        m_json.boolean(m_snapshot.complete);
    }

    void writeTotals()
    {
        std::array<std::uint64_t, crawl::verdictCount> counts{};
        for (const EntryId id : m_order.rows())
            ++counts[static_cast<std::size_t>(m_snapshot.rows.verdict(id))];
        m_json.key("totals");
        m_json.beginObject();
        for (const Verdict verdict : verdicts) {
            m_json.key(word(verdict));
            m_json.number(counts[static_cast<std::size_t>(verdict)]);
        }
        m_json.endObject();
    }

    void writeRow(EntryId id)
    {
        const crawl::EntryState entry = m_snapshot.rows.entry(id);
        m_json.beginObject();
        writeAnswer(entry);
        m_json.key("depth");
        m_json.number(entry.depth);
        m_json.key("attempts");
        m_json.number(entry.attempts);
        m_json.key("checked_at");
        m_json.stringOrNull(entry.checkedAt ? isoTime(*entry.checkedAt) : std::string());
        m_json.key("internal");
        m_json.boolean(entry.internal);
        m_json.key("occurrences");
        m_json.beginArray();
        for (const OccurrenceId place : m_order.placesOf(id)) {
            if (!m_output.goesOn()) return;
            writePlace(m_snapshot.occurrences.at(place));
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeAnswer(const crawl::EntryState& entry)
    {
        m_json.key("url");
        m_json.string(displayAddress(entry.url));
        m_json.key("verdict");
        m_json.string(word(entry.verdict));
        m_json.key("reason");
        m_json.stringOrNull(word(entry.reason));
        m_json.key("message");
        m_json.stringOrNull(message(entry));
        m_json.key("status");
        m_json.numberOrNull(entry.status);
        m_json.key("final_url");
        m_json.stringOrNull(displayAddress(entry.finalUrl));
        m_json.key("redirects");
        writeHops(entry.hops ? std::span(*entry.hops) : std::span<const crawl::Hop>());
        m_json.key("content_type");
        m_json.stringOrNull(entry.contentType);
        m_json.key("bytes");
        m_json.numberOrNull(entry.bytes);
        m_json.key("response_ms");
        writeMilliseconds(entry.responseTime);
    }

    void writeMilliseconds(std::optional<Duration> duration)
    {
        if (!duration) return m_json.null();
        const auto rounded = std::chrono::round<std::chrono::milliseconds>(*duration).count();
        m_json.number(rounded > 0 ? static_cast<std::uint64_t>(rounded) : 0);
    }

    void writeHops(std::span<const crawl::Hop> hops)
    {
        m_json.beginArray();
        for (const crawl::Hop& hop : hops) {
            m_json.beginObject();
            m_json.key("url");
            m_json.string(displayAddress(hop.url));
            m_json.key("status");
            m_json.number(hop.status);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writePlace(const crawl::Occurrence& place)
    {
        m_json.beginObject();
        m_json.key("page");
        m_json.stringOrNull(place.page ? displayAddress(m_snapshot.rows.url(*place.page)) : std::string());
        m_json.key("line");
        place.line > 0 ? m_json.number(place.line) : m_json.null();
        m_json.key("column");
        place.column > 0 ? m_json.number(place.column) : m_json.null();
        m_json.key("element");
        m_json.stringOrNull(place.element);
        m_json.key("attribute");
        m_json.stringOrNull(place.attribute);
        m_json.key("text");
        writeWritten(place, place.text);
        m_json.key("raw");
        writeWritten(place, place.raw);
        m_json.key("path");
        m_json.stringOrNull(place.path);
        m_json.key("position");
        m_json.stringOrNull(place.page ? word(place.position) : std::string_view());
        m_json.key("origin");
        m_json.stringOrNull(place.page ? word(place.origin) : std::string_view());
        m_json.endObject();
    }

    /// An empty text that stands in a page is known; a seed's own place has none. What a seed was written as
    /// is an address of ours where a folder is checked, so it is shown like any other.
    void writeWritten(const crawl::Occurrence& place, std::string_view text)
    {
        if (place.page)
            m_json.string(text);
        else
            m_json.stringOrNull(displayAddress(text));
    }

    const store::Snapshot& m_snapshot;
    ReportOrder m_order;
    Output& m_output;
    JsonText m_json;
};

} // namespace

WriteEnd writeJson(const store::Snapshot& snapshot, const ReportFacts& facts, const ReportSettings& settings,
                   const Sink& sink, const ReportProgress& progress)
{
    Output output(sink, progress);
    JsonReport(snapshot, settings, output).write(facts);
    return output.end();
}

} // namespace report
