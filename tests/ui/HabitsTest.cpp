#include "support/Catch.h"
#include "ui/CrawlController.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/TestWindow.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLocale>
#include <QSpinBox>
#include <QSplitter>

using namespace std::chrono_literals;
using tests::TestWindow;

namespace {

class SettingsFolder
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    void write(const QByteArray& text) const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private:
    QTemporaryDir m_folder;
};

std::uint64_t inFlight(TestWindow& test)
{
    return test.window().findChild<ui::CrawlController*>()->status().inFlight;
}

ui::SettingsDialog* openSettings(TestWindow& test)
{
    test.click("settings");
    auto* dialog = test.window().findChild<ui::SettingsDialog*>();
    REQUIRE(dialog);
    static_cast<void>(QTest::qWaitForWindowActive(dialog));
    return dialog;
}

QStringList messages(TestWindow& test)
{
    return test.find<QLabel>("messages")->text().split(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("choosing Gentle in the bar slows the running crawl", "[ui][settings]")
{
    TestWindow test(TestWindow::siteOf(900, 60ms));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(support::waitUntil([&] { return inFlight(test) > 5; }));

    auto* speed = test.find<QComboBox>("speed");
    speed->setFocus();
    QTest::keyClick(speed, Qt::Key_Up);
    CHECK(speed->currentText() == QLatin1String("Gentle"));
    REQUIRE(support::waitUntil([&] { return inFlight(test) <= 2; }));
    CHECK_FALSE(support::waitUntil([&] { return inFlight(test) > 2; }, 600ms));
    CHECK(test.isRunning());
}

TEST_CASE("settings changed in the dialog hold for the running crawl", "[ui][settings]")
{
    const SettingsFolder folder;
    TestWindow test(TestWindow::siteOf(2000, 60ms), folder.path());
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(5));
    ui::SettingsDialog* dialog = openSettings(test);
    CHECK(test.isRunning()); // it goes on behind the dialog
    auto* most = dialog->findChild<QSpinBox*>(QStringLiteral("maxUrls"));
    most->setFocus();
    most->selectAll();
    QTest::keyClicks(most, QStringLiteral("100"));
    QTest::keyClick(most, Qt::Key_Return);
    REQUIRE(test.waitForEnd());
    CHECK(test.model()->rowCount() < 2000);
    CHECK(test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Not complete")));
}

TEST_CASE("settings hold for the next window too", "[ui][settings]")
{
    const SettingsFolder folder;
    {
        TestWindow test(TestWindow::siteOf(3, 0ms), folder.path());
        auto* dialog = openSettings(test);
        auto* depth = dialog->findChild<QSpinBox*>(QStringLiteral("maxDepth"));
        depth->setFocus();
        depth->selectAll();
        QTest::keyClicks(depth, QStringLiteral("0"));
        QTest::keyClick(depth, Qt::Key_Return);
        test.window().close();
    }
    TestWindow test(TestWindow::siteOf(3, 0ms), folder.path());
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    CHECK(test.model()->rowCount() == 2); // the start page and the one link on it
}

TEST_CASE("the settings are opened by their key, and Escape changes nothing", "[ui][settings]")
{
    TestWindow test(TestWindow::siteOf(3, 0ms));
    QTest::keyClick(&test.window(), Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = test.window().findChild<ui::SettingsDialog*>();
    REQUIRE(dialog);
    static_cast<void>(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog->findChild<QComboBox*>(), Qt::Key_Down);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog->isVisible());
    CHECK(test.find<QComboBox>("speed")->currentText() == QLatin1String("Normal"));
}

TEST_CASE("sites checked earlier are offered in the empty window and in the address field", "[ui][settings]")
{
    const SettingsFolder folder;
    {
        TestWindow test(TestWindow::siteOf(3, 0ms), folder.path());
        test.startTyping(QStringLiteral("https://user:secret@a.test/"));
        REQUIRE(test.waitForEnd());
        test.startTyping(QStringLiteral("a.test"));
        REQUIRE(test.waitForEnd());
    }
    QFile file(folder.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("secret"));

    TestWindow test(TestWindow::siteOf(3, 0ms), folder.path());
    REQUIRE(test.window().findChildren<QToolButton*>(QStringLiteral("earlierSite")).size() == 1);
    CHECK(test.find<QToolButton>("earlierSite")
              ->text()
              .startsWith(QStringLiteral("https://a.test/ – 3 broken, ")));

    auto* address = test.find<QLineEdit>("address");
    QTest::keyClick(address, Qt::Key_Down);
    QAbstractItemView* offered = address->completer()->popup();
    REQUIRE(offered->isVisible());
    QTest::keyClick(offered, Qt::Key_Return);
    CHECK(address->text() == QLatin1String("https://a.test/"));
    CHECK_FALSE(offered->isVisible());

    test.type("address", QStringLiteral("a.t"));
    CHECK(offered->isVisible());
    QTest::keyClick(offered, Qt::Key_Escape);

    test.click("earlierSite");
    REQUIRE(test.waitForEnd());
    CHECK(test.rowOf("https://a.test/gone1") >= 0);
}

TEST_CASE("the window is as it was left: sizes, panes, columns, sort, export folder", "[ui][settings]")
{
    const SettingsFolder folder;
    const QTemporaryDir exports;
    QList<int> panes;
    QSize size;
    {
        TestWindow test(TestWindow::siteOf(5, 0ms), folder.path());
        test.startTyping(QStringLiteral("https://a.test/"));
        REQUIRE(test.waitForEnd());
        test.window().resize(1000, 640);
        size = test.window().size();
        test.find<QSplitter>("sidebarAndTable")->setSizes({260, 700});
        panes = test.find<QSplitter>("sidebarAndTable")->sizes();
        QTest::keyClick(&test.window(), Qt::Key_F8);
        QHeaderView* header = test.view()->horizontalHeader();
        header->moveSection(header->visualIndex(int(ui::ResultColumn::Pages)), 0);
        header->resizeSection(int(ui::ResultColumn::Url), 333);
        test.view()->setColumnShown(int(ui::ResultColumn::Type), false);
        test.view()->setColumnShown(int(ui::ResultColumn::Depth), true);
        test.clickHeader(ui::ResultColumn::Url);
        test.fileToChoose = exports.filePath(QStringLiteral("links.csv"));
        test.action(QStringLiteral("Links: a row for each place (CSV)…"))->trigger();
        test.window().close();
    }
    TestWindow test(TestWindow::siteOf(5, 0ms), folder.path());
    CHECK(test.window().size() == size);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    CHECK(test.find<QSplitter>("sidebarAndTable")->sizes() == panes);
    CHECK_FALSE(test.find<QTabWidget>("detailTabs")->isVisible());
    QHeaderView* header = test.view()->horizontalHeader();
    CHECK(header->visualIndex(int(ui::ResultColumn::Pages)) == 0);
    CHECK(header->sectionSize(int(ui::ResultColumn::Url)) == 333);
    CHECK(test.view()->isColumnHidden(int(ui::ResultColumn::Type)));
    CHECK_FALSE(test.view()->isColumnHidden(int(ui::ResultColumn::Depth)));
    CHECK(header->sortIndicatorSection() == int(ui::ResultColumn::Url));
    CHECK(test.cell(0, ui::ResultColumn::Url) == QLatin1String("https://a.test/"));
    CHECK(test.cell(1, ui::ResultColumn::Url) ==
          QLatin1String("https://a.test/gone0")); // sorted, not as it came
    test.fileToChoose.clear();
    test.action(QStringLiteral("Links: a row for each place (CSV)…"))->trigger();
    CHECK(test.asked.folder == exports.path());
}

TEST_CASE("a broken settings file is said in the window, and the window works", "[ui][settings]")
{
    const SettingsFolder folder;
    folder.write(
        "speed=warp\n[window]\ngeometry=AdnQywADAAA=\npane-widths=20000, 0\ncolumns=a, b\nsites=x\n");
    {
        TestWindow test(TestWindow::siteOf(3, 0ms), folder.path());
        CHECK(messages(test).front().contains(
            QStringLiteral("speed takes gentle, normal or fast, not “warp”")));
        CHECK(test.find<QWidget>("messageBar")->isVisible());
        CHECK(test.find<QComboBox>("speed")->currentText() == QLatin1String("Normal"));
        CHECK(QFile::exists(folder.path() + QStringLiteral(".broken")));
        test.startTyping(QStringLiteral("https://a.test/"));
        REQUIRE(test.waitForEnd());
        CHECK(test.view()->width() > 300);
        test.window().close();
    }
    folder.write("no settings at all");
    TestWindow test(TestWindow::siteOf(3, 0ms), folder.path());
    CHECK(messages(test).front().contains(QStringLiteral("can’t be read")));
    test.window().start(QStringLiteral("https://a.test/")); // as with an address on the command line
    CHECK(test.find<QWidget>("messageBar")->isVisible());
}
