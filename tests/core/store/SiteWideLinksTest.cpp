#include "store/SiteWideLinks.h"

#include "core/store/BatchBuilder.h"
#include "store/Results.h"
#include "support/Catch.h"

#include <string>
#include <vector>

using namespace store;
using crawl::EntryId;
using crawl::OccurrenceId;
using html::LinkOrigin;
using html::LinkPosition;

namespace {

constexpr std::uint32_t target = 100;
constexpr std::string_view footer = "html>body>footer>a";

/// Pages that link to one target.
class Site
{
public:
    Site()
    {
        m_builder.row(target, "https://a.test/gone");
        for (std::uint32_t page = 0; page < 10; ++page)
            m_builder.page(page, "https://a.test/" + std::to_string(page), 1);
    }

    Site& link(std::uint32_t page, std::string_view path, std::string_view text,
               LinkPosition position = LinkPosition::Content, LinkOrigin origin = LinkOrigin::Html,
               std::string_view raw = "/gone")
    {
        m_builder.link({.page = page,
                        .entry = target,
                        .text = text,
                        .raw = raw,
                        .path = path,
                        .position = position,
                        .origin = origin});
        return *this;
    }
    Site& seed()
    {
        m_builder.link({.entry = target});
        return *this;
    }

    [[nodiscard]] std::vector<FoldedPlace> folded()
    {
        (void)m_results.apply(m_builder.take());
        const LinkTable& links = m_results.links();
        return foldPlaces(links.occurrences(), links.occurrencesOf(EntryId(target)));
    }

private:
    Results m_results;
    BatchBuilder m_builder;
};

using Folded = std::vector<FoldedPlace>;

FoldedPlace alone(std::uint32_t place)
{
    return {.first = OccurrenceId(place)};
}

} // namespace

TEST_CASE("a link at the same path with the same text on many pages is one site-wide link", "[store]")
{
    Site site;
    site.link(0, "html>body>main>p>a", "elsewhere");
    for (std::uint32_t page = 0; page < 9; ++page)
        site.link(page, footer, "Imprint", LinkPosition::Footer);
    const Folded folded = site.folded();
    CHECK(folded == Folded{alone(0), {.first = OccurrenceId(1), .places = 9, .pages = 9}});
    CHECK(folded[1].isSiteWide());
    CHECK_FALSE(folded[0].isSiteWide());
}

TEST_CASE("the same place on two pages is no site-wide link yet", "[store]")
{
    CHECK(Site().link(0, footer, "Imprint").link(1, footer, "Imprint").folded() ==
          Folded{alone(0), alone(1)});
    CHECK(Site().link(0, footer, "Imprint").link(1, footer, "Imprint").link(2, footer, "Imprint").folded() ==
          Folded{{.first = OccurrenceId(0), .places = 3, .pages = 3}});
}

TEST_CASE("another path, another text or another position is another place", "[store]")
{
    Site site;
    for (std::uint32_t page = 0; page < 2; ++page)
        site.link(page, footer, "Imprint", LinkPosition::Footer)
            .link(page, "html>body>div>a", "Imprint", LinkPosition::Footer)
            .link(page, footer, "Contact", LinkPosition::Footer)
            .link(page, footer, "Imprint", LinkPosition::Content);
    CHECK(site.folded().size() == 8);
}

TEST_CASE("a page that has a place twice is counted once", "[store]")
{
    Site site;
    for (std::uint32_t page = 0; page < 2; ++page)
        site.link(page, "…>li>a", "deep").link(page, "…>li>a", "deep");
    CHECK(site.folded().size() == 4); // four places on two pages
    CHECK(site.link(2, "…>li>a", "deep").folded() ==
          Folded{{.first = OccurrenceId(0), .places = 5, .pages = 3}});
}

TEST_CASE("seeds and the links of style sheets are never folded: they stand in no template", "[store]")
{
    Site site;
    for (std::uint32_t page = 0; page < 5; ++page)
        site.seed().link(page, "", "", LinkPosition::Content, LinkOrigin::Css);
    CHECK(site.folded().size() == 10);
}

TEST_CASE("a response header that all pages come with is one thing to fix", "[store]")
{
    Site site;
    for (std::uint32_t page = 0; page < 4; ++page)
        site.link(page, "", "", LinkPosition::Head, LinkOrigin::Header, "/gone");
    site.link(4, "", "", LinkPosition::Head, LinkOrigin::Header, "https://a.test/gone");
    CHECK(site.folded() == Folded{{.first = OccurrenceId(0), .places = 4, .pages = 4}, alone(4)});
}

TEST_CASE("a place is kept with its path, position and origin, and a snapshot has them too", "[store]")
{
    Results results;
    BatchBuilder builder;
    builder.page(0, "https://a.test/", 0).row(1, "https://a.test/1");
    builder.link({.page = 0,
                  .entry = 1,
                  .path = "html>body>nav>a",
                  .position = LinkPosition::Navigation,
                  .origin = LinkOrigin::Html});
    builder.link(
        {.page = 0, .entry = 1, .path = "", .position = LinkPosition::Head, .origin = LinkOrigin::Css});
    (void)results.apply(builder.take());
    const auto snapshot = results.takeSnapshot();
    const crawl::Occurrence inMenu = snapshot->occurrences.at(OccurrenceId(0));
    CHECK(inMenu.path == "html>body>nav>a");
    CHECK(inMenu.position == LinkPosition::Navigation);
    CHECK(inMenu.origin == LinkOrigin::Html);
    const crawl::Occurrence inSheet = snapshot->occurrences.at(OccurrenceId(1));
    CHECK(inSheet.path.empty());
    CHECK(inSheet.position == LinkPosition::Head);
    CHECK(inSheet.origin == LinkOrigin::Css);
    results.giveBack(*snapshot);
}
