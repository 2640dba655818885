#include "store/RowPlaces.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace store {

namespace {

using crawl::EntryId;
using crawl::OccurrenceId;

// Places looked at in one batch to find first places again: a few milliseconds.
constexpr std::size_t placesInOneBatch = 50'000;

/// One thing that a batch says of a row's places.
struct Touch
{
    EntryId entry;
    std::int32_t occurrences = 0; // more or fewer
    std::int32_t pages = 0;
    std::optional<OccurrenceId> candidate = std::nullopt; // may be the first place now
};

/// How the occurrences of an entry on one page change.
struct PageTouch
{
    EntryId page;
    EntryId entry;
    std::int32_t occurrences = 0;
};

/// Orders places as the product does: pages before sitemaps, depth of the page, its URL, line, column. Which
/// was told first decides last, so that the order is total.
class PlaceOrder
{
public:
    PlaceOrder(const Rows& rows, const Occurrences& occurrences)
        : m_rows(rows)
        , m_occurrences(occurrences)
    {
    }

    [[nodiscard]] bool before(OccurrenceId left, OccurrenceId right) const
    {
        const auto pages = comparePages(left, right);
        if (pages != 0) return pages < 0;
        const auto place = [this](OccurrenceId id) {
            return std::tuple(m_occurrences.line(id), m_occurrences.column(id), id);
        };
        return place(left) < place(right);
    }

    /// Of the pages that they stand on.
    [[nodiscard]] std::strong_ordering comparePages(OccurrenceId left, OccurrenceId right) const
    {
        if (const auto kinds = kindOf(left) <=> kindOf(right); kinds != 0) return kinds;
        const auto leftPage = m_occurrences.page(left);
        const auto rightPage = m_occurrences.page(right);
        if (leftPage == rightPage) return std::strong_ordering::equal;
        if (const auto depths = m_rows.depth(*leftPage) <=> m_rows.depth(*rightPage); depths != 0)
            return depths;
        return m_rows.url(*leftPage) <=> m_rows.url(*rightPage);
    }

private:
    /// A page tells a person more than a sitemap, which is made of pages, and that more than a seed's own
    /// place.
    enum class Kind : std::uint8_t { OnPage, InSitemap, Seed };
    [[nodiscard]] Kind kindOf(OccurrenceId id) const
    {
        if (!m_occurrences.page(id)) return Kind::Seed;
        return m_occurrences.origin(id) == html::LinkOrigin::Sitemap ? Kind::InSitemap : Kind::OnPage;
    }

    const Rows& m_rows;
    const Occurrences& m_occurrences;
};

class PlaceUpdate
{
public:
    PlaceUpdate(ResultTable& table, const LinkTable& links, const std::vector<LinkTable::Change>& changes,
                const ResultTable::Change& rows, const std::vector<EntryId>& unsettled,
                std::size_t placesToLookAt)
        : m_table(table)
        , m_links(links)
        , m_changes(changes)
        , m_tableChange(rows)
        , m_order(table.rows(), links.occurrences())
        , m_unsettled(unsettled)
        , m_placesToLookAt(placesToLookAt)
    {
        for (const EntryId entry : unsettled)
            m_touches.push_back({.entry = entry});
    }

    [[nodiscard]] std::vector<EntryId> run()
    {
        touchByLinks();
        touchByPages();
        touchByDepth();
        std::stable_sort(m_touches.begin(), m_touches.end(),
                         [](const Touch& left, const Touch& right) { return left.entry < right.entry; });
        std::vector<EntryId> changed;
        for (auto group = m_touches.begin(); group != m_touches.end();) {
            const auto end = std::find_if(
                group, m_touches.end(), [group](const Touch& touch) { return touch.entry != group->entry; });
            if (update({group, end})) changed.push_back(group->entry);
            group = end;
        }
        return changed;
    }

    /// Rows whose turn did not come, ascending.
    [[nodiscard]] std::vector<EntryId> takeStillUnsettled() { return std::move(m_stillUnsettled); }

private:
    void touchByLinks()
    {
        const Occurrences& occurrences = m_links.occurrences();
        for (const LinkTable::Change& change : m_changes) {
            const auto page = occurrences.page(change.occurrence);
            if (page) m_table.growTo(*page);
            if (change.before) touch(*change.before, -1, page, {});
            if (change.after) touch(*change.after, 1, page, change.occurrence);
        }
    }

    void touch(EntryId entry, std::int32_t occurrences, std::optional<EntryId> page,
               std::optional<OccurrenceId> candidate)
    {
        m_table.growTo(entry);
        m_touches.push_back({.entry = entry, .occurrences = occurrences, .candidate = candidate});
        if (page) m_pageTouches.push_back({*page, entry, occurrences});
    }

    /// Whether a page came to have an entry, or ceased to: for each touched page once, by what it links to
    /// now.
    void touchByPages()
    {
        std::sort(m_pageTouches.begin(), m_pageTouches.end(),
                  [](const PageTouch& left, const PageTouch& right) {
                      return std::tuple(left.page, left.entry) < std::tuple(right.page, right.entry);
                  });
        std::vector<EntryId> linked;
        for (auto touch = m_pageTouches.begin(); touch != m_pageTouches.end();) {
            const EntryId page = touch->page;
            linkedFrom(page, linked);
            while (touch != m_pageTouches.end() && touch->page == page)
                touch = touchPage(touch, linked);
        }
    }

