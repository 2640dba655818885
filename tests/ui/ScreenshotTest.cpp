#include "support/Catch.h"
#include "ui/access/AccessEntryDialog.h"
#include "ui/access/SecretStore.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/TestWindow.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>

using tests::TestWindow;

namespace {

QPalette darkPalette()
{
    QPalette dark(QColor(0x38, 0x38, 0x3c), QColor(0x2b, 0x2b, 0x2e));
    dark.setColor(QPalette::WindowText, QColor(0xe8, 0xe8, 0xe8));
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x20));
    dark.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x29));
    dark.setColor(QPalette::Text, QColor(0xe8, 0xe8, 0xe8));
    dark.setColor(QPalette::ButtonText, QColor(0xe8, 0xe8, 0xe8));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0xa0));
    dark.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x80, 0x80, 0x84));
    dark.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x80, 0x80, 0x84));
    dark.setColor(QPalette::Disabled, QPalette::Text, QColor(0x80, 0x80, 0x84));
    return dark;
}

/// Gives the program its look back, whatever a test did with it.
struct Look
{
    explicit Look(bool dark)
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(dark ? darkPalette() : QApplication::style()->standardPalette());
    }
    ~Look() { QApplication::setPalette(QApplication::style()->standardPalette()); }
};

void shoot(TestWindow& test, const QString& name)
{
    QDir().mkpath(QStringLiteral("screenshots"));
    QTest::qWait(60); // what was painted last may still be on its way
    REQUIRE(test.window().grab().save(QStringLiteral("screenshots/%1.png").arg(name)));
}

} // namespace

// Run by hand: ui_tests "[.screenshots]" writes the states of the window into ./screenshots, to be looked at.
TEST_CASE("screenshots of the window in every state", "[.screenshots]")
{
    const bool isDark = GENERATE(false, true);
    const Look look(isDark);
    const QString suffix = isDark ? QStringLiteral("-dark") : QString();
    {
        TestWindow test(ui::makeNetworkRunner);
        shoot(test, QStringLiteral("empty") + suffix);
        test.startTyping(QStringLiteral("ftp://example.org/"));
        shoot(test, QStringLiteral("problem") + suffix);
        QTest::mouseClick(test.find<QPushButton>("tryDemo"), Qt::LeftButton);
        REQUIRE(test.waitForEnd());
        shoot(test, QStringLiteral("done") + suffix);
        test.clickRow(test.rowOf("https://demo.example/faq.html"));
        shoot(test, QStringLiteral("site-wide") + suffix);
        test.chooseVerdict(crawl::Verdict::Redirected);
        REQUIRE(support::waitUntil([&] { return test.isSettled(); }));
        test.clickRow(0);
        test.find<QTabWidget>("detailTabs")->setCurrentIndex(1);
        shoot(test, QStringLiteral("redirects") + suffix);
        test.chooseVerdict(crawl::Verdict::Broken);
        REQUIRE(support::waitUntil([&] { return test.isSettled(); }));
        test.clickRow(1);
        test.find<QTabWidget>("detailTabs")->setCurrentIndex(0);
        shoot(test, QStringLiteral("detail") + suffix);
        test.find<QTabWidget>("detailTabs")->setCurrentIndex(2);
        shoot(test, QStringLiteral("response") + suffix);
        test.type("filter", QStringLiteral("route["));
        test.click("filterPattern");
        QTest::qWait(300);
        shoot(test, QStringLiteral("filtered") + suffix);
    }
    TestWindow test(TestWindow::siteOf(900, std::chrono::milliseconds(60)));
    test.startTyping(QStringLiteral("https://a.test/"));
    REQUIRE(test.waitForRows(400));
    QTest::qWait(1300);
    shoot(test, QStringLiteral("running") + suffix);
}

TEST_CASE("screenshots of the settings, and of the window that remembers", "[.screenshots]")
{
    const bool isDark = GENERATE(false, true);
    const Look look(isDark);
    const QString suffix = isDark ? QStringLiteral("-dark") : QString();
    ui::Settings settings;
    settings.speed = crawl::Speed::Gentle;
    settings.include = {"^https://example\\.org/(en|de)/", "/docs/("};
    ui::SecretStore secrets(nullptr, nullptr);
    settings.access = {
        {ui::AccessKind::Password, "https://staging.example.org/", "editor"},
        {ui::AccessKind::Header, "https://*.cdn.example.org/img", "X-Key"},
        {ui::AccessKind::CookieFile, "https://example.org/",
         "/home/editor/Documents/a rather long way to a file/cookies.txt"},
        {ui::AccessKind::Login, "https://example.org/", "https://example.org/login", {"user", "password"}},
    };
    settings.proxy = ui::ProxyUse::Http;
    settings.proxyAddress = "proxy.example.org:3128/";
    settings.resolve = {"example.org:443:192.0.2.1"};
    secrets.set("password https://staging.example.org/ editor", "x");
    ui::SettingsDialog dialog(settings, QStringLiteral("HydraLinkChecker/0.1.0 (+https://example.org/hydra)"),
                              secrets, nullptr);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    auto* pages = dialog.findChild<QTabWidget*>();
    QDir().mkpath(QStringLiteral("screenshots"));
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QTest::qWait(60);
        REQUIRE(dialog.grab().save(QStringLiteral("screenshots/settings-%1%2.png").arg(page).arg(suffix)));
    }
    for (const ui::AccessKind kind : ui::accessKinds) {
        ui::AccessEntryDialog way(
            {kind, "https://staging.example.org/", "editor"}, [](const std::string&) { return true; },
            &dialog);
        way.show();
        REQUIRE(QTest::qWaitForWindowExposed(&way));
        way.accept();
        QTest::qWait(60);
        REQUIRE(way.grab().save(QStringLiteral("screenshots/way-%1%2.png").arg(int(kind)).arg(suffix)));
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        TestWindow test(TestWindow::siteOf(3, std::chrono::milliseconds(0)), file);
        test.startTyping(QStringLiteral("https://a.test/"));
        REQUIRE(test.waitForEnd());
    }
    TestWindow test(TestWindow::siteOf(3, std::chrono::milliseconds(0)), file);
    shoot(test, QStringLiteral("remembered") + suffix);
}
