#include "store/SitemapComparison.h"

#include "http/MediaType.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace store {

namespace {

using crawl::EntryId;
using crawl::OccurrenceId;
using crawl::Verdict;

/// What a place says of the address there.
enum class Saying : std::uint8_t { Nothing, Linked, Listed, IsSitemap };

std::string_view localName(std::string_view element)
{
    return element.substr(element.find(':') + 1); // without a prefix: all
}

bool isSitemap(crawl::DocumentKind kind)
{
    return kind == crawl::DocumentKind::Sitemap || kind == crawl::DocumentKind::SitemapIndex;
}

/// Of a path such as `urlset>url>loc`.
std::string_view lastStep(std::string_view path)
{
    return path.substr(path.rfind('>') + 1); // npos + 1 is 0
}

std::string_view originOf(std::string_view url)
{
    const std::size_t host = url.find("://");
    return host == std::string_view::npos ? url : url.substr(0, url.find('/', host + 3));
}

class Comparer
{
public:
    Comparer(const Snapshot& snapshot, const std::atomic<bool>* cancelled)
        : m_snapshot(snapshot)
        , m_cancelled(cancelled)
        , m_addresses(snapshot.rows.size())
    {
    }

    [[nodiscard]] std::optional<SitemapComparison> compare();

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::uint32_t placesBetweenLooks = 65'536;

    struct Address
    {
        std::uint32_t listedAt = none; // an OccurrenceId
        std::uint32_t linkedAt = none;
        bool isSitemap = false;    // named by robots.txt or an index
        std::uint32_t page = none; // of a row of its own for a place in it that is in doubt: that page's row
    };

    [[nodiscard]] bool isCancelled() const
    {
        return m_cancelled && m_cancelled->load(std::memory_order_relaxed);
    }
    void findPagesOfPlaces();
    void hear(OccurrenceId place);
    void hearOf(Address& address, OccurrenceId place) const;
    [[nodiscard]] Saying sayingOf(OccurrenceId place) const;
    [[nodiscard]] Saying sayingInSitemap(OccurrenceId place) const;
    [[nodiscard]] bool isListedBefore(OccurrenceId left, std::uint32_t right) const;
    [[nodiscard]] bool isLinkedBefore(OccurrenceId left, std::uint32_t right) const;
    void lookAround();
    void countSitemap(EntryId id);
    void compareListed(EntryId id);
    void compareLinked(EntryId id);
    void add(SitemapFinding finding, EntryId id);

