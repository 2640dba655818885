#include "ui/settings/SettingsDialog.h"
#include "support/Catch.h"
#include "ui/access/SecretStore.h"
#include "ui/TestWindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using ui::Settings;
using ui::SettingsDialog;

namespace {

/// The dialog, used as a person would.
class TestDialog
{
public:
    explicit TestDialog(const Settings& settings = {})
        : m_dialog(settings, QStringLiteral("Own/1.0"), m_secrets, nullptr)
    {
        m_dialog.show();
        static_cast<void>(QTest::qWaitForWindowActive(&m_dialog));
    }

    template<typename Widget>
    [[nodiscard]] Widget* find(const char* name)
    {
        return m_dialog.findChild<Widget*>(QString::fromLatin1(name));
    }
    void openPage(int page) { find<QTabWidget>("settingsPages")->setCurrentIndex(page); }
    void clickOk()
    {
        auto* ok = m_dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QTest::mouseClick(ok, Qt::LeftButton);
    }
    [[nodiscard]] SettingsDialog& dialog() { return m_dialog; }

private:
    ui::SecretStore m_secrets{nullptr, nullptr};
    SettingsDialog m_dialog;
};

} // namespace

TEST_CASE("the settings dialog shows what is set and gives back what is typed", "[ui][settings]")
{
    Settings settings;
    settings.speed = crawl::Speed::Fast;
    settings.maxUrls = 1234;
    settings.include = {"one", " two "};
    settings.obeyRobots = false;
    settings.userAgent = "Me/2";
    TestDialog test(settings);
    CHECK(test.dialog().settings() == settings);

    auto* depth = test.find<QSpinBox>("maxDepth");
    depth->setFocus();
    depth->selectAll();
    QTest::keyClicks(depth, QStringLiteral("7"));
    auto* duration = test.find<QSpinBox>("maxDuration");
    CHECK(duration->text() == QLatin1String("when it is done"));
    duration->setFocus();
    duration->selectAll();
    QTest::keyClicks(duration, QStringLiteral("600"));
    auto* idle = test.find<QSpinBox>("idleTimeout");
    idle->setFocus();
    idle->selectAll();
    QTest::keyClicks(idle, QStringLiteral("12"));
    test.openPage(1);
    auto* exclude = test.find<QPlainTextEdit>("exclude");
    exclude->setFocus();
    QTest::keyClicks(exclude, QStringLiteral("/a/"));
    QTest::keyClick(exclude, Qt::Key_Return);
    QTest::keyClick(exclude, Qt::Key_Return);
    QTest::keyClicks(exclude, QStringLiteral("b$"));
    QTest::keyClick(test.find<QCheckBox>("checkExternal"), Qt::Key_Space);
    QTest::keyClick(test.find<QCheckBox>("sitemaps"), Qt::Key_Space);
    QTest::keyClick(test.find<QCheckBox>("readTemplates"), Qt::Key_Space);
    QTest::keyClicks(test.find<QPlainTextEdit>("alsoAttributes"), QStringLiteral("data-src"));
    test.openPage(3);
    auto* redirects = test.find<QSpinBox>("maxRedirects");
    redirects->setFocus();
    redirects->selectAll();
    QTest::keyClicks(redirects, QStringLiteral("3"));
    test.clickOk();
    CHECK(test.dialog().result() == QDialog::Accepted);
    settings.maxRedirects = 3;
    settings.maxDepth = 7;
    settings.maxDuration = 600;
    settings.idleTimeout = 12;
    settings.exclude = {"/a/", "b$"};
    settings.checkExternal = false;
    settings.sitemaps = false;
    settings.readTemplates = true;
    settings.alsoAttributes = {"data-src"};
    CHECK(test.dialog().settings() == settings);
}

