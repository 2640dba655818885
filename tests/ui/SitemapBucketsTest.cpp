// How the site and its sitemaps differ, in the sidebar and in what is exported.

#include "support/Catch.h"
#include "ui/TestWindow.h"
#include "ui/text/Describe.h"

#include <QMenu>

using namespace std::chrono_literals;
using store::SitemapFinding;
using tests::TestWindow;

namespace {

const QString seed = QStringLiteral("https://a.test/");

std::shared_ptr<support::FakeSite> siteWithSitemap()
{
    auto site = std::make_shared<support::FakeSite>();
    site->robots("https://a.test", "User-agent: *\nDisallow: /private\nSitemap: /map.xml");
    site->sitemap("https://a.test/map.xml",
                  {"https://a.test/", "https://a.test/lonely", "https://a.test/alone", "https://a.test/gone",
                   "https://a.test/old", "https://a.test/private", "https://a.test/copy"});
    site->page("https://a.test/", {"/unlisted", "/gone", "/old", "/private", "/copy"});
    for (const char* page : {"lonely", "alone", "unlisted"})
        site->page("https://a.test/" + std::string(page));
    site->redirect("https://a.test/old", "https://a.test/");
    site->html("https://a.test/copy", "<link rel=canonical href=/unlisted><p>The same</p>");
    site->delayOfAll(0ms);
    return site;
}

std::optional<int> rowOf(TestWindow& test, SitemapFinding finding)
{
    return test.buckets()->rowOf(ui::Bucket{.finding = finding});
}

std::uint64_t countOf(TestWindow& test, SitemapFinding finding)
{
    const auto row = rowOf(test, finding);
    return row ? test.buckets()->countOf(*row) : 0;
}

void clickBucket(TestWindow& test, int row)
{
    auto* sidebar = test.window().findChild<ui::BucketsView*>();
    const QModelIndex index = sidebar->model()->index(row, 0);
    sidebar->scrollTo(index);
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(index).center());
}

QStringList shownAddresses(TestWindow& test)
{
    QStringList addresses;
    for (int row = 0; row < test.model()->rowCount(); ++row)
        addresses << test.cell(row, ui::ResultColumn::Url);
    addresses.sort();
    return addresses;
}

[[nodiscard]] bool waitForFindings(TestWindow& test)
{
    return test.waitForEnd() &&
           support::waitUntil([&] { return rowOf(test, SitemapFinding::NotLinked).has_value(); });
}

} // namespace

TEST_CASE("the sidebar counts how the site and its sitemaps differ, and a click shows those rows", "[ui]")
{
    TestWindow test(siteWithSitemap());
    test.startTyping(seed);
    REQUIRE(waitForFindings(test));
    const int all = test.model()->rowCount();
    const auto [finding, name, addresses] = GENERATE(table<SitemapFinding, const char*, QStringList>({
        {SitemapFinding::NotLinked,
         "Listed, not linked",
         {QStringLiteral("https://a.test/alone"), QStringLiteral("https://a.test/lonely")}},
        {SitemapFinding::NotListed, "Linked, not listed", {QStringLiteral("https://a.test/unlisted")}},
        {SitemapFinding::Broken, "Listed, broken", {QStringLiteral("https://a.test/gone")}},
        {SitemapFinding::Redirected, "Listed, redirected", {QStringLiteral("https://a.test/old")}},
        {SitemapFinding::Forbidden, "Listed, forbidden", {QStringLiteral("https://a.test/private")}},
        {SitemapFinding::Canonicalised, "Listed, not canonical", {QStringLiteral("https://a.test/copy")}},
    }));
    CHECK(countOf(test, finding) == static_cast<std::uint64_t>(addresses.size()));
    const int row = *rowOf(test, finding);
    CHECK(test.buckets()->index(row, 0).data().toString() == QLatin1String(name));
    CHECK(test.buckets()->index(row, 0).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("%1, %2 rows").arg(QLatin1String(name)).arg(addresses.size()));
    clickBucket(test, row);
    REQUIRE(support::waitUntil([&] { return test.isSettled() && test.model()->rowCount() < all; }));
    CHECK(shownAddresses(test) == addresses);
    clickBucket(test, 0);
    REQUIRE(support::waitUntil([&] { return test.model()->rowCount() == all; }));
}

TEST_CASE("what isn't found has no line in the sidebar", "[ui]")
{
    TestWindow test(siteWithSitemap());
    test.startTyping(seed);
    REQUIRE(waitForFindings(test));
    CHECK_FALSE(rowOf(test, SitemapFinding::Noindex));
    CHECK(test.buckets()->rowCount() == 1 + crawl::verdictCount + 6);
}

TEST_CASE("a site without a sitemap has no lines for one, and its export says why it is empty", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(2, 0ms));
    test.startTyping(seed);
    REQUIRE(test.waitForEnd());
    CHECK(test.buckets()->rowCount() == 1 + crawl::verdictCount);
    test.fileToChoose = folder.filePath(QStringLiteral("out.csv"));
    test.action(QStringLiteral("All rows"))->menu()->actions().at(3)->trigger();
    REQUIRE(support::waitUntil([&] {
        return test.find<QLabel>("exportText")->text() ==
               QLatin1String("out.csv is written, without rows: no sitemap that lists pages was read");
    }));
}

TEST_CASE("another crawl takes the findings away, and shows all rows where one was chosen", "[ui]")
{
    TestWindow test(siteWithSitemap());
    test.startTyping(seed);
    REQUIRE(waitForFindings(test));
    clickBucket(test, *rowOf(test, SitemapFinding::NotLinked));
    REQUIRE(support::waitUntil([&] { return test.isSettled() && test.model()->rowCount() == 2; }));

    test.startTyping(seed);
    CHECK_FALSE(rowOf(test, SitemapFinding::NotLinked));
    CHECK(test.window().findChild<ui::BucketsView*>()->chosen() == ui::Bucket{});
    REQUIRE(waitForFindings(test));
    CHECK(test.model()->rowCount() > 2);
}

TEST_CASE("the filter line narrows what a finding shows", "[ui]")
{
    TestWindow test(siteWithSitemap());
    test.startTyping(seed);
    REQUIRE(waitForFindings(test));
    clickBucket(test, *rowOf(test, SitemapFinding::NotLinked));
    test.type("filter", QStringLiteral("lonely"));
    REQUIRE(support::waitUntil([&] { return test.isSettled() && test.model()->rowCount() == 1; }));
    CHECK(shownAddresses(test) == QStringList{QStringLiteral("https://a.test/lonely")});
}
