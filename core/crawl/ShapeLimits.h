#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/Discovery.h"
#include "crawl/EntryTable.h"
#include "crawl/Scope.h"
#include "crawl/UrlShape.h"
#include "html/Page.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace crawl {

/// Ends traps: leaves out the addresses that a site makes without end, and counts them by their shape.
///
/// A trap shows the same again and again, under new addresses. So what is suspect is an address that is found
/// on pages only that repeat another page. Sites of people have hardly any, however large they are and
/// however much alike their addresses: what leads on there is a page with something of its own. How strictly
/// "the same" is meant, and how many suspects are asked, goes by how endless their shape looks (UrlShape).
/// What shows something new after all is no suspect any more. A trap that writes new text for each address is
/// told from a site by nothing, and ends with the depth and the number of URLs.
///
/// Owned by the Crawl, and so is all that it works on. Bounded: a number for each page's content, a row for
/// each of a thousand shapes.
class ShapeLimits
{
public:
    ShapeLimits(const CrawlSettings& settings, EntryTable& entries, Discovery& discovery, const Scope& scope)
        : m_settings(settings)
        , m_entries(entries)
        , m_discovery(discovery)
        , m_scope(scope)
    {
    }

    /// Adds what has to be known of a page that is about to be read, for it to be recognised later.
    void ask(html::PageQuestions& questions, EntryId page, const url::Url& address) const;
    /// What is found from now on until close() stands on that page.
    void open(EntryId id, const html::Page& page);
    void close() { m_open = {}; }

    /// What becomes of an address found there.
    struct Admission
    {
        std::optional<EntryId> leftOutWith;   // its shape's entry; nullopt: it is an entry like any other
        std::optional<std::size_t> suspectOf; // a shape
    };
    [[nodiscard]] Admission admit(const url::Url& address, Depth depth);
    /// It has become an entry, or has long been one.
    void onFound(EntryId id, Admission admission);

    /// Brings the shapes' rows up to date with what was counted.
    void tellCounts();
    /// Of the shape that was left out first; nullopt: nothing was.
    [[nodiscard]] std::optional<std::string> firstLeftOut() const;
    /// The limit is higher: what was left out is counted anew, where it is left out again.
    void forgetLeftOut();

private:
    struct Shape
    {
        UrlShape shape;
        std::uint32_t suspects = 0; // that were asked
        std::uint64_t leftOut = 0;  // distinct, as far as they are told apart
        std::uint64_t told = 0;     // of them
        std::optional<EntryId> row;
    };
    struct Suspect
    {
        std::size_t shape = 0;
        std::uint32_t generation = 1; // repeating pages on the way to it, in a row
    };
    struct Open
    {
        bool repeats = false;        // another page, numbers and its own name aside
        bool repeatsExactly = false; // another page's every word and picture
        std::uint32_t generation = 0;
    };

    [[nodiscard]] bool isRepeat(EntryId page, std::optional<std::uint64_t> content, std::uint64_t salt);
    [[nodiscard]] bool leadsOn(const html::Page& page, const UrlShape& own) const;
    [[nodiscard]] bool isUnknown(const url::Url& address) const;
    [[nodiscard]] bool mayBeAsked(const Shape& shape) const;
    [[nodiscard]] std::size_t indexOf(const url::Url& address, const UrlShape& shape);
    void letIn(const url::Url& address);
    void forgive(EntryId id);

    const CrawlSettings& m_settings;
    EntryTable& m_entries;
    Discovery& m_discovery;
    const Scope& m_scope;

    std::unordered_map<std::uint64_t, EntryId> m_firstWith; // of each content the page it was met on first
    std::unordered_map<EntryId, Suspect> m_suspects;
    std::vector<Shape> m_shapes; // of suspects only
    std::unordered_map<std::string, std::size_t> m_indexOfShape;
    std::unordered_set<std::size_t> m_leftOut; // hashes
    std::uint32_t m_pagesRead = 0;
    Open m_open;
};

} // namespace crawl