TEST_CASE("a bad pattern is said at its field, and OK leads there instead of closing", "[ui][settings]")
{
    TestDialog test;
    test.openPage(1);
    auto* include = test.find<QPlainTextEdit>("include");
    auto* problem = test.find<QLabel>("includeProblem");
    QTest::keyClicks(include, QStringLiteral("good"));
    QTest::keyClick(include, Qt::Key_Return);
    QTest::keyClicks(include, QStringLiteral("ba(d"));
    CHECK(problem->isVisible());
    INFO(problem->text().toStdString());
    CHECK(problem->text().startsWith(QStringLiteral("Line 2: this pattern can’t be read")));
    CHECK(include->accessibleDescription() == problem->text());

    test.openPage(0);
    test.clickOk();
    CHECK(test.dialog().isVisible());
    CHECK(include->isVisible());
    CHECK(include->hasFocus());

    QTest::keyClicks(include, QStringLiteral(")"));
    QTest::keyClick(include, Qt::Key_End);
    QTest::keyClicks(include, QStringLiteral(")"));
    QTest::keyClick(include, Qt::Key_Backspace);
    CHECK_FALSE(problem->isVisible());
    test.clickOk();
    CHECK_FALSE(test.dialog().isVisible());
}

TEST_CASE("a user agent that can't be sent is said at its field", "[ui][settings]")
{
    TestDialog test;
    test.openPage(2);
    QApplication::clipboard()->setText(QStringLiteral("Hüter"));
    QTest::keyClick(test.find<QLineEdit>("userAgent"), Qt::Key_V, Qt::ControlModifier);
    CHECK(test.find<QLabel>("userAgentProblem")->isVisible());
    test.clickOk();
    CHECK(test.dialog().isVisible());
}

TEST_CASE("each setting goes back to its default by its own button, and all by one", "[ui][settings]")
{
    Settings settings;
    settings.speed = crawl::Speed::Gentle;
    settings.timeout = 5;
    settings.exclude = {"x"};
    TestDialog test(settings);
    CHECK_FALSE(test.find<QToolButton>("maxUrlsReset")->isEnabled()); // it is at its default
    QTest::mouseClick(test.find<QToolButton>("timeoutReset"), Qt::LeftButton);
    settings.timeout = 30;
    CHECK(test.dialog().settings() == settings);
    CHECK_FALSE(test.find<QToolButton>("timeoutReset")->isEnabled());

    QTest::mouseClick(test.find<QPushButton>("resetAll"), Qt::LeftButton);
    CHECK(test.dialog().settings() == Settings());
    CHECK(test.dialog().isVisible());
}

TEST_CASE("the proxy is chosen and named in the dialog, and its password goes to no setting",
          "[ui][settings]")
{
    TestDialog test;
    test.openPage(5);
    CHECK_FALSE(test.find<QLineEdit>("proxyAddress")->isEnabled());
    auto* proxy = test.find<QComboBox>("proxy");
    proxy->setFocus();
    QTest::keyClick(proxy, Qt::Key_Down);
    QTest::keyClick(proxy, Qt::Key_Down);
    CHECK(test.find<QLabel>("proxyAddressProblem")->isVisible()); // there is none yet
    CHECK_FALSE(test.find<QLineEdit>("proxyPassword")->isEnabled());
    QTest::keyClicks(test.find<QLineEdit>("proxyAddress"), QStringLiteral("me:hunter2@p.test"));
    CHECK(test.find<QLabel>("proxyAddressProblem")->isVisible());
    CHECK_FALSE(test.find<QLabel>("proxyAddressProblem")->text().contains(QLatin1String("hunter2")));
    test.find<QLineEdit>("proxyAddress")->selectAll();
    QTest::keyClicks(test.find<QLineEdit>("proxyAddress"), QStringLiteral("p.test:3128"));
    CHECK_FALSE(test.find<QLabel>("proxyAddressProblem")->isVisible());
    QTest::keyClicks(test.find<QLineEdit>("proxyUser"), QStringLiteral("me"));
    QTest::keyClicks(test.find<QLineEdit>("proxyPassword"), QStringLiteral("hunter2"));
    QTest::keyClicks(test.find<QPlainTextEdit>("proxyExceptions"), QStringLiteral("a.test"));
    QTest::keyClicks(test.find<QPlainTextEdit>("acceptedHosts"), QStringLiteral("staging.a.test"));
    QTest::keyClicks(test.find<QPlainTextEdit>("resolve"), QStringLiteral("a.test:443:192.0.2.1"));
    QTest::keyClicks(test.find<QLineEdit>("caFile"), QStringLiteral("/ca.pem"));
    test.clickOk();
    REQUIRE(test.dialog().result() == QDialog::Accepted);
    Settings expected;
    expected.proxy = ui::ProxyUse::Http;
    expected.proxyAddress = "p.test:3128";
    expected.proxyUser = "me";
    expected.proxyExceptions = {"a.test"};
    expected.acceptedHosts = {"staging.a.test"};
    expected.resolve = {"a.test:443:192.0.2.1"};
    expected.caFile = "/ca.pem";
    CHECK(test.dialog().settings() == expected);
    CHECK(test.dialog().secretChanges() == ui::SecretChanges{{"proxy p.test:3128 me", "hunter2"}});

    QTest::mouseClick(test.find<QToolButton>("proxyPasswordReset"), Qt::LeftButton);
    CHECK(test.dialog().secretChanges() == ui::SecretChanges{{"proxy p.test:3128 me", std::nullopt}});
}