    void linkedFrom(EntryId page, std::vector<EntryId>& linked) const
    {
        linked.clear();
        for (const OccurrenceId occurrence : m_links.occurrencesOn(page))
            linked.push_back(m_links.occurrences().entry(occurrence));
        std::sort(linked.begin(), linked.end());
    }

    /// All touches of one entry on one page; returns the next. `linked`: what the page links to now, in
    /// order.
    [[nodiscard]] std::vector<PageTouch>::iterator touchPage(std::vector<PageTouch>::iterator touch,
                                                             const std::vector<EntryId>& linked)
    {
        const PageTouch group = *touch;
        std::int64_t difference = 0;
        for (; touch != m_pageTouches.end() && touch->page == group.page && touch->entry == group.entry;
             ++touch)
            difference += touch->occurrences;
        const auto [first, last] = std::equal_range(linked.begin(), linked.end(), group.entry);
        const std::int64_t now = last - first;
        const std::int32_t pages = (now > 0 ? 1 : 0) - (now - difference > 0 ? 1 : 0);
        if (pages != 0) m_touches.push_back({.entry = group.entry, .pages = pages});
        return touch;
    }

    /// A page that came nearer, or went away, may be first or no longer first for all that it links to.
    void touchByDepth()
    {
        for (const auto* pages : {&m_tableChange.depthFell, &m_tableChange.depthRose})
            for (const EntryId page : *pages)
                for (const OccurrenceId occurrence : m_links.occurrencesOn(page))
                    touch(m_links.occurrences().entry(occurrence), 0, {}, occurrence);
    }

    [[nodiscard]] bool update(std::span<const Touch> touches)
    {
        const EntryId entry = touches.front().entry;
        std::int64_t occurrences = m_table.rows().occurrences(entry);
        std::int64_t pages = m_table.rows().pages(entry);
        std::optional<OccurrenceId> best;
        for (const Touch& touch : touches) {
            occurrences += touch.occurrences;
            pages += touch.pages;
            if (touch.candidate && isPlaceOf(entry, *touch.candidate)) best = earlier(best, *touch.candidate);
        }
        return m_table.setPlaces(entry, static_cast<std::uint32_t>(occurrences),
                                 static_cast<std::uint32_t>(pages), firstOf(entry, best));
    }

    /// `best`: the first of what the batch brought.
    [[nodiscard]] std::optional<OccurrenceId> firstOf(EntryId entry, std::optional<OccurrenceId> best)
    {
        const auto current = m_table.rows().firstOccurrence(entry);
        if (!current) return best;
        const auto page = m_links.occurrences().page(*current);
        const bool receded =
            page && std::binary_search(m_tableChange.depthRose.begin(), m_tableChange.depthRose.end(), *page);
        const bool unsettled = std::binary_search(m_unsettled.begin(), m_unsettled.end(), entry);
        if (!receded && !unsettled) {
            if (isPlaceOf(entry, *current)) return earlier(best, *current);
            // All places that were there before come after the page of the one that went: no need to look at
            // them when the same page, read again, still has the link.
            if (best && m_order.comparePages(*best, *current) <= 0) return best;
        }
        return firstOfAll(entry);
    }

    [[nodiscard]] std::optional<OccurrenceId> firstOfAll(EntryId entry)
    {
        const std::size_t atMost = m_placesToLookAt > 0 ? LinkTable::all : 1;
        const std::vector<OccurrenceId> places = m_links.occurrencesOf(entry, atMost);
        if (atMost == 1 && !places.empty()) m_stillUnsettled.push_back(entry);
        m_placesToLookAt -= std::min(m_placesToLookAt, places.size());
        std::optional<OccurrenceId> first;
        for (const OccurrenceId place : places)
            first = earlier(first, place);
        return first;
    }

    [[nodiscard]] bool isPlaceOf(EntryId entry, OccurrenceId occurrence) const
    {
        return m_links.occurrences().isAlive(occurrence) && m_links.occurrences().entry(occurrence) == entry;
    }

    [[nodiscard]] OccurrenceId earlier(std::optional<OccurrenceId> left, OccurrenceId right) const
    {
        return left && m_order.before(*left, right) ? *left : right;
    }

    ResultTable& m_table;
    const LinkTable& m_links;
    const std::vector<LinkTable::Change>& m_changes;
    const ResultTable::Change& m_tableChange;
    PlaceOrder m_order;
    const std::vector<EntryId>& m_unsettled;
    std::size_t m_placesToLookAt;
    std::vector<Touch> m_touches;
    std::vector<PageTouch> m_pageTouches;
    std::vector<EntryId> m_stillUnsettled;
};

} // namespace

std::vector<crawl::EntryId> RowPlaces::update(ResultTable& table, const LinkTable& links,
                                              const std::vector<LinkTable::Change>& changes,
                                              const ResultTable::Change& rows)
{
    PlaceUpdate update(table, links, changes, rows, m_unsettled, placesInOneBatch);
    std::vector<EntryId> changed = update.run();
    m_unsettled = update.takeStillUnsettled();
    return changed;
}

std::vector<crawl::EntryId> RowPlaces::settle(ResultTable& table, const LinkTable& links)
{
    if (m_unsettled.empty()) return {};
    std::vector<EntryId> changed = PlaceUpdate(table, links, {}, {}, m_unsettled, LinkTable::all).run();
    m_unsettled.clear();
    return changed;
}

} // namespace store
