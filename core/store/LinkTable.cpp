#include "store/LinkTable.h"

#include <algorithm>
#include <cassert>

namespace store {

namespace {

/// Makes `rows` long enough to have a row `index`.
template<typename T>
void growTo(const Column<T>& rows, ColumnWriter<T>& writer, std::size_t index, T row = {})
{
    while (rows.size() <= index)
        writer.append(row);
}

} // namespace

LinkTable::LinkTable(const SnapshotLedger& ledger)
    : m_places(m_occurrences.m_places, ledger)
    , m_entries(m_occurrences.m_entries, ledger)
    , m_tags(m_occurrences.m_tags, ledger)
    , m_wordings(m_occurrences.m_wordings, ledger)
    , m_spots(m_occurrences.m_spots, ledger)
    , m_documents(m_occurrences.m_documents, ledger)
    , m_neighbourRows(m_neighbours, m_unshared)
    , m_listRows(m_lists, m_unshared)
    , m_pageRows(m_pages, m_unshared)
{
}

std::vector<LinkTable::Change> LinkTable::apply(const crawl::ChangeBatch& batch)
{
    std::vector<Change> changes;
    changes.reserve(batch.occurrences.size() + batch.moved.size());
    for (const crawl::PageRead& page : batch.pagesRead)
        readAgain(page, changes);
    for (const crawl::Occurrence& occurrence : batch.occurrences)
        add(occurrence, changes);
    for (const crawl::MovedOccurrence& moved : batch.moved)
        move(moved, changes);
    return changes;
}

std::vector<crawl::OccurrenceId> LinkTable::occurrencesOf(crawl::EntryId entry, std::size_t atMost) const
{
    std::vector<crawl::OccurrenceId> found;
    if (entry.value() >= m_lists.size()) return found;
    for (std::uint32_t place = m_lists[entry.value()].first; place != none && found.size() < atMost;
         place = m_neighbours[place].next)
        found.emplace_back(place);
    return found;
}

std::vector<crawl::OccurrenceId> LinkTable::occurrencesOn(crawl::EntryId page, std::size_t atMost) const
{
    std::vector<crawl::OccurrenceId> found;
    if (page.value() >= m_pages.size()) return found;
    for (std::uint32_t run = m_pages[page.value()].firstRun; run != none; run = m_runs[run].next)
        for (std::uint32_t place = m_runs[run].first; place < m_runs[run].first + m_runs[run].count;
             ++place) {
            if (found.size() >= atMost) return found;
            found.emplace_back(place);
        }
    return found;
}

std::string_view LinkTable::title(crawl::EntryId page) const
{
    return page.value() < m_pages.size() ? m_pages[page.value()].title : std::string_view();
}

void LinkTable::readAgain(const crawl::PageRead& page, std::vector<Change>& changes)
{
    growTo(m_pages, m_pageRows, page.page.value());
    PageLinks& links = m_pageRows.write(page.page.value());
    links.title = page.title;
    growTo(m_occurrences.m_documents, m_documents, page.page.value(), crawl::DocumentKind::Nothing);
    if (m_occurrences.documentKind(page.page) != page.kind) m_documents.write(page.page.value()) = page.kind;
    if (links.generation == page.generation) return;
    for (const crawl::OccurrenceId gone : occurrencesOn(page.page)) {
        changes.push_back({gone, m_occurrences.entry(gone), std::nullopt});
        unlink(gone.value());
        m_entries.write(gone.value()) = none;
    }
    links.generation = page.generation;
    links.firstRun = none;
    links.lastRun = none;
}

void LinkTable::add(const crawl::Occurrence& occurrence, std::vector<Change>& changes)
{
    const std::uint32_t id = occurrence.id.value();
    assert(id == m_occurrences.size() && "occurrences come in the order of their ids");
    if (id != m_occurrences.size()) return;
    if (occurrence.page) growTo(m_pages, m_pageRows, occurrence.page->value());
    const bool alive =
        !occurrence.page || m_pages[occurrence.page->value()].generation == occurrence.generation;
    m_places.append({.page = occurrence.page ? occurrence.page->value() : none,
                     .line = occurrence.line,
                     .column = occurrence.column,
                     .wording = wordingOf(occurrence),
                     .spot = spotOf(occurrence)});
    m_entries.append(alive ? occurrence.entry.value() : none);
    m_neighbourRows.append({});
    if (!alive) return;
    if (occurrence.page) addToRun(id, m_pageRows.write(occurrence.page->value()));
    link(id, occurrence.entry.value());
    changes.push_back({occurrence.id, std::nullopt, occurrence.entry});
}

void LinkTable::move(const crawl::MovedOccurrence& moved, std::vector<Change>& changes)
{
    assert(moved.occurrence.value() < m_occurrences.size() && "a move of an occurrence that was never told");
    if (moved.occurrence.value() >= m_occurrences.size() || !m_occurrences.isAlive(moved.occurrence)) return;
    const crawl::EntryId before = m_occurrences.entry(moved.occurrence);
    if (before == moved.entry) return;
    unlink(moved.occurrence.value());
    m_entries.write(moved.occurrence.value()) = moved.entry.value();
    link(moved.occurrence.value(), moved.entry.value());
    changes.push_back({moved.occurrence, before, moved.entry});
}

/// A page's occurrences mostly come one after the other: then they cost one run.
void LinkTable::addToRun(std::uint32_t occurrence, PageLinks& page)
{
    if (page.lastRun != none && m_runs[page.lastRun].first + m_runs[page.lastRun].count == occurrence) {
        ++m_runs[page.lastRun].count;
        return;
    }
    const auto run = static_cast<std::uint32_t>(m_runs.size());
    m_runs.push_back({.first = occurrence, .count = 1});
    (page.lastRun == none ? page.firstRun : m_runs[page.lastRun].next) = run;
    page.lastRun = run;
}

void LinkTable::link(std::uint32_t occurrence, std::uint32_t entry)
{
    growTo(m_lists, m_listRows, entry);
    List& list = m_listRows.write(entry);
    m_neighbourRows.write(occurrence) = {.previous = list.last};
    (list.last == none ? list.first : m_neighbourRows.write(list.last).next) = occurrence;
    list.last = occurrence;
}

void LinkTable::unlink(std::uint32_t occurrence)
{
    List& list = m_listRows.write(m_occurrences.m_entries[occurrence]);
    const Neighbours neighbours = m_neighbours[occurrence];
    (neighbours.previous == none ? list.first : m_neighbourRows.write(neighbours.previous).next) =
        neighbours.next;
    (neighbours.next == none ? list.last : m_neighbourRows.write(neighbours.next).previous) =
        neighbours.previous;
    m_neighbourRows.write(occurrence) = {};
}

std::uint32_t LinkTable::wordingOf(const crawl::Occurrence& occurrence)
{
    const std::uint32_t tag = m_tags.numberOf({.type = occurrence.type,
                                               .nofollow = occurrence.nofollow,
                                               .element = occurrence.element,
                                               .attribute = occurrence.attribute,
                                               .rel = occurrence.rel,
                                               .windowTarget = occurrence.windowTarget});
    return m_wordings.numberOf(
        {.tag = tag, .text = occurrence.text, .altText = occurrence.altText, .raw = occurrence.raw});
}

std::uint32_t LinkTable::spotOf(const crawl::Occurrence& occurrence)
{
    return m_spots.numberOf(
        {.path = occurrence.path, .position = occurrence.position, .origin = occurrence.origin});
}

} // namespace store