TEST_CASE("a host, address or file that can't be used is said at its field", "[ui][settings]")
{
    const auto [field, text] = GENERATE(table<const char*, const char*>({
        {"acceptedHosts", "*.a.test"},
        {"acceptedHosts", "a.test:443"},
        {"resolve", "a.test:192.0.2.1"},
        {"proxyExceptions", "https://a.test"},
    }));
    INFO(field << " " << text);
    TestDialog test;
    test.openPage(5);
    auto* edit = test.find<QPlainTextEdit>(field);
    QTest::keyClicks(edit, QString::fromUtf8(text));
    test.openPage(0);
    test.clickOk();
    CHECK(test.find<QLabel>((std::string(field) + "Problem").c_str())->isVisible());
    CHECK(edit->hasFocus());
    QTest::mouseClick(test.find<QToolButton>((std::string(field) + "Reset").c_str()), Qt::LeftButton);
    test.clickOk();
    CHECK(test.dialog().result() == QDialog::Accepted);
}

TEST_CASE("every field of the settings can be reached by Tab and has a name", "[ui][settings]")
{
    TestDialog test;
    for (int page = 0; page < test.find<QTabWidget>("settingsPages")->count(); ++page) {
        test.openPage(page);
        QSet<QString> reached;
        for (int step = 0; step < 80; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached << QApplication::focusWidget()->objectName();
        }
        for (QWidget* field :
             test.find<QTabWidget>("settingsPages")->currentWidget()->findChildren<QWidget*>()) {
            const bool isField = qobject_cast<QSpinBox*>(field) || qobject_cast<QPlainTextEdit*>(field) ||
                                 qobject_cast<QCheckBox*>(field) || qobject_cast<QComboBox*>(field) ||
                                 qobject_cast<QListWidget*>(field) || qobject_cast<QToolButton*>(field) ||
                                 qobject_cast<QLineEdit*>(field);
            if (!isField || !field->isEnabled() || field->focusPolicy() == Qt::NoFocus) continue;
            if (qobject_cast<QSpinBox*>(field->parentWidget())) continue; // a part of one
            INFO(field->objectName().toStdString());
            CHECK(reached.contains(field->objectName()));
            CHECK_FALSE(field->accessibleName().isEmpty());
        }
    }
}

TEST_CASE("no two things that are seen together in the settings have one key", "[ui][settings]")
{
    TestDialog test;
    auto* pages = test.find<QTabWidget>("settingsPages");
    for (int page = 0; page < pages->count(); ++page) {
        test.openPage(page);
        QStringList texts;
        for (int tab = 0; tab < pages->count(); ++tab)
            texts << pages->tabText(tab);
        for (const QLabel* label : test.dialog().findChildren<QLabel*>())
            if (label->buddy() && label->isVisible()) texts << label->text();
        for (const QAbstractButton* button : test.dialog().findChildren<QAbstractButton*>())
            if (button->isVisible()) texts << button->text();
        QSet<QString> keys;
        for (const QString& text : texts) {
            const QString key = QKeySequence::mnemonic(text).toString();
            INFO(text.toStdString());
            CHECK((key.isEmpty() || !keys.contains(key)));
            keys << key;
        }
    }
}
