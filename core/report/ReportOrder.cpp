#include "report/ReportOrder.h"

#include "report/Address.h"

#include <algorithm>
#include <tuple>

namespace report {

using crawl::EntryId;
using crawl::OccurrenceId;

ReportOrder::ReportOrder(const store::Snapshot& snapshot, const ReportSettings& settings)
    : m_snapshot(snapshot)
{
    rankRows();
    chooseRows(settings);
    groupPlaces();
}

std::span<const OccurrenceId> ReportOrder::placesOf(EntryId row)
{
    const auto begin = m_places.begin() + m_starts[row.value()];
    const auto end = m_places.begin() + m_starts[row.value() + 1];
    std::sort(begin, end, [this](OccurrenceId left, OccurrenceId right) { return placeBefore(left, right); });
    return {begin, end};
}

/// Places are compared by the ranks of their pages: the long addresses are compared once.
void ReportOrder::rankRows()
{
    const store::Rows& rows = m_snapshot.rows;
    struct Addressed
    {
        std::string_view address;
        EntryId id;
    };
    std::vector<Addressed> addressed;
    addressed.reserve(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        addressed.push_back({rows.url(EntryId(row)), EntryId(row)});
    std::sort(addressed.begin(), addressed.end(), [](const Addressed& left, const Addressed& right) {
        if (addressLess(left.address, right.address)) return true;
        return !addressLess(right.address, left.address) && left.id < right.id;
    });
    m_ranks.resize(rows.size());
    m_byAddress.reserve(rows.size());
    for (const Addressed& row : addressed) {
        m_ranks[row.id.value()] = static_cast<std::uint32_t>(m_byAddress.size());
        m_byAddress.push_back(row.id);
    }
}

void ReportOrder::chooseRows(const ReportSettings& settings)
{
    std::vector<bool> wanted(m_snapshot.rows.size(), !settings.only.has_value());
    if (settings.only)
        for (const EntryId id : *settings.only)
            if (id.value() < wanted.size()) wanted[id.value()] = true;
    m_rows = std::exchange(m_byAddress, {});
    std::erase_if(m_rows, [&](EntryId id) { return !wanted[id.value()] || !m_snapshot.rows.isShown(id); });
}

/// Counting sort by entry: the places of each row side by side.
void ReportOrder::groupPlaces()
{
    const store::Occurrences& occurrences = m_snapshot.occurrences;
    m_starts.assign(m_snapshot.rows.size() + 1, 0);
    for (std::uint32_t place = 0; place < occurrences.size(); ++place)
        if (occurrences.isAlive(OccurrenceId(place)))
            ++m_starts[occurrences.entry(OccurrenceId(place)).value() + 1];
    for (std::size_t row = 1; row < m_starts.size(); ++row)
        m_starts[row] += m_starts[row - 1];
    m_places.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t place = 0; place < occurrences.size(); ++place)
        if (occurrences.isAlive(OccurrenceId(place)))
            m_places[next[occurrences.entry(OccurrenceId(place)).value()]++] = OccurrenceId(place);
}

/// A seed's own place, whose page is empty, comes first. Where two stand in the same spot, what is written
/// there decides before which was told first.
bool ReportOrder::placeBefore(OccurrenceId left, OccurrenceId right) const
{
    const store::Occurrences& occurrences = m_snapshot.occurrences;
    const auto spot = [&](OccurrenceId place) {
        return std::tuple(rankOfPage(place), occurrences.line(place), occurrences.column(place));
    };
    if (spot(left) != spot(right)) return spot(left) < spot(right);
    const crawl::Occurrence ours = occurrences.at(left);
    const crawl::Occurrence theirs = occurrences.at(right);
    return std::tuple(ours.element, ours.attribute, ours.raw, ours.text, left) <
           std::tuple(theirs.element, theirs.attribute, theirs.raw, theirs.text, right);
}

std::uint32_t ReportOrder::rankOfPage(OccurrenceId place) const
{
    const auto page = m_snapshot.occurrences.page(place);
    return page ? m_ranks[page->value()] + 1 : 0;
}

} // namespace report