    const Snapshot& m_snapshot;
    const std::atomic<bool>* m_cancelled;
    std::vector<Address> m_addresses;                       // by EntryId
    std::unordered_set<std::string_view> m_redirectTargets; // of linked addresses
    std::unordered_set<std::string_view> m_listedOrigins;
    SitemapComparison m_comparison;
};

std::optional<SitemapComparison> Comparer::compare()
{
    const Occurrences& occurrences = m_snapshot.occurrences;
    findPagesOfPlaces();
    for (std::uint32_t place = 0; place < occurrences.size(); ++place) {
        if (place % placesBetweenLooks == 0 && isCancelled()) return std::nullopt;
        if (occurrences.isAlive(OccurrenceId(place))) hear(OccurrenceId(place));
    }
    lookAround();
    if (m_comparison.listed == 0) return std::nullopt;

    for (std::uint32_t row = 0; row < m_addresses.size(); ++row)
        if (m_addresses[row].listedAt != none)
            compareListed(EntryId(row));
        else
            compareLinked(EntryId(row));
    std::sort(m_comparison.differences.begin(), m_comparison.differences.end(),
              [this](const SitemapDifference& left, const SitemapDifference& right) {
                  const Rows& rows = m_snapshot.rows;
                  return std::tuple(left.finding, rows.url(left.entry), left.entry) <
                         std::tuple(right.finding, rows.url(right.entry), right.entry);
              });
    return std::move(m_comparison);
}

/// A link to a place that is missing leads to its page all the same.
void Comparer::findPagesOfPlaces()
{
    const Rows& rows = m_snapshot.rows;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> placesOf;
    for (std::uint32_t row = 0; row < m_addresses.size(); ++row) {
        const std::string_view url = rows.url(EntryId(row));
        const std::size_t mark = url.find('#');
        if (mark != std::string_view::npos) placesOf[url.substr(0, mark)].push_back(row);
    }
    if (placesOf.empty()) return;
    for (std::uint32_t row = 0; row < m_addresses.size(); ++row)
        if (const auto places = placesOf.find(rows.url(EntryId(row))); places != placesOf.end())
            for (const std::uint32_t place : places->second)
                m_addresses[place].page = row;
}

void Comparer::hear(OccurrenceId place)
{
    Address& address = m_addresses[m_snapshot.occurrences.entry(place).value()];
    hearOf(address, place);
    if (address.page != none) hearOf(m_addresses[address.page], place);
}

void Comparer::hearOf(Address& address, OccurrenceId place) const
{
    switch (sayingOf(place)) {
    case Saying::Listed:
        if (isListedBefore(place, address.listedAt)) address.listedAt = place.value();
        return;
    case Saying::Linked:
        if (isLinkedBefore(place, address.linkedAt)) address.linkedAt = place.value();
        return;
    case Saying::IsSitemap: address.isSitemap = true; return;
    case Saying::Nothing: return;
    }
}

Saying Comparer::sayingOf(OccurrenceId place) const
{
    const Occurrences& occurrences = m_snapshot.occurrences;
    if (occurrences.origin(place) == html::LinkOrigin::Sitemap) return sayingInSitemap(place);
    if (occurrences.origin(place) != html::LinkOrigin::Html) return Saying::Nothing;
    const std::string_view step = lastStep(occurrences.path(place));
    const std::string_view element = step.substr(0, step.find(':'));
    const bool isUnseen = element == "link" || element == "script" ||
                          (element == "meta" && occurrences.type(place) != html::LinkType::Hyperlink);
    const bool isOfItself = occurrences.page(place) == occurrences.entry(place);
    return isUnseen || isOfItself ? Saying::Nothing : Saying::Linked;
}

/// In a sitemap, a feed or robots.txt: which of them it is says what its places mean.
Saying Comparer::sayingInSitemap(OccurrenceId place) const
{
    const Occurrences& occurrences = m_snapshot.occurrences;
    const auto document = occurrences.page(place);
    if (!document) return Saying::Nothing;
    const std::string_view element = localName(occurrences.element(place)); // a line of a text file has none
    switch (occurrences.documentKind(*document)) {
    case crawl::DocumentKind::RobotsTxt: return Saying::IsSitemap;
    case crawl::DocumentKind::SitemapIndex:
        return element == "loc" && occurrences.type(place) == html::LinkType::Other ? Saying::IsSitemap
                                                                                    : Saying::Nothing;
    case crawl::DocumentKind::Sitemap:
        // Else a language's alternate, an image's licence, or the image.
        return (element.empty() || element == "loc") && occurrences.type(place) == html::LinkType::Hyperlink
                   ? Saying::Listed
                   : Saying::Nothing;
    case crawl::DocumentKind::Page:
    case crawl::DocumentKind::Sheet:
    case crawl::DocumentKind::Manifest:
    case crawl::DocumentKind::Feed:
    case crawl::DocumentKind::Nothing: break;
    }
    return Saying::Nothing;
}

bool Comparer::isListedBefore(OccurrenceId left, std::uint32_t right) const
{
    if (right == none) return true;
    const auto spot = [this](OccurrenceId place) {
        const auto sitemap = m_snapshot.occurrences.page(place);
        return std::tuple(sitemap ? m_snapshot.rows.url(*sitemap) : std::string_view(),
                          m_snapshot.occurrences.line(place), m_snapshot.occurrences.column(place));
    };
    return spot(left) < spot(OccurrenceId(right));
}

/// A seed's own place comes after all pages, as in the table.
bool Comparer::isLinkedBefore(OccurrenceId left, std::uint32_t right) const
{
    if (right == none) return true;
    const auto depth = [this](OccurrenceId place) {
        const auto page = m_snapshot.occurrences.page(place);
        return page ? m_snapshot.rows.depth(*page) : none;
    };
    const std::uint32_t leftDepth = depth(left);
    const std::uint32_t rightDepth = depth(OccurrenceId(right));
    return leftDepth != rightDepth ? leftDepth < rightDepth : isListedBefore(left, right);
}

void Comparer::lookAround()
{
    const Rows& rows = m_snapshot.rows;
    for (std::uint32_t row = 0; row < m_addresses.size(); ++row) {
        const EntryId id(row);
        const Address& address = m_addresses[row];
        if (address.listedAt != none) {
            if (address.page == none) ++m_comparison.listed;
            m_listedOrigins.insert(originOf(rows.url(id)));
        }
        if (address.linkedAt != none && rows.verdict(id) == Verdict::Redirected)
            m_redirectTargets.insert(rows.entry(id).finalUrl);
        countSitemap(id);
    }
}

/// Those that were only guessed, too, once they are there.
void Comparer::countSitemap(EntryId id)
{
    const Rows& rows = m_snapshot.rows;
    const crawl::DocumentKind kind = m_snapshot.occurrences.documentKind(id);
    const crawl::Reason reason = rows.reason(id);
    const bool isCut = reason == crawl::Reason::SitemapCut || reason == crawl::Reason::Truncated ||
                       reason == crawl::Reason::TooLarge;
    if (isSitemap(kind) && isCut) ++m_comparison.cutSitemaps;
    // What is redirected leads to an entry that is counted itself.
    const bool leadsToOne = rows.verdict(id) == Verdict::Redirected || reason == crawl::Reason::SitemapCut;
    const bool isRead = isSitemap(kind) || kind == crawl::DocumentKind::Feed || leadsToOne;
    if (m_addresses[id.value()].isSitemap && !isRead) ++m_comparison.missingSitemaps;
}

void Comparer::compareListed(EntryId id)
{
    const Rows& rows = m_snapshot.rows;
    const crawl::EntryState entry = rows.entry(id);
    const bool isLinked = m_addresses[id.value()].linkedAt != none || m_redirectTargets.contains(entry.url);
    const bool isPlace = m_addresses[id.value()].page != none;
    if (entry.internal && !isLinked && !isPlace) add(SitemapFinding::NotLinked, id);
    if (entry.verdict == Verdict::Broken) add(SitemapFinding::Broken, id);
    if (entry.verdict == Verdict::Redirected) add(SitemapFinding::Redirected, id);
    if (entry.reason == crawl::Reason::Robots) add(SitemapFinding::Forbidden, id);
    if (entry.noindex) add(SitemapFinding::Noindex, id);
    if (entry.canonicalElsewhere) add(SitemapFinding::Canonicalised, id);
}

void Comparer::compareLinked(EntryId id)
{
    const Rows& rows = m_snapshot.rows;
    if (m_addresses[id.value()].linkedAt == none || !rows.isShown(id) || !rows.isInternal(id)) return;
    if (!m_listedOrigins.contains(originOf(rows.url(id)))) return;
    const crawl::EntryState entry = rows.entry(id);
    const auto mediaType = http::parseMediaType(entry.contentType);
    const bool isDrawing = mediaType && mediaType->isSvg(); // read as a page is, and none
    const bool isPage = m_snapshot.occurrences.documentKind(id) == crawl::DocumentKind::Page && !isDrawing;
    if (isPage && entry.indexability == crawl::Indexability::Indexable &&
        entry.reason != crawl::Reason::Soft404)
        add(SitemapFinding::NotListed, id);
}

void Comparer::add(SitemapFinding finding, EntryId id)
{
    const auto known = [](std::uint32_t place) {
        return place == none ? std::nullopt : std::optional(OccurrenceId(place));
    };
    const Address& address = m_addresses[id.value()];
    m_comparison.differences.push_back({finding, id, known(address.listedAt), known(address.linkedAt)});
    ++m_comparison.counts[static_cast<std::size_t>(finding)];
}

} // namespace

std::optional<SitemapComparison> compareWithSitemaps(const Snapshot& snapshot,
                                                     const std::atomic<bool>* cancelled)
{
    return Comparer(snapshot, cancelled).compare();
}

} // namespace store
