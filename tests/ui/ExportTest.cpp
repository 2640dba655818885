#include "support/Catch.h"
#include "ui/TestWindow.h"

#include <QFile>
#include <QFileInfo>
#include <QMenu>

using namespace std::chrono_literals;
using tests::TestWindow;

namespace {

QByteArray contentOf(const QString& fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The menu entry of that submenu of Export.
QAction* exportEntry(TestWindow& test, const char* rows, int entry)
{
    for (QAction* submenu : test.find<QToolButton>("export")->defaultAction()->menu()->actions())
        if (submenu->text().remove(QLatin1Char('&')) == QLatin1String(rows))
            return submenu->menu()->actions().at(entry);
    return nullptr;
}

enum Entry { LinksCsv, UrlsCsv, Json, SitemapCsv, RedirectsCsv };

qsizetype linesOf(const QByteArray& csv)
{
    return csv.count("\r\n");
}

} // namespace

TEST_CASE("an export in the middle of a crawl is whole, and the crawl goes on", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(150, 60ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(30));
    const int atLeast = test.model()->rowCount();
    test.fileToChoose = folder.filePath(QStringLiteral("urls.csv"));
    exportEntry(test, "All rows", UrlsCsv)->trigger();
    REQUIRE(support::waitUntil(
        [&] { return test.find<QLabel>("exportText")->text() == QLatin1String("urls.csv is written"); }));
    CHECK(test.isRunning());
    const QByteArray csv = contentOf(test.fileToChoose);
    CHECK(csv.startsWith("\xEF\xBB\xBF"
                         "Address,"));
    CHECK(linesOf(csv) > atLeast);
    CHECK(test.asked.suggestedName.startsWith(QLatin1String("a.test-")));
}

TEST_CASE("all, filtered and selected rows are exported in each format", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(10, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.chooseVerdict(crawl::Verdict::Broken);
    REQUIRE(support::waitUntil([&] { return test.model()->rowCount() == 10; }));
    test.clickRow(2);
    test.clickRow(4, Qt::ControlModifier);

    const auto [rows, entry, lines] = GENERATE(table<const char*, int, int>({
        {"All rows", UrlsCsv, 1 + 31},
        {"Filtered rows", UrlsCsv, 1 + 10},
        {"Selected rows", UrlsCsv, 1 + 2},
        {"Filtered rows", LinksCsv, 1 + 10},
    }));
    INFO(rows);
    test.fileToChoose = folder.filePath(QStringLiteral("out.csv"));
    exportEntry(test, rows, entry)->trigger();
    REQUIRE(support::waitUntil([&] { return QFileInfo::exists(test.fileToChoose); }));
    CHECK(linesOf(contentOf(test.fileToChoose)) == lines);
}

TEST_CASE("the comparison with the site's sitemaps is exported", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(1, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.fileToChoose = folder.filePath(QStringLiteral("out.csv"));
    exportEntry(test, "All rows", SitemapCsv)->trigger();
    REQUIRE(support::waitUntil([&] { return QFileInfo::exists(test.fileToChoose); }));
    CHECK(test.asked.suggestedName.endsWith(QLatin1String("-sitemaps.csv")));
    CHECK(contentOf(test.fileToChoose).contains("Finding,Address,Sitemap"));
}

TEST_CASE("what has moved for good is exported as old and new address", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(3, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.fileToChoose = folder.filePath(QStringLiteral("out.csv"));
    exportEntry(test, "All rows", RedirectsCsv)->trigger();
    REQUIRE(support::waitUntil([&] { return QFileInfo::exists(test.fileToChoose); }));
    CHECK(test.asked.suggestedName.endsWith(QLatin1String("-redirects.csv")));
    const QByteArray csv = contentOf(test.fileToChoose);
    CHECK(linesOf(csv) == 1 + 3);
    CHECK(csv.contains("\r\nhttps://a.test/old2,https://a.test/p0,301,1,1,1,https://a.test/p2,"));
}

TEST_CASE("the JSON export is one object", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(3, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    test.fileToChoose = folder.filePath(QStringLiteral("report.json"));
    exportEntry(test, "All rows", Json)->trigger();
    REQUIRE(support::waitUntil([&] { return QFileInfo::exists(test.fileToChoose); }));
    const QByteArray json = contentOf(test.fileToChoose);
    CHECK(json.trimmed().startsWith('{'));
    CHECK(json.contains("\"complete\":true"));
    CHECK(json.contains("https://a.test/gone2"));
}

TEST_CASE("a file that can't be written is said in words, and nothing is lost", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(3, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    const int rows = test.model()->rowCount();
    test.fileToChoose = folder.filePath(QStringLiteral("no/such/folder/urls.csv"));
    exportEntry(test, "All rows", UrlsCsv)->trigger();
    auto* messages = test.find<QLabel>("messages");
    REQUIRE(support::waitUntil(
        [&] { return messages->text().contains(QLatin1String("could not be written: ")); }));
    CHECK(messages->isVisible());
    CHECK(test.model()->rowCount() == rows);
    CHECK_FALSE(QFileInfo::exists(test.fileToChoose));
}

TEST_CASE("closing while a file is being written hides the window and lets the file be finished", "[ui]")
{
    QTemporaryDir folder;
    TestWindow test(TestWindow::siteOf(200, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    bool closed = false;
    QObject::connect(&test.window(), &ui::MainWindow::closed, &test.window(), [&closed] { closed = true; });
    test.fileToChoose = folder.filePath(QStringLiteral("report.json"));
    exportEntry(test, "All rows", Json)->trigger();
    test.window().close();
    CHECK_FALSE(test.window().isVisible());
    CHECK_FALSE(closed); // the file's answer comes by the event loop
    REQUIRE(support::waitUntil([&] { return closed; }));
    CHECK(contentOf(test.fileToChoose).trimmed().endsWith('}'));
}

TEST_CASE("a cancelled file dialog writes nothing", "[ui]")
{
    TestWindow test(TestWindow::siteOf(2, 0ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    exportEntry(test, "All rows", LinksCsv)->trigger();
    CHECK(test.asked.suggestedName.endsWith(QLatin1String("-links.csv")));
    CHECK(test.find<QLabel>("exportText")->text().isEmpty());
}
