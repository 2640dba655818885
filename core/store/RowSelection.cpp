#include "store/RowSelection.h"

#include "store/CaseFolding.h"
#include "store/TextSearch.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace store {

namespace {

using crawl::EntryId;

// Between two looks at `cancelled`: a few milliseconds of filtering or sorting.
constexpr std::size_t blockRows = 16'384;

[[nodiscard]] bool isCancelled(const std::atomic<bool>* cancelled)
{
    return cancelled && cancelled->load(std::memory_order_relaxed);
}

/// Whether rows are wanted; the text's search is made ready once.
class Sieve
{
public:
    Sieve(const Snapshot& snapshot, const RowFilter& filter)
        : m_snapshot(snapshot)
        , m_filter(filter)
        , m_search(filter.text)
    {
    }

    [[nodiscard]] bool letsThrough(EntryId id) const
    {
        const Rows& rows = m_snapshot.rows;
        if (!rows.isShown(id) || !m_filter.verdicts.test(static_cast<std::size_t>(rows.verdict(id))))
            return false;
        if (m_filter.reason && *m_filter.reason != rows.reason(id)) return false;
        if (m_filter.side && (*m_filter.side == Side::Internal) != rows.isInternal(id)) return false;
        if (m_filter.only && (id.value() >= m_filter.only->size() || !(*m_filter.only)[id.value()]))
            return false;
        if (!m_filter.matches && m_filter.text.empty()) return true;
        return isWanted(rows.url(id)) || isWanted(m_snapshot.firstPageUrl(id)) ||
               isWanted(m_snapshot.firstLinkText(id));
    }

private:
    [[nodiscard]] bool isWanted(std::string_view text) const
    {
        return m_filter.matches ? m_filter.matches(text) : m_search.isIn(text);
    }

    const Snapshot& m_snapshot;
    const RowFilter& m_filter;
    TextSearch m_search;
};

/// A row and what it is ordered by, side by side: a sort that looks each row up again is twice as slow.
template<typename Value>
struct Keyed
{
    Value value{};
    EntryId id;
    bool isAbsent = false;
};

template<typename Value>
struct Before
{
    Direction direction;

    [[nodiscard]] bool operator()(const Keyed<Value>& left, const Keyed<Value>& right) const
    {
        if (left.isAbsent != right.isAbsent) return right.isAbsent;
        if (left.value != right.value)
            return direction == Direction::Ascending ? left.value < right.value : right.value < left.value;
        return left.id < right.id;
    }
};

/// Merge sort from the bottom, in blocks, so that a job which nobody waits for ends soon. False: cancelled.
template<typename Value>
[[nodiscard]] bool sortInBlocks(std::vector<Keyed<Value>>& rows, Before<Value> before,
                                const std::atomic<bool>* cancelled)
{
    const auto place = [&rows](std::size_t index) {
        return rows.begin() + static_cast<std::ptrdiff_t>(std::min(index, rows.size()));
    };
    for (std::size_t block = 0; block < rows.size(); block += blockRows) {
        if (isCancelled(cancelled)) return false;
        std::sort(place(block), place(block + blockRows), before);
    }
    std::vector<Keyed<Value>> merged;
    merged.reserve(rows.size() > blockRows ? rows.size() : 0);
    for (std::size_t width = blockRows; width < rows.size(); width *= 2) {
        merged.clear();
        for (std::size_t block = 0; block < rows.size(); block += 2 * width) {
            if (isCancelled(cancelled)) return false;
            std::merge(place(block), place(block + width), place(block + width), place(block + 2 * width),
                       std::back_inserter(merged), before);
        }
        rows.swap(merged);
    }
    return true;
}

/// Orders `ids` by what `keyOf` gives: a pair of value and whether the row has none.
template<typename Value, typename KeyOf>
[[nodiscard]] bool sortBy(std::vector<EntryId>& ids, Direction direction, const std::atomic<bool>* cancelled,
                          KeyOf keyOf)
{
    std::vector<Keyed<Value>> rows;
    rows.reserve(ids.size());
    for (const EntryId id : ids) {
        if (rows.size() % blockRows == 0 && isCancelled(cancelled)) return false;
        const std::optional<Value> value = keyOf(id);
        rows.push_back({value.value_or(Value{}), id, !value});
    }
    if (!sortInBlocks(rows, Before<Value>{direction}, cancelled)) return false;
    std::transform(rows.begin(), rows.end(), ids.begin(), [](const Keyed<Value>& row) { return row.id; });
    return true;
}

/// Without regard to ASCII case; what differs only in case keeps an order of its own.
struct CaselessText
{
    std::string_view text;

