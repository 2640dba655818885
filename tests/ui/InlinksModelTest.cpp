// Where a link stands, as the details pane lists it.

#include "ui/details/InlinksModel.h"

#include "support/Catch.h"
#include "ui/Batches.h"
#include "ui/results/CellText.h"

#include <QAbstractItemModelTester>

#include <string>

using html::LinkPosition;
using tests::Batches;
using ui::InlinksModel;

namespace {

constexpr std::uint32_t gone = 50;

/// Pages with a broken link in their footers, shown as the details pane shows it.
struct Places
{
    Places()
    {
        for (std::uint32_t page = 0; page <= gone; ++page)
            batches.ok(page, "https://a.test/" + std::to_string(page));
        batches.broken(gone, "https://a.test/gone");
        apply();
        model.show(&results, crawl::EntryId(gone));
    }
    void addFooters(std::uint32_t first, std::uint32_t last)
    {
        for (std::uint32_t page = first; page <= last; ++page)
            batches.read(page)
                .link(page, gone, "Imprint", 80 + page)
                .at("html>body>footer>a", LinkPosition::Footer);
        apply();
    }
    void apply()
    {
        static_cast<void>(results.apply(batches.take()));
        model.refresh();
    }
    [[nodiscard]] std::string text(int row, InlinksModel::Column column)
    {
        return model.index(row, column).data().toString().toStdString();
    }

    store::Results results;
    Batches batches;
    InlinksModel model{nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("a site-wide link is one line: on how many pages, where, and that one repair does", "[ui]")
{
    Places places;
    places.batches.read(0).link(0, gone, "the map", 12).at("html>body>main>p>a", LinkPosition::Content);
    places.addFooters(1, 20);
    REQUIRE(places.model.rowCount() == 2);
    CHECK(places.text(0, InlinksModel::Place) == "Content");
    CHECK(places.text(1, InlinksModel::Page) == "https://a.test/1");
    CHECK(places.text(1, InlinksModel::Text) == "Imprint");
    CHECK(places.text(1, InlinksModel::Place) == "Footer, on 20 pages: fix once");
    CHECK(places.text(1, InlinksModel::LineAndColumn) == "81:9");
    CHECK(places.text(1, InlinksModel::Element) == "<a href>");
    CHECK(places.text(1, InlinksModel::Path) == "html>body>footer>a");
    CHECK(places.model.pageAt(1) == crawl::EntryId(1));
}

TEST_CASE("pages that are read while a person looks join the site-wide link in place", "[ui]")
{
    Places places;
    places.addFooters(1, 2);
    CHECK(places.model.rowCount() == 2); // two pages may well say the same
    places.addFooters(3, 3);
    CHECK(places.model.rowCount() == 1);
    QPersistentModelIndex chosen(places.model.index(0, 0));
    places.addFooters(4, 30);
    places.batches.read(31).link(31, gone, "elsewhere").at("html>body>p>a", LinkPosition::Content);
    places.apply();
    CHECK(chosen.isValid());
    CHECK(places.model.rowCount() == 2);
    CHECK(places.text(0, InlinksModel::Place) == "Footer, on 30 pages: fix once");
    CHECK(places.text(1, InlinksModel::Text) == "elsewhere");
}

TEST_CASE("every page of a site-wide link can be seen", "[ui]")
{
    Places places;
    CHECK_FALSE(places.model.hasSiteWide());
    places.addFooters(1, 20);
    CHECK(places.model.hasSiteWide());
    places.model.setFolds(false);
    REQUIRE(places.model.rowCount() == 20);
    CHECK(places.text(19, InlinksModel::Page) == "https://a.test/20");
    CHECK(places.text(19, InlinksModel::Place) == "Footer");
    CHECK(places.model.hasSiteWide());
}

TEST_CASE("the row of a site-wide link says so in the table", "[ui]")
{
    Places places;
    const auto place = [&places] {
        return ui::cellText(places.results, crawl::EntryId(gone), ui::ResultColumn::Place).toStdString();
    };
    CHECK(place().empty());
    places.addFooters(1, 2);
    CHECK(place() == "Footer");
    places.addFooters(3, 20);
    CHECK(place() == "Footer, site-wide");
}
