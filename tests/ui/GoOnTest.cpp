#include "support/Catch.h"
#include "ui/settings/SettingsStore.h"
#include "ui/TestWindow.h"

#include <QPushButton>

using namespace std::chrono_literals;
using tests::TestWindow;

namespace {

void save(const QString& path, const ui::Settings& settings)
{
    ui::SettingsFile file(path);
    REQUIRE(ui::saveSettings(file, settings));
}

} // namespace

TEST_CASE("a crawl that a limit has ended goes on at a click", "[ui]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    ui::Settings settings;
    settings.maxUrls = 10;
    save(path, settings);
    TestWindow test(TestWindow::siteOf(20, 1ms), path);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    CHECK(test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Not complete")));
    auto* goOn = test.find<QPushButton>("offer");
    REQUIRE(goOn->isVisible());
    CHECK(goOn->text() == QLatin1String("Go on"));

    QTest::mouseClick(goOn, Qt::LeftButton);
    REQUIRE(support::waitUntil(
        [&] { return test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Complete")); }));
    CHECK_FALSE(goOn->isVisible());
    CHECK(test.waitForRows(61)); // three a page, and the front page
}

TEST_CASE("a crawl that the time allowed has ended goes on at a click, to its end", "[ui]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    ui::Settings settings;
    settings.maxDuration = 1;
    save(path, settings);
    // The front page and its first one alone take longer than that.
    TestWindow test(TestWindow::siteOf(3, 400ms), path);
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForEnd());
    CHECK(test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Not complete")));
    auto* goOn = test.find<QPushButton>("offer");
    REQUIRE(goOn->isVisible());

    QTest::mouseClick(goOn, Qt::LeftButton);
    REQUIRE(support::waitUntil(
        [&] { return test.find<QLabel>("statusText")->text().startsWith(QLatin1String("Complete")); }));
    CHECK(test.waitForRows(10));
}
