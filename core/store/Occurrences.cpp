#include "store/Occurrences.h"

#include <functional>

namespace store {

namespace {

[[nodiscard]] std::size_t hashOf(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

/// Mixes so that equal texts in two places don't cancel each other out; the factor is 2^64 by the golden
/// ratio.
[[nodiscard]] std::size_t mixed(std::size_t hash, std::size_t next)
{
    return (hash ^ (hash >> 29)) * std::size_t{0x9E3779B97F4A7C15} + next;
}

} // namespace

crawl::Occurrence Occurrences::at(crawl::OccurrenceId id) const
{
    const Place& place = m_places[id.value()];
    const Wording& wording = m_wordings[place.wording];
    const Tag& tag = m_tags[wording.tag];
    const Spot& spot = m_spots[place.spot];
    crawl::Occurrence occurrence;
    occurrence.id = id;
    occurrence.page = page(id);
    occurrence.entry = entry(id);
    occurrence.line = place.line;
    occurrence.column = place.column;
    occurrence.type = tag.type;
    occurrence.nofollow = tag.nofollow;
    occurrence.element = tag.element;
    occurrence.attribute = tag.attribute;
    occurrence.text = wording.text;
    occurrence.altText = wording.altText;
    occurrence.raw = wording.raw;
    occurrence.rel = tag.rel;
    occurrence.windowTarget = tag.windowTarget;
    occurrence.origin = spot.origin;
    occurrence.position = spot.position;
    occurrence.path = spot.path;
    return occurrence;
}

std::optional<crawl::EntryId> Occurrences::page(crawl::OccurrenceId id) const
{
    const std::uint32_t page = m_places[id.value()].page;
    return page == none ? std::nullopt : std::optional(crawl::EntryId(page));
}

html::LinkType Occurrences::type(crawl::OccurrenceId id) const
{
    return m_tags[m_wordings[m_places[id.value()].wording].tag].type;
}

std::string_view Occurrences::element(crawl::OccurrenceId id) const
{
    return m_tags[m_wordings[m_places[id.value()].wording].tag].element;
}

std::string_view Occurrences::linkText(crawl::OccurrenceId id) const
{
    const Wording& wording = m_wordings[m_places[id.value()].wording];
    return wording.text.empty() ? wording.altText : wording.text;
}

std::string_view Occurrences::raw(crawl::OccurrenceId id) const
{
    return m_wordings[m_places[id.value()].wording].raw;
}

std::size_t OccurrenceHash::operator()(const Occurrences::Tag& tag) const
{
    std::size_t hash = static_cast<std::size_t>(tag.type) * 2 + (tag.nofollow ? 1 : 0);
    for (const std::string_view text : {tag.element, tag.attribute, tag.rel, tag.windowTarget})
        hash = mixed(hash, hashOf(text));
    return hash;
}

std::size_t OccurrenceHash::operator()(const Occurrences::Wording& wording) const
{
    std::size_t hash = wording.tag;
    for (const std::string_view text : {wording.text, wording.altText, wording.raw})
        hash = mixed(hash, hashOf(text));
    return hash;
}

std::size_t OccurrenceHash::operator()(const Occurrences::Spot& spot) const
{
    const std::size_t kind =
        static_cast<std::size_t>(spot.position) * 4 + static_cast<std::size_t>(spot.origin);
    return mixed(kind, hashOf(spot.path));
}

} // namespace store
