#include "report/TextReport.h"

#include "http/FieldSyntax.h"
#include "report/Address.h"
#include "report/Output.h"
#include "report/ReportOrder.h"
#include "report/Sentences.h"
#include "report/SitemapSection.h"
#include "report/TerminalText.h"
#include "report/TimeText.h"
#include "store/SiteWideLinks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace report {

namespace {

using crawl::EntryId;
using crawl::OccurrenceId;
using crawl::Reason;
using crawl::Verdict;

// A link that many pages have each in a place of its own: the first few tell where to begin.
constexpr std::size_t placesShown = 3;

[[nodiscard]] std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

class TextWriter
{
public:
    TextWriter(const store::Snapshot& snapshot, const ReportSettings& settings, Output& output)
        : m_snapshot(snapshot)
        , m_order(snapshot, settings)
        , m_output(output)
    {
        for (const EntryId id : m_order.rows())
            m_totals.add(m_snapshot.rows.verdict(id), m_snapshot.rows.reason(id), store::Side::Internal);
    }

    void write(const ReportFacts& facts)
    {
        writeHead(facts);
        writeSection(Verdict::Broken, "");
        writeSection(Verdict::Blocked, ": turned away by the server, not counted as broken");
        writeSection(Verdict::Warning, "");
        writeRedirects();
        writeSitemaps();
        writeNotices();
        writeTotals(facts);
    }

private:
    void line(std::string_view text)
    {
        m_output.text().append(text);
        m_output.text() += '\n';
    }

    void writeHead(const ReportFacts& facts)
    {
        std::string head = "Hydra Link Checker " HYDRA_VERSION;
        if (!facts.seeds.empty()) head += ": " + terminalText(displayAddress(facts.seeds.front()));
        if (facts.seeds.size() > 1) head += " and " + std::to_string(facts.seeds.size() - 1) + " more";
        line(head);
    }

    void writeSection(Verdict verdict, std::string_view remark)
    {
        if (m_totals.of(verdict) == 0) return;
        line("");
        line(std::string(title(verdict)) + " (" + std::to_string(m_totals.of(verdict)) + ")" +
             std::string(remark));
        for (const EntryId id : m_order.rows()) {
            if (m_snapshot.rows.verdict(id) != verdict) continue;
            if (!m_output.goesOn()) return;
            writeRow(id);
            m_output.setDone(++m_done, m_order.rows().size());
        }
    }

    void writeRow(EntryId id)
    {
        const crawl::EntryState entry = m_snapshot.rows.entry(id);
        line("");
        line("  " + terminalText(displayAddress(entry.url)));
        line("    " + terminalText(message(entry)));
        writePlaces(id);
    }

    /// What stands on every page first: one repair there is worth the most.
    void writePlaces(EntryId id)
    {
        std::vector<store::FoldedPlace> places =
            store::foldPlaces(m_snapshot.occurrences, m_order.placesOf(id));
        std::stable_partition(places.begin(), places.end(), std::mem_fn(&store::FoldedPlace::isSiteWide));
        std::size_t left = m_snapshot.rows.occurrences(id);
        for (const store::FoldedPlace& place :
             std::span(places).first(std::min(places.size(), placesShown))) {
            line("    " + placeText(place));
            left -= place.places;
        }
        if (left > 0)
            line("    and " + counted(left, "more place", "more places") + ", on " +
                 counted(m_snapshot.rows.pages(id), "page", "pages") + " in all");
    }

    [[nodiscard]] std::string placeText(const store::FoldedPlace& folded) const
    {
        const crawl::Occurrence first = m_snapshot.occurrences.at(folded.first);
        if (!folded.isSiteWide()) return placeText(first);
        return "on " + counted(folded.pages, "page", "pages") + ", same place (" +
               http::lowerCase(placeTitle(first)) + "): fix once; first " + placeText(first);
    }

    [[nodiscard]] std::string placeText(const crawl::Occurrence& place) const
    {
        std::string text = place.page ? "on " + terminalText(displayAddress(m_snapshot.rows.url(*place.page)))
                                      : std::string("given as an address to check");
        if (place.line > 0) text += (place.page ? " at " : ", line ") + std::to_string(place.line);
        if (place.line > 0 && place.column > 0) text += ':' + std::to_string(place.column);
        const std::string_view words = place.text.empty() ? place.altText : place.text;
        if (!words.empty()) text += ", \"" + terminalText(words) + '"';
        return text;
    }

    void writeRedirects()
    {
        if (m_totals.of(Verdict::Redirected) == 0) return;
        line("");
        line("Redirected (" + std::to_string(m_totals.of(Verdict::Redirected)) +
             "): " + std::to_string(m_totals.of(Reason::Permanent)) + " permanently, " +
             std::to_string(m_totals.of(Reason::Temporary)) + " temporarily");
    }

    void writeSitemaps()
    {
        const std::vector<std::string> lines = sitemapSection(m_snapshot);
        if (!lines.empty()) line("");
        for (const std::string& each : lines)
            line(each);
    }

    void writeNotices()
    {
        if (m_snapshot.notices.empty()) return;
        line("");
        for (const crawl::NoticeGiven& notice : m_snapshot.notices)
            line(terminalText(fill(sentence(notice))));
        if (m_snapshot.progress.beyondUrlLimit > 0)
            line(counted(m_snapshot.progress.beyondUrlLimit, "more address was", "more addresses were") +
                 " found beyond the limit and not kept.");
    }

    void writeTotals(const ReportFacts& facts)
    {
        line("");
        std::string totals = counted(m_totals.shown(), "address", "addresses");
        constexpr std::array<std::pair<Verdict, std::string_view>, 7> words = {
            {{Verdict::Broken, " broken"},
             {Verdict::Blocked, " blocked"},
             {Verdict::Warning, " with a warning"},
             {Verdict::Redirected, " redirected"},
             {Verdict::Skipped, " skipped"},
             {Verdict::Pending, " pending"},
             {Verdict::Ok, " ok"}}};
        std::string_view separator = ": ";
        for (const auto& [verdict, text] : words) {
            if (m_totals.of(verdict) == 0 && verdict != Verdict::Broken) continue;
            totals.append(separator).append(std::to_string(m_totals.of(verdict))).append(text);
            separator = ", ";
        }
        if (facts.started && facts.finished)
            totals += "; in " + seconds(*facts.finished - *facts.started) + " s";
        line(totals);
        if (!m_snapshot.complete) line("This report is not complete: not everything was checked.");
    }

    const store::Snapshot& m_snapshot;
    ReportOrder m_order;
    Output& m_output;
    store::Totals m_totals; // of the rows written
    std::size_t m_done = 0;
};

} // namespace

WriteEnd writeText(const store::Snapshot& snapshot, const ReportFacts& facts, const ReportSettings& settings,
                   const Sink& sink, const ReportProgress& progress)
{
    Output output(sink, progress);
    TextWriter(snapshot, settings, output).write(facts);
    return output.end();
}

} // namespace report
