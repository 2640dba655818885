#include "report/YamlWriter.h"

#include "report/Address.h"
#include "report/Output.h"
#include "report/ReportOrder.h"
#include "report/Sentences.h"
#include "report/YamlText.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace report {

namespace {

using crawl::EntryId;
using crawl::Reason;
using crawl::Verdict;

constexpr std::string_view mailScheme = "mailto:";

class YamlReport
{
public:
    YamlReport(const store::Snapshot& snapshot, const ReportSettings& settings, Output& output)
        : m_snapshot(snapshot)
        , m_output(output)
    {
        const ReportOrder order(snapshot, settings);
        for (const EntryId id : order.rows())
            take(id);
        std::stable_sort(m_broken.begin(), m_broken.end(),
                         [this](EntryId left, EntryId right) { return code(left) > code(right); });
    }

    void write()
    {
        writeHead();
        std::size_t done = 0;
        for (const EntryId id : m_broken) {
            if (!m_output.goesOn()) return;
            writeBroken(m_snapshot.rows.entry(id));
            m_output.setDone(++done, m_broken.size());
        }
        m_output.text() += '\n';
    }

private:
    void take(EntryId id)
    {
        const store::Rows& rows = m_snapshot.rows;
        const Verdict verdict = rows.verdict(id);
        const Reason reason = rows.reason(id);
        const bool isAddress = reason != Reason::MalformedUrl && reason != Reason::MissingFragment;
        if (isAddress && verdict != Verdict::Skipped && verdict != Verdict::Pending) ++m_checked;
        if (verdict == Verdict::Broken) m_broken.push_back(id);
        if (reason != Reason::UnsupportedScheme || !rows.url(id).starts_with(mailScheme)) return;
        m_mailPlaces += rows.occurrences(id);
        if (!m_mailAddresses.empty()) m_mailAddresses += ", ";
        m_mailAddresses += rows.url(id).substr(mailScheme.size());
    }

    [[nodiscard]] http::StatusCode code(EntryId id) const { return m_snapshot.rows.status(id).value_or(0); }

    void writeHead()
    {
        std::string& text = m_output.text();
        text += "---\ntitle: Broken Link Report\nchecked: " + std::to_string(m_checked);
        text += "\nnumber of email links: " + std::to_string(m_mailPlaces) + "\nemails: ";
        if (!m_mailAddresses.empty()) appendYaml(text, m_mailAddresses);
        text += "\nbroken: " + std::to_string(m_broken.size()) + "\n---\n";
    }

    void writeBroken(const crawl::EntryState& entry)
    {
        const std::string_view page = m_snapshot.firstPageUrl(entry.id);
        m_output.text() += "\n- code:    " + std::to_string(entry.status.value_or(0));
        writeField("\n  url:     ", displayAddress(entry.url));
        writeField("\n  parent:  ", displayAddress(page.empty() ? entry.url : page));
        writeField("\n  error:   ", error(entry));
        m_output.text() += '\n';
    }

    void writeField(std::string_view name, std::string_view value)
    {
        m_output.text() += name;
        appendYaml(m_output.text(), value);
    }

    /// What a status says is said by its phrase alone, as the number stands beside it.
    [[nodiscard]] static std::string error(const crawl::EntryState& entry)
    {
        if (entry.reason == Reason::HttpStatus && entry.status)
            if (const std::string_view phrase = http::reasonPhrase(*entry.status); !phrase.empty())
                return std::string(phrase);
        return message(entry);
    }

    const store::Snapshot& m_snapshot;
    Output& m_output;
    std::vector<EntryId> m_broken;
    std::uint64_t m_checked = 0;
    std::uint64_t m_mailPlaces = 0;
    std::string m_mailAddresses;
};

} // namespace

WriteEnd writeYaml(const store::Snapshot& snapshot, const ReportSettings& settings, const Sink& sink,
                   const ReportProgress& progress)
{
    Output output(sink, progress);
    YamlReport(snapshot, settings, output).write();
    return output.end();
}

} // namespace report
