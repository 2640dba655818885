#include "support/Catch.h"
#include "ui/results/CellText.h"
#include "ui/results/TableMenus.h"
#include "ui/TestWindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QPushButton>

using namespace std::chrono_literals;
using tests::TestWindow;

TEST_CASE("Return in the address field starts the crawl, and rows appear while it runs", "[ui]")
{
    TestWindow test(TestWindow::siteOf(30, 60ms));
    test.startTyping(QStringLiteral("a.test"));
    REQUIRE(test.waitForRows(10));
    CHECK(test.isRunning());
    CHECK(test.find<QLineEdit>("address")->text() ==
          QLatin1String("https://a.test/")); // https is assumed, and said

    REQUIRE(test.waitForEnd());
    CHECK_FALSE(test.isRunning());
    CHECK(test.model()->rowCount() == 1 + 30 * 3);
    CHECK(test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Complete")));
}

TEST_CASE("one button starts, pauses and goes on; Stop ends and keeps what was found", "[ui]")
{
    TestWindow test(TestWindow::siteOf(300, 40ms));
    test.type("address", QStringLiteral("https://a.test/"));
    test.click("startOrPause");
    REQUIRE(test.waitForRows(10));

    test.click("startOrPause");
    CHECK(test.find<QToolButton>("startOrPause")->text() == QLatin1String("Resume"));
    CHECK(test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Paused")));
    test.click("startOrPause");
    CHECK(test.isRunning());
    const int before = test.model()->rowCount();
    REQUIRE(test.waitForRows(before + 10));

    test.click("stop");
    REQUIRE(test.waitForEnd());
    CHECK(test.model()->rowCount() >= before + 10);
    CHECK(test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Not complete")));
}

TEST_CASE("what can't be crawled is said at the address field", "[ui]")
{
    TestWindow test(std::make_shared<support::FakeSite>());
    const auto [typed, said] = GENERATE(table<const char*, const char*>({
        {"", "Type the address of a site first"},
        {"https://", "names no host"},
        {"ftp://a.test/", "begin with “ftp:” can’t be crawled"},
        {"mailto:me@a.test", "begin with “mailto:” can’t be crawled"},
        {"https://a.test:99999/", "This is no address: "},
        {"https://exa mple.org/", "This is no address: "},
    }));
    test.startTyping(QString::fromUtf8(typed));
    const QString problem = test.find<QLabel>("addressProblem")->text();
    INFO(problem.toStdString());
    CHECK(problem.contains(QString::fromUtf8(said)));
    CHECK(test.find<QLabel>("addressProblem")->isVisible());
    CHECK_FALSE(test.isRunning());

    QTest::keyClicks(test.find<QLineEdit>("address"), QStringLiteral("x"));
    CHECK_FALSE(test.find<QLabel>("addressProblem")->isVisible());
}

TEST_CASE("another address while a crawl runs doesn't throw away what was found", "[ui]")
{
    TestWindow test(TestWindow::siteOf(100, 60ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(5));
    test.startTyping(QStringLiteral("https://b.test/"));
    CHECK(
        test.find<QLabel>("addressProblem")->text().contains(QLatin1String("Another site is being crawled")));
    CHECK(test.isRunning());
}

TEST_CASE("double-click and Return open the failing address, Shift the page that has it", "[ui]")
{
    TestWindow test(TestWindow::siteOf(5, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    const int row = test.rowOf("https://a.test/gone3");
    REQUIRE(row >= 0);
    const QUrl link(QStringLiteral("https://a.test/gone3"));
    const QUrl page(QStringLiteral("https://a.test/p3"));

    QTest::mouseDClick(test.view()->viewport(), Qt::LeftButton, {}, test.placeOf(row));
    CHECK(test.opened == std::vector<QUrl>{link});
    QTest::mouseDClick(test.view()->viewport(), Qt::LeftButton, Qt::ShiftModifier, test.placeOf(row));
    CHECK(test.opened == std::vector<QUrl>{link, page});

    test.clickRow(row);
    QTest::keyClick(test.view(), Qt::Key_Return);
    QTest::keyClick(test.view(), Qt::Key_Return, Qt::ShiftModifier);
    CHECK(test.opened == std::vector<QUrl>{link, page, link, page});
}

TEST_CASE("only http and https are ever opened", "[ui]")
{
    auto site = std::make_shared<support::FakeSite>();
    site->page("https://a.test/", {"javascript:alert(1)", "file:///etc/passwd", "mailto:me@a.test"});
    TestWindow test(site);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    REQUIRE(test.model()->rowCount() == 4);
    for (const char* address : {"javascript:alert(1)", "file:///etc/passwd", "mailto:me@a.test"}) {
        const int row = test.rowOf(address);
        REQUIRE(row >= 0);
        QTest::mouseDClick(test.view()->viewport(), Qt::LeftButton, {}, test.placeOf(row));
    }
    CHECK(test.opened.empty());
    CHECK(test.find<QLabel>("messages")->text().contains(QLatin1String("Only http and https")));
}

TEST_CASE("the table is sorted and filtered while the crawl runs", "[ui]")
{
    TestWindow test(TestWindow::siteOf(150, 60ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(40));

    test.clickHeader(ui::ResultColumn::Url);
    REQUIRE(support::waitUntil([&] { return !test.model()->followsArrivals(); }));
    CHECK(test.isRunning());
    const auto isSorted = [&] {
        for (int row = 1; row < test.model()->rowCount(); ++row)
            if (test.cell(row - 1, ui::ResultColumn::Url) > test.cell(row, ui::ResultColumn::Url))
                return false;
        return true;
    };
    CHECK(isSorted());
    const int sorted = test.model()->rowCount();
    REQUIRE(test.waitForRows(sorted + 20)); // new ones find their place while it runs
    CHECK(isSorted());

    test.type("filter", QStringLiteral("gone1"));
    REQUIRE(support::waitUntil([&] {
        return test.model()->rowCount() > 0 && test.isSettled() &&
               test.cell(0, ui::ResultColumn::Url).contains(QLatin1String("gone1"));
    }));
    for (int row = 0; row < test.model()->rowCount(); ++row)
        CHECK(test.cell(row, ui::ResultColumn::Url).contains(QLatin1String("gone1")));

    REQUIRE(test.waitForEnd());
    CHECK(test.model()->rowCount() == 1 + 10 + 50); // gone1, gone10 to 19, gone100 to 149
    CHECK(isSorted());
    QTest::keyClick(test.find<QLineEdit>("filter"), Qt::Key_Escape);
    REQUIRE(support::waitUntil([&] { return test.model()->rowCount() == 1 + 150 * 3; }));
}

TEST_CASE("a regular expression filters, and one that can't be read says so and changes nothing", "[ui]")
{
    TestWindow test(TestWindow::siteOf(12, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.type("filter", QStringLiteral("gone[0-3]$"));
    test.click("filterPattern");
    REQUIRE(support::waitUntil([&] { return test.model()->rowCount() == 4; }));

    test.type("filter", QStringLiteral("gone[0-"));
    auto* problem = test.find<QLabel>("filterProblem");
    REQUIRE(support::waitUntil([&] { return problem->isVisible(); }));
    CHECK(problem->text().startsWith(QStringLiteral("This pattern can’t be read: ")));
    CHECK(test.model()->rowCount() == 4);
}

TEST_CASE("a verdict of the sidebar shows as many rows as it counts", "[ui]")
{
    TestWindow test(TestWindow::siteOf(80, 80ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(30));
    test.chooseVerdict(crawl::Verdict::Broken);
    REQUIRE(support::waitUntil([&] { return !test.model()->followsArrivals(); }));
    const int brokenRow = ui::BucketsModel::rowOf(crawl::Verdict::Broken);
    CHECK(test.buckets()->countOf(brokenRow) ==
          static_cast<std::uint64_t>(test.model()->rowCount())); // mid-crawl

    REQUIRE(test.waitForEnd());
    CHECK(test.model()->rowCount() == 80);
    for (const crawl::Verdict verdict :
         {crawl::Verdict::Redirected, crawl::Verdict::Ok, crawl::Verdict::Pending}) {
        test.chooseVerdict(verdict);
        REQUIRE(support::waitUntil([&] { return test.isSettled(); }));
        CHECK(test.buckets()->countOf(ui::BucketsModel::rowOf(verdict)) ==
              static_cast<std::uint64_t>(test.model()->rowCount()));
    }
    test.chooseVerdict(std::nullopt);
    CHECK(test.model()->rowCount() == 1 + 80 * 3);
    CHECK(test.buckets()->countOf(0) == 1 + 80 * 3);
}

TEST_CASE("Ctrl+A and Ctrl+C copy the rows as a spreadsheet takes them", "[ui]")
{
    TestWindow test(TestWindow::siteOf(4, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.view()->setFocus();
    QTest::keyClick(test.view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(test.view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    CHECK(lines.size() == test.model()->rowCount());
    CHECK(lines[0].split(QLatin1Char('\t')).size() ==
          test.view()->horizontalHeader()->count() - test.view()->horizontalHeader()->hiddenSectionCount());
    CHECK(lines[0].contains(QLatin1String("https://a.test/")));

    test.clickRow(test.rowOf("https://a.test/gone2"));
    QTest::keyClick(test.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QGuiApplication::clipboard()->text() == QLatin1String("https://a.test/gone2"));
}

TEST_CASE("Ctrl+L, Ctrl+F and F9 lead to the address, the filter and the sidebar", "[ui]")
{
    TestWindow test(TestWindow::siteOf(2, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    QTest::keyClick(&test.window(), Qt::Key_F, Qt::ControlModifier);
    CHECK(test.find<QLineEdit>("filter")->hasFocus());
    QTest::keyClick(&test.window(), Qt::Key_L, Qt::ControlModifier);
    CHECK(test.find<QLineEdit>("address")->hasFocus());
    auto* sidebar = test.find<QTableView>("sidebar");
    CHECK(sidebar->isVisible());
    QTest::keyClick(&test.window(), Qt::Key_F9);
    CHECK_FALSE(sidebar->isVisible());
}

TEST_CASE("the details show every place of a link, its hops and its answer", "[ui]")
{
    auto site = std::make_shared<support::FakeSite>();
    site->html("https://a.test/", "<p>\n<a href=\"/old\">Read <b>this</b></a> <a href='/two'>two</a>");
    site->html("https://a.test/two", "<a href=\"/old\">again</a>");
    site->redirect("https://a.test/old", "https://a.test/older", 302)
        .redirect("https://a.test/older", "https://a.test/two");
    TestWindow test(site);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.clickRow(test.rowOf("https://a.test/old"));

    QAbstractItemModel* places = test.find<QTableView>("places")->model();
    REQUIRE(places->rowCount() == 2);
    CHECK(places->index(0, 0).data().toString() == QLatin1String("https://a.test/"));
    CHECK(places->index(0, 1).data().toString() == QLatin1String("Read this"));
    CHECK(places->index(0, 2).data().toString() == QLatin1String("Content"));
    CHECK(places->index(0, 3).data().toString().startsWith(QLatin1String("2:")));
    CHECK(places->index(0, 4).data().toString() == QLatin1String("<a href>"));
    CHECK(places->index(1, 0).data().toString() == QLatin1String("https://a.test/two"));

    QAbstractItemModel* hops = test.find<QTableView>("hops")->model();
    REQUIRE(hops->rowCount() == 3);
    CHECK(hops->index(0, 0).data().toString() == QLatin1String("302 Found"));
    CHECK(hops->index(1, 1).data().toString() == QLatin1String("https://a.test/older"));
    CHECK(hops->index(2, 1).data().toString() == QLatin1String("https://a.test/two"));
    CHECK(test.find<QLabel>("detailsSentence")->text().startsWith(QLatin1String("Redirected: ")));

    auto* placesView = test.find<QTableView>("places");
    QTest::mouseDClick(placesView->viewport(), Qt::LeftButton, {},
                       placesView->visualRect(places->index(1, 0)).center());
    CHECK(test.opened == std::vector<QUrl>{QUrl(QStringLiteral("https://a.test/two"))});
}

TEST_CASE("the details of a link that is redirected from https to http say so", "[ui]")
{
    auto site = std::make_shared<support::FakeSite>();
    site->page("https://a.test/", {"/down", "/up"});
    site->redirect("https://a.test/down", "http://b.test/");
    site->redirect("https://a.test/up", "https://c.test/");
    site->page("http://b.test/");
    site->page("https://c.test/");
    TestWindow test(site);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    const QString remark = QStringLiteral("; the redirect leaves https for insecure http");
    test.clickRow(test.rowOf("https://a.test/down"));
    auto* sentence = test.find<QLabel>("detailsSentence");
    CHECK(sentence->text().startsWith(QLatin1String("Redirected: ")));
    CHECK(sentence->text().endsWith(remark));
    CHECK(sentence->toolTip().contains(remark)); // where the window is too narrow for it
    // This one isn't.
    CHECK(support::waitUntil([&] { return sentence->width() >= sentence->sizeHint().width(); }));
    test.clickRow(test.rowOf("https://a.test/up"));
    CHECK_FALSE(sentence->text().contains(remark));
}

TEST_CASE("a broken link in the footer of every page is one thing to fix, in the table and in the details",
          "[ui]")
{
    auto site = std::make_shared<support::FakeSite>();
    const std::string footer = "<footer><a href='/gone'>Imprint</a></footer>";
    std::string links;
    for (int page = 1; page <= 9; ++page) {
        const std::string path = "/p" + std::to_string(page);
        links += "<a href='" + path + "'>page</a>";
        site->html("https://a.test" + path, "<main>Nothing here</main>" + footer);
    }
    site->html("https://a.test/", "<main>" + links + "</main>" + footer);
    TestWindow test(site);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    const int row = test.rowOf("https://a.test/gone");
    CHECK(test.cell(row, ui::ResultColumn::Pages) == QLatin1String("10"));
    CHECK(test.cell(row, ui::ResultColumn::Place) == QLatin1String("Footer, site-wide"));
    test.clickRow(row);
    QAbstractItemModel* places = test.find<QTableView>("places")->model();
    REQUIRE(places->rowCount() == 1);
    CHECK(places->index(0, 0).data().toString() == QLatin1String("https://a.test/"));
    CHECK(places->index(0, 2).data().toString() == QLatin1String("Footer, on 10 pages: fix once"));
    CHECK(places->index(0, 5).data().toString() == QLatin1String("html>body>footer>a"));
    auto* everyPage = test.find<QCheckBox>("everyPage");
    REQUIRE(everyPage->isVisible());
    QTest::mouseClick(everyPage, Qt::LeftButton, {}, QPoint(8, everyPage->height() / 2));
    CHECK(places->rowCount() == 10);
    test.clickRow(test.rowOf("https://a.test/p1"));
    CHECK_FALSE(everyPage->isVisible());
}

TEST_CASE("at the table's first width no verdict and no reason is cut", "[ui]")
{
    TestWindow test(TestWindow::siteOf(2, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    const QFontMetrics metrics = test.view()->fontMetrics();
    const int column = int(ui::ResultColumn::Verdict);
    int widest = 0;
    for (int row = 0; row < test.model()->rowCount(); ++row)
        widest =
            std::max(widest, metrics.horizontalAdvance(test.model()->index(row, column).data().toString()));
    const QAbstractItemView* const asQtMeasures = test.view();
    const int aroundText = asQtMeasures->sizeHintForColumn(column) - widest;
    REQUIRE(aroundText > 0);
    for (int reason = 0; reason < crawl::reasonCount; ++reason) {
        const QString text = ui::verdictText(crawl::Verdict::Warning, static_cast<crawl::Reason>(reason));
        INFO(text.toStdString());
        CHECK(test.view()->columnWidth(column) >= aroundText + metrics.horizontalAdvance(text));
    }
}

TEST_CASE("closing in the middle of a crawl hides the window at once and ends the thread", "[ui]")
{
    auto site = TestWindow::siteOf(6, 0ms);
    site->delay(TestWindow::address(2), 10min);
    TestWindow test(site);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(10));
    bool closed = false;
    QObject::connect(&test.window(), &ui::MainWindow::closed, &test.window(), [&closed] { closed = true; });
    // None of these would come to its end if it waited for the page that doesn't come.
    QTest::keyClick(&test.window(), Qt::Key_W, Qt::ControlModifier);
    CHECK_FALSE(test.window().isVisible());
    CHECK(closed);
    CHECK(test.window().waitForEnd(10s));
}

TEST_CASE("a first address that doesn't answer is said above the table", "[ui]")
{
    TestWindow test(std::make_shared<support::FakeSite>());
    test.startTyping(QStringLiteral("https://nowhere.test/"));
    REQUIRE(test.waitForEnd());
    const QString said = test.find<QLabel>("messages")->text();
    INFO(said.toStdString());
    CHECK(said.startsWith(QLatin1String("Nothing could be crawled: https://nowhere.test/: ")));
    CHECK(test.find<QLabel>("messages")->isVisible());
}

TEST_CASE("what robots.txt forbids is said, and can be checked anyway", "[ui]")
{
    auto site = TestWindow::siteOf(3, 0ms);
    site->robots("https://a.test", "User-agent: *\nDisallow: /\n");
    TestWindow test(site);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    CHECK(test.find<QLabel>("messages")->text().contains(QLatin1String("robots.txt forbids")));
    CHECK(test.model()->rowCount() == 1);

    QTest::mouseClick(test.find<QPushButton>("offer"), Qt::LeftButton);
    REQUIRE(test.waitForRows(1 + 3 * 3));
    CHECK_FALSE(test.find<QPushButton>("offer")->isVisible());
}

TEST_CASE("the menus sort and choose columns without a mouse", "[ui]")
{
    TestWindow test(TestWindow::siteOf(4, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    QMenu sort;
    ui::fillSortMenu(&sort, test.view());
    sort.actions().at(2 + int(ui::ResultColumn::Url))->trigger(); // after the order of discovery and its line
    REQUIRE(support::waitUntil([&] { return test.isSettled(); }));
    CHECK(test.cell(1, ui::ResultColumn::Url) == QLatin1String("https://a.test/gone0"));
    sort.actions().at(0)->trigger();
    CHECK(test.model()->followsArrivals());

    QMenu columns;
    ui::fillColumnMenu(&columns, test.view());
    columns.actions().at(int(ui::ResultColumn::Type))->trigger();
    CHECK(test.view()->isColumnHidden(int(ui::ResultColumn::Type)));
    CHECK(test.view()->isColumnHidden(int(ui::ResultColumn::Depth))); // until it is wanted
    columns.actions().at(int(ui::ResultColumn::Depth))->trigger();
    CHECK_FALSE(test.view()->isColumnHidden(int(ui::ResultColumn::Depth)));
}

TEST_CASE("a folder is checked as a site would be, and its rows never show the port", "[ui]")
{
    QTemporaryDir folder;
    QFile page(folder.filePath(QStringLiteral("index.html")));
    REQUIRE(page.open(QIODevice::WriteOnly));
    page.write("<a href=missing.html>missing</a>");
    page.close();
    TestWindow test(ui::makeNetworkRunner);
    test.startTyping(folder.path());
    REQUIRE(test.waitForEnd());
    CHECK(test.find<QLineEdit>("address")->text() == folder.path());
    const int row = test.rowOf("folder:/missing.html");
    REQUIRE(row >= 0);
    CHECK(test.cell(row, ui::ResultColumn::Code) == QLatin1String("404"));
}

TEST_CASE("a new crawl begins with an empty table", "[ui]")
{
    TestWindow test(TestWindow::siteOf(6, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.clickRow(3);
    test.startTyping(QStringLiteral("https://nowhere.test/"));
    REQUIRE(test.waitForEnd());
    REQUIRE(test.model()->rowCount() == 1);
    CHECK(test.cell(0, ui::ResultColumn::Verdict) == QStringLiteral("Broken · No such host"));
    CHECK(test.find<QTableView>("places")->model()->rowCount() == 0);
}

TEST_CASE("the demo site of the empty window is crawled, and its pages open on loopback", "[ui]")
{
    TestWindow test(ui::makeNetworkRunner);
    QTest::mouseClick(test.find<QPushButton>("tryDemo"), Qt::LeftButton);
    REQUIRE(test.waitForEnd());
    CHECK(test.model()->rowCount() > 20);
    CHECK(test.buckets()->countOf(ui::BucketsModel::rowOf(crawl::Verdict::Broken)) > 3);
    const int row = test.rowOf("https://demo.example/");
    REQUIRE(row >= 0);
    QTest::mouseDClick(test.view()->viewport(), Qt::LeftButton, {}, test.placeOf(row));
    REQUIRE(test.opened.size() == 1);
    CHECK(test.opened[0].host() == QLatin1String("127.0.0.1"));
    CHECK(test.opened[0].port() > 0);
}

TEST_CASE("no key stands for two things, nor twice for one", "[ui]")
{
    TestWindow test(std::make_shared<support::FakeSite>());
    QStringList keys;
    for (const QAction* action : test.window().findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            if (!key.isEmpty()) keys.append(key.toString(QKeySequence::PortableText));
    REQUIRE(keys.contains(QLatin1String("Ctrl+Q")));
    QStringList each = keys;
    each.removeDuplicates();
    CHECK(keys == each);
}
