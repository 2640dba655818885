#pragma once

#include "crawl/ChangeBatch.h"
#include "store/Column.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace store {

/// The places where links stand, by OccurrenceId, to be read. The live ones are LinkTable's; a copy is a
/// snapshot.
///
/// Thread: the live object on its table's thread, a copy anywhere. Ids below size() only.
/// Ten million of them must fit: 24 bytes each, and each wording (texts and element) and spot once.
class Occurrences
{
public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_places.size()); }

    /// Whether its page, as last read, has it.
    [[nodiscard]] bool isAlive(crawl::OccurrenceId id) const { return m_entries[id.value()] != none; }
    /// Put together; `entry` is the one it was moved to. Only for an id that is alive.
    [[nodiscard]] crawl::Occurrence at(crawl::OccurrenceId id) const;

    [[nodiscard]] crawl::EntryId entry(crawl::OccurrenceId id) const
    {
        return crawl::EntryId(m_entries[id.value()]);
    }
    [[nodiscard]] std::optional<crawl::EntryId> page(crawl::OccurrenceId id) const;
    [[nodiscard]] std::uint32_t line(crawl::OccurrenceId id) const { return m_places[id.value()].line; }
    [[nodiscard]] std::uint32_t column(crawl::OccurrenceId id) const { return m_places[id.value()].column; }
    [[nodiscard]] html::LinkType type(crawl::OccurrenceId id) const;
    [[nodiscard]] html::LinkPosition position(crawl::OccurrenceId id) const { return spotOf(id).position; }
    [[nodiscard]] html::LinkOrigin origin(crawl::OccurrenceId id) const { return spotOf(id).origin; }
    [[nodiscard]] std::string_view path(crawl::OccurrenceId id) const { return spotOf(id).path; }
    /// The same number, below spots(), for all that have the same path, position and origin.
    [[nodiscard]] std::uint32_t spot(crawl::OccurrenceId id) const { return m_places[id.value()].spot; }
    [[nodiscard]] std::uint32_t spots() const { return static_cast<std::uint32_t>(m_spots.size()); }
    /// The link's text; where it has none, the alternative text of its image.
    [[nodiscard]] std::string_view linkText(crawl::OccurrenceId id) const;
    /// As it is written in the page.
    [[nodiscard]] std::string_view raw(crawl::OccurrenceId id) const;
    [[nodiscard]] std::string_view element(crawl::OccurrenceId id) const;

    /// What a document was read as last; Nothing where it never was.
    [[nodiscard]] crawl::DocumentKind documentKind(crawl::EntryId document) const
    {
        return document.value() < m_documents.size() ? m_documents[document.value()]
                                                     : crawl::DocumentKind::Nothing;
    }

private:
    friend class LinkTable;
    friend struct OccurrenceHash;
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Never changed.
    struct Place
    {
        std::uint32_t page = none;
        std::uint32_t line = 0;
        std::uint32_t column = 0;
        std::uint32_t wording = 0;
        std::uint32_t spot = 0;
    };

    /// What a link is; a site has a few hundred different ones.
    struct Tag
    {
        html::LinkType type = html::LinkType::Hyperlink;
        bool nofollow = false;
        std::string_view element;
        std::string_view attribute;
        std::string_view rel;
        std::string_view windowTarget;
        bool operator==(const Tag&) const = default;
    };

    /// What a link says. A menu's links are the same on every page.
    struct Wording
    {
        std::uint32_t tag = 0;
        std::string_view text;
        std::string_view altText;
        std::string_view raw;
        bool operator==(const Wording&) const = default;
    };

    /// Where in a page a link stands. Pages made from one template share them.
    struct Spot
    {
        std::string_view path;
        html::LinkPosition position = html::LinkPosition::Content;
        html::LinkOrigin origin = html::LinkOrigin::Html;
        bool operator==(const Spot&) const = default;
    };

    [[nodiscard]] const Spot& spotOf(crawl::OccurrenceId id) const { return m_spots[spot(id)]; }

    Column<Place> m_places;
    Column<std::uint32_t> m_entries; // an EntryId, or none: not alive
    Column<Tag> m_tags;
    Column<Wording> m_wordings;
    Column<Spot> m_spots;
    Column<crawl::DocumentKind> m_documents; // by EntryId
};

/// For finding what was said before; never an order.
struct OccurrenceHash
{
    [[nodiscard]] std::size_t operator()(const Occurrences::Tag& tag) const;
    [[nodiscard]] std::size_t operator()(const Occurrences::Wording& wording) const;
    [[nodiscard]] std::size_t operator()(const Occurrences::Spot& spot) const;
};

} // namespace store
