#pragma once

#include "crawl/ChangeBatch.h"
#include "store/Column.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace store {

/// The rows by EntryId, to be read. The live ones are ResultTable's; a copy is a snapshot.
///
/// Thread: the live object on its table's thread, a copy anywhere. Views live as long as the arenas that the
/// table and each Snapshot hold. Every id must be below size(); an id that was never told is a row that isn't
/// shown.
class Rows
{
public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_urls.size()); }

    /// Everything the crawl told of an entry, put together. For single rows: for scans take the functions
    /// below.
    [[nodiscard]] crawl::EntryState entry(crawl::EntryId id) const;

    [[nodiscard]] std::string_view url(crawl::EntryId id) const { return m_urls[id.value()]; }
    [[nodiscard]] bool isShown(crawl::EntryId id) const { return m_states[id.value()].has(Shown); }
    [[nodiscard]] bool isInternal(crawl::EntryId id) const { return m_states[id.value()].has(Internal); }
    [[nodiscard]] crawl::Verdict verdict(crawl::EntryId id) const { return m_states[id.value()].verdict; }
    [[nodiscard]] crawl::Reason reason(crawl::EntryId id) const { return m_states[id.value()].reason; }
    [[nodiscard]] std::optional<http::StatusCode> status(crawl::EntryId id) const;
    [[nodiscard]] std::optional<http::StatusCode> ownStatus(crawl::EntryId id) const;
    [[nodiscard]] std::optional<Duration> responseTime(crawl::EntryId id) const;
    [[nodiscard]] std::uint32_t depth(crawl::EntryId id) const { return m_states[id.value()].depth; }

    /// Pages that have it, each once; a seed's own place is no page.
    [[nodiscard]] std::uint32_t pages(crawl::EntryId id) const { return m_places[id.value()].pages; }
    /// Places where it stands, a seed's own place too.
    [[nodiscard]] std::uint32_t occurrences(crawl::EntryId id) const
    {
        return m_places[id.value()].occurrences;
    }
    /// The first place: the lowest (depth of its page, URL of its page, line, column); pages before sitemaps,
    /// and these before a seed's own place. nullopt: nothing links to it.
    [[nodiscard]] std::optional<crawl::OccurrenceId> firstOccurrence(crawl::EntryId id) const;
    /// Grows with each row that becomes shown; orders rows by arrival. Not a position: rows can go.
    [[nodiscard]] std::uint32_t arrival(crawl::EntryId id) const { return m_places[id.value()].arrival; }

private:
    friend class ResultTable;

    enum Flag : std::uint16_t {
        Shown = 1,
        Internal = 2,
        Seed = 4,
        Downgraded = 8,
        HasStatus = 16,
        HasOwnStatus = 32,
        HasTransportError = 64,
        HasUrlError = 128,
        HasBytes = 256,
        HasResponseTime = 512,
        HasCheckedAt = 1024,
        FinalUrlIsOwn = 2048,
        Noindex = 4096,
        CanonicalElsewhere = 8192,
    };
    static constexpr std::uint32_t none = UINT32_MAX;

    /// What changes when an answer comes. Trivially copied and no more than a cache line, since a batch may
    /// touch every chunk while a snapshot is out.
    struct State
    {
        crawl::EntryKind kind = crawl::EntryKind::Address;
        crawl::Verdict verdict = crawl::Verdict::Pending;
        crawl::Reason reason = crawl::Reason::None;
        crawl::Reason targetSkipped = crawl::Reason::None;
        http::TransportError transportError{};
        url::UrlError urlError{};
        std::uint16_t flags = 0;
        http::StatusCode status = 0;
        http::StatusCode ownStatus = 0;
        std::uint32_t depth = none;
        std::uint32_t attempts = 0;
        std::uint32_t contentType = none; // in m_contentTypes
        std::uint32_t rare = none;        // in m_rare
        crawl::Indexability indexability = crawl::Indexability::Unknown;
        std::uint64_t bytes = 0;
        std::int64_t responseNanoseconds = 0;
        std::int64_t checkedAtMilliseconds = 0; // since 1970

        [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
        bool operator==(const State&) const = default;
    };

    /// What changes whenever a page is read: kept apart, so that little is cloned for it.
    struct Places
    {
        std::uint32_t occurrences = 0;
        std::uint32_t pages = 0;
        std::uint32_t first = none; // an OccurrenceId
        std::uint32_t arrival = none;
        bool operator==(const Places&) const = default;
    };

    /// What few rows have. Never changed: a row that changes gets another.
    struct Rare
    {
        std::string_view detail;
        crawl::SecondOpinion opinion;
        std::string_view finalUrl; // where it isn't the row's own
        std::shared_ptr<const std::vector<crawl::Hop>> hops;
        bool operator==(const Rare& other) const;
    };

    Column<std::string_view> m_urls;
    Column<State> m_states;
    Column<Places> m_places;
    Column<Rare> m_rare;
    Column<std::string_view> m_contentTypes; // each once
};

} // namespace store