    bool operator==(const CaselessText&) const = default;
    [[nodiscard]] bool operator<(const CaselessText& other) const
    {
        const auto [left, right] =
            std::mismatch(text.begin(), text.end(), other.text.begin(), other.text.end(),
                          [](char ours, char theirs) { return foldAscii(ours) == foldAscii(theirs); });
        if (left == text.end() || right == other.text.end())
            return left == text.end() && right == other.text.end() ? text < other.text : left == text.end();
        return static_cast<unsigned char>(foldAscii(*left)) < static_cast<unsigned char>(foldAscii(*right));
    }
};

/// What needs work first.
[[nodiscard]] std::uint32_t urgency(crawl::Verdict verdict)
{
    switch (verdict) {
    case crawl::Verdict::Broken: return 0;
    case crawl::Verdict::Blocked: return 1;
    case crawl::Verdict::Warning: return 2;
    case crawl::Verdict::Redirected: return 3;
    case crawl::Verdict::Pending: return 4;
    case crawl::Verdict::Skipped: return 5;
    case crawl::Verdict::Ok: return 6;
    }
    return 7;
}

template<typename Text>
[[nodiscard]] std::optional<Text> unlessEmpty(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(Text{text});
}

[[nodiscard]] std::optional<std::uint32_t> numberOf(const Snapshot& snapshot, SortKey key, EntryId id)
{
    const Rows& rows = snapshot.rows;
    switch (key) {
    case SortKey::Verdict:
        static_assert(crawl::reasonCount <= 256);
        return urgency(rows.verdict(id)) * 256 + static_cast<std::uint32_t>(rows.reason(id));
    case SortKey::Code: return rows.status(id);
    case SortKey::Pages: return rows.pages(id);
    case SortKey::Depth: return rows.depth(id);
    case SortKey::Place:
        if (const auto first = rows.firstOccurrence(id))
            return static_cast<std::uint32_t>(snapshot.occurrences.origin(*first)) * 256 +
                   static_cast<std::uint32_t>(snapshot.occurrences.position(*first));
        return std::nullopt;
    case SortKey::Type:
        if (const auto first = rows.firstOccurrence(id))
            return static_cast<std::uint32_t>(snapshot.occurrences.type(*first));
        return std::nullopt;
    case SortKey::Arrival:
    case SortKey::Url:
    case SortKey::FirstPage:
    case SortKey::LinkText:
    case SortKey::ResponseTime: break;
    }
    return rows.arrival(id);
}

[[nodiscard]] bool sortRows(const Snapshot& snapshot, std::vector<EntryId>& ids, RowOrder order,
                            const std::atomic<bool>* cancelled)
{
    switch (order.key) {
    case SortKey::Url:
        return sortBy<std::string_view>(ids, order.direction, cancelled,
                                        [&](EntryId id) { return std::optional(snapshot.rows.url(id)); });
    case SortKey::FirstPage:
        return sortBy<std::string_view>(ids, order.direction, cancelled, [&](EntryId id) {
            return unlessEmpty<std::string_view>(snapshot.firstPageUrl(id));
        });
    case SortKey::LinkText:
        return sortBy<CaselessText>(ids, order.direction, cancelled, [&](EntryId id) {
            return unlessEmpty<CaselessText>(snapshot.firstLinkText(id));
        });
    case SortKey::ResponseTime:
        return sortBy<Duration>(ids, order.direction, cancelled,
                                [&](EntryId id) { return snapshot.rows.responseTime(id); });
    case SortKey::Arrival:
    case SortKey::Verdict:
    case SortKey::Code:
    case SortKey::Pages:
    case SortKey::Place:
    case SortKey::Type:
    case SortKey::Depth: break;
    }
    return sortBy<std::uint32_t>(ids, order.direction, cancelled,
                                 [&](EntryId id) { return numberOf(snapshot, order.key, id); });
}

} // namespace

bool RowFilter::letsAllThrough() const
{
    return verdicts.all() && !reason && !side && !only && text.empty() && !matches;
}

std::optional<std::vector<EntryId>> selectRows(const Snapshot& snapshot, const RowFilter& filter,
                                               RowOrder order, const std::atomic<bool>* cancelled)
{
    const Sieve sieve(snapshot, filter);
    std::vector<EntryId> ids;
    for (std::uint32_t row = 0; row < snapshot.rows.size(); ++row) {
        if (row % blockRows == 0 && isCancelled(cancelled)) return std::nullopt;
        if (sieve.letsThrough(EntryId(row))) ids.emplace_back(row);
    }
    if (!sortRows(snapshot, ids, order, cancelled)) return std::nullopt;
    return ids;
}

} // namespace store
