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

} // namespace

bool ShapeLimits::wantsFingerprint(EntryId page, const url::Url& address) const
{
    if (m_settings.mode != Mode::Crawl || !m_entries[page].internal) return false;
    return m_pagesRead >= pagesOfSmallSite || shapeOf(address).endlessness != Endlessness::Plain;
}

void ShapeLimits::open(EntryId id, const html::Page& page)
{
    m_open = {};
    if (m_settings.mode != Mode::Crawl || !m_entries[id].internal) return;
    ++m_pagesRead;
    m_open.repeatsExactly = isRepeat(id, page.exactFingerprint, exact);
    const bool repeats = isRepeat(id, page.fingerprint, folded);
    const bool looksEndless = repeats && shapeOf(m_entries.urlOf(id)).endlessness != Endlessness::Plain;
    m_open.repeats = m_open.repeatsExactly || (looksEndless && !leadsOn(page));
    if (!m_open.repeats) return forgive(id);
    const auto suspect = m_suspects.find(id);
    if (suspect != m_suspects.end()) m_open.generation = suspect->second.generation;
}

ShapeLimits::Admission ShapeLimits::admit(const url::Url& address, Depth depth)
{
    if (!m_open.repeats || !isUnknown(address)) return {};
    const UrlShape shape = shapeOf(address);
    if (shape.endlessness == Endlessness::Plain && !m_open.repeatsExactly) return {};
    const std::size_t index = indexOf(address, shape);
    Shape& found = m_shapes[index];
    if (mayBeAsked(found)) return {.leftOutWith = {}, .suspectOf = index};
    found.row = m_discovery.shape(found.shape.text, depth);
    const std::size_t hash = std::hash<std::string_view>()(address.serialize(url::ExcludeFragment::Yes));
    if (m_leftOut.size() < maxCounted && m_leftOut.insert(hash).second) ++found.leftOut;
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

/// To a page that people may well have named: lists say little, and are what leads to all else.
bool ShapeLimits::leadsOn(const html::Page& page) const
{
    return std::any_of(page.links.begin(), page.links.end(), [this](const html::Link& link) {
        return link.use == html::LinkUse::Navigate && link.target && isUnknown(*link.target) &&
               shapeOf(*link.target).endlessness == Endlessness::Plain;
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
    if (m_shapes.size() >= maxShapes) {
        const UrlShape any{address.origin().serialize() + "/{any}", shape.endlessness};
        if (shape != any && m_shapes.size() < 2 * maxShapes) return indexOf(address, any);
        if (m_shapes.size() >= 2 * maxShapes) return m_shapes.size() - 1;
    }
    m_shapes.push_back({.shape = shape, .suspects = 0, .leftOut = 0, .told = 0, .row = {}});
    return m_indexOfShape.emplace(shape.text, m_shapes.size() - 1).first->second;
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
