#include "crawl/ShapeLimits.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace crawl {

namespace {

// Pages with plain addresses are compared from then on: a smaller site is no trap, and it costs time.
constexpr std::uint32_t pagesOfSmallSite = 1'000;
// Of the limit for all suspects: what is asked of one shape that looks endless (33 by default), and how many
// dated pages in a row may repeat one (25: two years of months without an event).
constexpr std::uint32_t partOfEndless = 300;
constexpr std::uint32_t partOfDatedInARow = 400;
constexpr std::size_t maxShapes = 1'000; // more would be no summary; the rest stands with its origin
// What is left out is told apart up to here; then the number stands. A trap makes more than anybody counts.
constexpr std::size_t maxCounted = 100'000;

constexpr std::uint64_t folded = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t exact = 0xC2B2AE3D27D4EB4FULL;

std::size_t hashOf(const url::Url& address)
{
    return std::hash<std::string_view>()(address.serialize(url::ExcludeFragment::Yes));
}

} // namespace

void ShapeLimits::ask(html::PageQuestions& questions, EntryId page, const url::Url& address) const
{
    if (m_settings.mode != Mode::Crawl || !m_entries[page].internal) return;
    const bool isStrange = shapeOf(address).endlessness != Endlessness::Plain;
    // A plain address is suspect only where it repeats another to the letter.
    if (isStrange) questions.fingerprint = true;
    if (isStrange || m_pagesRead >= pagesOfSmallSite) questions.exactFingerprint = true;
}

void ShapeLimits::open(EntryId id, const html::Page& page)
{
    m_open = {};
    if (m_settings.mode != Mode::Crawl || !m_entries[id].internal) return;
    ++m_pagesRead;
    const bool exactly = isRepeat(id, page.exactFingerprint, exact);
    const bool nearly = isRepeat(id, page.fingerprint, folded);
    if (exactly || nearly) {
        const UrlShape shape = shapeOf(m_entries.urlOf(id));
        const bool isStrange = shape.endlessness != Endlessness::Plain;
        m_open.repeats = (exactly || isStrange) && !leadsOn(page, shape);
        m_open.repeatsExactly = m_open.repeats && exactly;
    }
    if (!m_open.repeats) return forgive(id);
    const auto suspect = m_suspects.find(id);
    if (suspect != m_suspects.end()) m_open.generation = suspect->second.generation;
}

ShapeLimits::Admission ShapeLimits::admit(const url::Url& address, Depth depth)
{
    if (!m_open.repeats) {
        if (!m_leftOut.empty()) letIn(address);
        return {};
    }
    if (!isUnknown(address)) return {};
    const UrlShape shape = shapeOf(address);
    if (shape.endlessness == Endlessness::Plain && !m_open.repeatsExactly) return {};
    const std::size_t index = indexOf(address, shape);
    Shape& found = m_shapes[index];
    if (mayBeAsked(found)) return {.leftOutWith = {}, .suspectOf = index};
    found.row = m_discovery.shape(found.shape.text, depth);
    if (m_leftOut.size() < maxCounted && m_leftOut.insert(hashOf(address)).second) ++found.leftOut;
    return {.leftOutWith = found.row, .suspectOf = {}};
}

void ShapeLimits::onFound(EntryId id, Admission admission)
{
    if (!admission.suspectOf) {
        if (!m_open.repeats) forgive(id);
        return;
    }
    m_suspects.emplace(id, Suspect{*admission.suspectOf, m_open.generation + 1});
    ++m_shapes[*admission.suspectOf].suspects;
}

void ShapeLimits::tellCounts()
{
    for (Shape& shape : m_shapes) {
        if (!shape.row || std::exchange(shape.told, shape.leftOut) == shape.leftOut) continue;
        m_entries[*shape.row].linked = shape.leftOut > 0;
        m_entries[*shape.row].detail = m_entries.keep(std::to_string(shape.leftOut));
        m_entries.markChanged(*shape.row);
    }
}

std::optional<std::string> ShapeLimits::firstLeftOut() const
{
    const Shape* first = nullptr;
    for (const Shape& shape : m_shapes)
        if (shape.leftOut > 0 && (!first || shape.row < first->row)) first = &shape;
    return first ? std::optional(first->shape.text) : std::nullopt;
}

void ShapeLimits::forgetLeftOut()
{
    m_leftOut.clear();
    for (Shape& shape : m_shapes) {
        if (!shape.row) continue;
        m_entries[*shape.row].linked = false;
        m_entries.markChanged(*shape.row);
        shape.leftOut = shape.told = 0;
        shape.row.reset();
    }
}

/// Whether another page with that content was met before. A page read again is none of its own repeats.
bool ShapeLimits::isRepeat(EntryId page, std::optional<std::uint64_t> content, std::uint64_t salt)
{
    if (!content) return false;
    const std::uint64_t key = *content ^ (salt + m_entries[page].origin.value());
    return m_firstWith.try_emplace(key, page).first->second != page;
}

/// To another kind of page, and one that people may well have named: lists say little, and lead to all else.
bool ShapeLimits::leadsOn(const html::Page& page, const UrlShape& own) const
{
    return std::any_of(page.links.begin(), page.links.end(), [&](const html::Link& link) {
        if (link.use != html::LinkUse::Navigate || !link.target || !isUnknown(*link.target)) return false;
        const UrlShape shape = shapeOf(*link.target);
        return shape.endlessness == Endlessness::Plain && shape != own;
    });
}

bool ShapeLimits::isUnknown(const url::Url& address) const
{
    return m_scope.isInside(address) && m_scope.reasonToSkip(address) == Reason::None &&
           !m_entries.find(EntryKind::Address, address.serialize(url::ExcludeFragment::Yes));
}

bool ShapeLimits::mayBeAsked(const Shape& shape) const
{
    const std::uint32_t most = m_settings.maxAlike;
    if (m_suspects.size() >= most) return false;
    switch (shape.shape.endlessness) {
    case Endlessness::Plain: return true;
    case Endlessness::Dated: return m_open.generation < std::max(most / partOfDatedInARow, 1U);
    case Endlessness::Endless: return shape.suspects < std::max(most / partOfEndless, 1U);
    }
    return true;
}

std::size_t ShapeLimits::indexOf(const url::Url& address, const UrlShape& shape)
{
    const auto known = m_indexOfShape.find(shape.text);
    if (known != m_indexOfShape.end()) return known->second;
    const UrlShape kept = m_shapes.size() < maxShapes
                              ? shape
                              : UrlShape{address.origin().serialize() + "/{any}", Endlessness::Plain};
    const auto [place, isNew] = m_indexOfShape.try_emplace(kept.text, m_shapes.size());
    if (isNew) m_shapes.push_back({.shape = kept, .suspects = 0, .leftOut = 0, .told = 0, .row = {}});
    return place->second;
}

/// A page that shows something of its own leads there as well: it is asked after all.
void ShapeLimits::letIn(const url::Url& address)
{
    if (m_leftOut.erase(hashOf(address)) == 0) return;
    Shape& shape = m_shapes[indexOf(address, shapeOf(address))];
    if (shape.leftOut > 0) --shape.leftOut;
}

/// It shows something new, or is found where something new is shown.
void ShapeLimits::forgive(EntryId id)
{
    const auto suspect = m_suspects.find(id);
    if (suspect == m_suspects.end()) return;
    --m_shapes[suspect->second.shape].suspects;
    m_suspects.erase(suspect);
}

} // namespace crawl
