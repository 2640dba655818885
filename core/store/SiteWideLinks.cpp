#include "store/SiteWideLinks.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace store {

namespace {

using crawl::OccurrenceId;

/// What places have in common that a template made.
struct Likeness
{
    std::uint32_t spot = 0;
    std::string_view words;
    bool operator==(const Likeness&) const = default;
};

struct LikenessHash
{
    [[nodiscard]] std::size_t operator()(const Likeness& likeness) const
    {
        return std::hash<std::string_view>{}(likeness.words) + likeness.spot;
    }
};

/// nullopt: nothing that another page could have too. A seed stands in no page, and the links of a style
/// sheet have no path: each is a place of its own.
[[nodiscard]] std::optional<Likeness> likenessOf(const Occurrences& occurrences, OccurrenceId place)
{
    if (!occurrences.page(place)) return std::nullopt;
    if (occurrences.origin(place) == html::LinkOrigin::Header)
        return Likeness{occurrences.spot(place), occurrences.raw(place)};
    if (occurrences.path(place).empty()) return std::nullopt;
    return Likeness{occurrences.spot(place), occurrences.linkText(place)};
}

/// The places that are alike, in the order of the first of them.
class Groups
{
public:
    Groups(const Occurrences& occurrences, std::span<const OccurrenceId> places)
        : m_occurrences(occurrences)
    {
        m_groupOf.reserve(places.size());
        for (const OccurrenceId place : places)
            m_groupOf.push_back(groupOf(place));
        countPages(places);
    }

    [[nodiscard]] const FoldedPlace& of(std::size_t place) const { return m_groups[m_groupOf[place]]; }

private:
    [[nodiscard]] std::uint32_t groupOf(OccurrenceId place)
    {
        const auto next = static_cast<std::uint32_t>(m_groups.size());
        std::uint32_t group = next;
        if (const auto likeness = likenessOf(m_occurrences, place))
            group = m_known.try_emplace(*likeness, next).first->second;
        if (group == next)
            m_groups.push_back({.first = place});
        else
            ++m_groups[group].places;
        return group;
    }

    /// A page may have alike places twice: where a path is too long to be kept whole.
    void countPages(std::span<const OccurrenceId> places)
    {
        struct OnPage
        {
            std::uint32_t group;
            std::uint32_t page;
            auto operator<=>(const OnPage&) const = default;
        };
        std::vector<OnPage> onPages;
        for (std::size_t place = 0; place < places.size(); ++place)
            if (m_groups[m_groupOf[place]].places > 1)
                onPages.push_back({m_groupOf[place], m_occurrences.page(places[place])->value()});
        std::sort(onPages.begin(), onPages.end());
        onPages.erase(std::unique(onPages.begin(), onPages.end()), onPages.end());
        for (FoldedPlace& group : m_groups)
            if (group.places > 1) group.pages = 0;
        for (const OnPage& onPage : onPages)
            ++m_groups[onPage.group].pages;
    }

    const Occurrences& m_occurrences;
    std::unordered_map<Likeness, std::uint32_t, LikenessHash> m_known;
    std::vector<FoldedPlace> m_groups;
    std::vector<std::uint32_t> m_groupOf; // by the place's number among those given
};

} // namespace

std::vector<FoldedPlace> foldPlaces(const Occurrences& occurrences, std::span<const OccurrenceId> places)
{
    const Groups groups(occurrences, places);
    std::vector<FoldedPlace> folded;
    for (std::size_t place = 0; place < places.size(); ++place) {
        const FoldedPlace& group = groups.of(place);
        if (!group.isSiteWide())
            folded.push_back({.first = places[place]});
        else if (group.first == places[place])
            folded.push_back(group);
    }
    return folded;
}

} // namespace store
