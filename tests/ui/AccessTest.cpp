#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "ui/access/AccessEntryDialog.h"
#include "ui/access/SecretStore.h"
#include "ui/FakeKeychain.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/status/MessageBar.h"
#include "ui/TestWindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using support::LoopbackServer;
using support::Received;
using support::wireAnswer;
using tests::FakeKeychain;
using tests::KeptSecrets;
using tests::TestWindow;
using ui::AccessKind;

namespace {

const support::Header ofPage = {{"Content-Type", "text/html"}};

/// The window and its settings, on the real network of loopback.
class AccessWindow : public TestWindow
{
public:
    AccessWindow(const QString& settingsFile, std::shared_ptr<KeptSecrets> kept)
        : TestWindow(ui::makeNetworkRunner, settingsFile,
                     kept ? std::make_unique<FakeKeychain>(std::move(kept)) : nullptr)
    {
    }

    void openSettings(int page)
    {
        action(QStringLiteral("Settings…"))->trigger();
        find<QTabWidget>("settingsPages")->setCurrentIndex(page);
    }
    void ok(QDialog* dialog)
    {
        auto* buttons = dialog->findChild<QDialogButtonBox*>(QString(), Qt::FindDirectChildrenOnly);
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
    void okSettings() { ok(window().findChild<ui::SettingsDialog*>()); }
    [[nodiscard]] ui::AccessEntryDialog* entryDialog()
    {
        return window().findChild<ui::AccessEntryDialog*>();
    }
    void chooseKind(AccessKind kind)
    {
        auto* box = find<QComboBox>("accessKind");
        box->setFocus();
        while (box->currentIndex() < static_cast<int>(kind))
            QTest::keyClick(box, Qt::Key_Down);
    }
    void typeInto(const char* field, const std::string& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromStdString(text));
    }
    /// Adds a way in by a name and a secret, and closes both dialogs.
    void addWay(AccessKind kind, const std::string& site, const std::string& name, const std::string& secret)
    {
        openSettings(4);
        click("accessAdd");
        chooseKind(kind);
        typeInto("accessSite", site);
        typeInto("accessName", name);
        if (!secret.empty()) typeInto("accessSecret", secret);
        ok(entryDialog());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        okSettings();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] QString messages()
    {
        return window().findChild<ui::MessageBar*>()->messages().join(QLatin1Char('\n'));
    }
    [[nodiscard]] QString verdictOf(const std::string& url)
    {
        const int row = rowOf(url.c_str());
        return row < 0 ? QString() : cell(row, ui::ResultColumn::Verdict);
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Who knows "me" and "hunter2", and links to that other address.
void letMeIn(LoopbackServer& server, const std::string& other)
{
    server.on("/", [other](const Received& request) -> support::Answer {
        const bool isIn = request.field("Authorization") == "Basic bWU6aHVudGVyMg==";
        return {.bytes = wireAnswer(isIn ? 200 : 401, "<title>t</title><a href='" + other + "'>other</a>",
                                    ofPage)};
    });
}

} // namespace

TEST_CASE("a password typed into the settings gets the crawl in, and is told to that site alone",
          "[ui][access]")
{
    LoopbackServer server;
    LoopbackServer other;
    other.page("/", "<title>other</title>");
    letMeIn(server, other.url("/"));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const auto kept = std::make_shared<KeptSecrets>();
    {
        AccessWindow test(file, kept);
        test.addWay(AccessKind::Password, server.origin(), "me", "hunter2");
        kept->answerAll();
        test.startTyping(QString::fromStdString(server.url("/")));
        REQUIRE(test.waitForEnd());
        CHECK(test.verdictOf(server.url("/")) == QLatin1String("OK"));
        REQUIRE(other.count("/") > 0);
        for (const Received& request : other.requests())
            CHECK(request.field("Authorization").empty());
        CHECK_FALSE(test.window().windowTitle().contains(QLatin1String("hunter2")));

        test.fileToChoose = folder.filePath(QStringLiteral("all.json"));
        for (QAction* rows : test.find<QToolButton>("export")->defaultAction()->menu()->actions())
            if (rows->text().remove(QLatin1Char('&')) == QLatin1String("All rows"))
                rows->menu()->actions().at(2)->trigger();
        REQUIRE(support::waitUntil([&] { return !contentOf(test.fileToChoose).isEmpty(); }));
        CHECK_FALSE(contentOf(test.fileToChoose).contains("hunter2"));
        CHECK_FALSE(contentOf(test.fileToChoose).contains("bWU6aHVudGVyMg"));
    }
    CHECK(contentOf(file).contains(" me"));
    CHECK_FALSE(contentOf(file).contains("hunter2"));
    CHECK(kept->secrets.size() == 1);

    // The next time the window knows it by the keychain, and waits for that.
    AccessWindow again(file, kept);
    const std::size_t before = server.requests().size();
    again.startTyping(QString::fromStdString(server.url("/")));
    CHECK(again.messages().contains(QLatin1String("keychain")));
    CHECK_FALSE(again.isRunning());
    CHECK(server.requests().size() == before);
    kept->answerAll();
    REQUIRE(again.waitForEnd());
    CHECK(again.verdictOf(server.url("/")) == QLatin1String("OK"));
}

TEST_CASE("without a keychain the dialog says so, and the next time the window says what is missing",
          "[ui][access]")
{
    LoopbackServer server;
    letMeIn(server, "/");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        AccessWindow test(file, nullptr);
        test.openSettings(4);
        CHECK(test.find<QLabel>("keeping")->isVisible());
        CHECK(test.find<QLabel>("keeping")->text().contains(QLatin1String("until this program ends")));
        test.okSettings();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        test.addWay(AccessKind::Password, server.origin(), "me", "hunter2");
        test.startTyping(QString::fromStdString(server.url("/")));
        REQUIRE(test.waitForEnd());
        CHECK(test.verdictOf(server.url("/")) == QLatin1String("OK"));
    }
    CHECK_FALSE(contentOf(file).contains("hunter2"));
    AccessWindow again(file, nullptr);
    again.startTyping(QString::fromStdString(server.url("/")));
    REQUIRE(again.waitForEnd());
    CHECK(again.verdictOf(server.url("/")) != QLatin1String("OK"));
    CHECK(again.messages().contains(QLatin1String("Password of me")));
    again.openSettings(4);
    CHECK(again.find<QListWidget>("accessList")->item(0)->text().contains(QLatin1String("type it again")));
}

TEST_CASE("header fields and cookies of the settings go to their site with each request", "[ui][access]")
{
    LoopbackServer server;
    server.page("/", "<title>t</title><a href=/inner>in</a>");
    server.page("/inner", "<title>i</title>");
    AccessWindow test({}, nullptr);
    test.addWay(AccessKind::Header, server.origin(), "X-Key", "open sesame");
    test.addWay(AccessKind::Cookie, server.origin() + "/inner", "session", "s3same");
    test.startTyping(QString::fromStdString(server.url("/")));
    REQUIRE(test.waitForEnd());
    REQUIRE(server.count("/inner") > 0);
    for (const Received& request : server.requests()) {
        INFO(request.target);
        CHECK(request.field("X-Key") == "open sesame");
        CHECK((request.field("Cookie") == "session=s3same") == (request.target == "/inner"));
    }
}

TEST_CASE("a login by a form opens the session before the crawl, and links that log out are left alone",
          "[ui][access]")
{
    LoopbackServer server;
    server.on("/login", [](const Received& request) -> support::Answer {
        if (request.method == "POST" && request.body == "user=me&password=hunter2")
            return {.bytes =
                        wireAnswer(303, {}, {{"Location", "/"}, {"Set-Cookie", "session=open; Path=/"}})};
        return {.bytes = wireAnswer(200, "<form method=post><input name=user><input name=password></form>",
                                    ofPage)};
    });
    server.on("/", [](const Received& request) -> support::Answer {
        const bool isIn = request.field("Cookie").find("session=open") != std::string::npos;
        return {.bytes = wireAnswer(isIn ? 200 : 403, "<title>t</title><a href=/logout>out</a>", ofPage)};
    });
    AccessWindow test({}, nullptr);
    const auto logIn = [&](const std::string& password) {
        test.openSettings(4);
        test.click("accessAdd");
        test.chooseKind(AccessKind::Login);
        test.typeInto("accessSite", server.origin());
        test.typeInto("accessName", server.url("/login"));
        test.typeInto("accessField1", "user");
        test.typeInto("accessFieldValue1", "me");
        test.typeInto("accessField2", "password");
        test.typeInto("accessFieldValue2", password);
        test.ok(test.entryDialog());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        test.okSettings();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        test.startTyping(QString::fromStdString(server.url("/")));
    };
    logIn("hunter3");
    REQUIRE(test.waitForEnd());
    CHECK(test.messages().contains(QLatin1String("The login failed")));
    CHECK_FALSE(test.messages().contains(QLatin1String("hunter3")));
    CHECK(server.count("/") == 0);

    logIn("hunter2"); // another way with the same page takes its place
    REQUIRE(support::waitUntil([&] { return test.verdictOf(server.url("/")) == QLatin1String("OK"); }));
    REQUIRE(test.waitForEnd());
    CHECK(server.count("/logout") == 0);
    test.openSettings(4);
    CHECK(test.find<QListWidget>("accessList")->count() == 1);
}

TEST_CASE("what can't be used of a way in is said at its field, without the secret", "[ui][access]")
{
    const auto [kind, site, name, secret, field] =
        GENERATE(table<AccessKind, const char*, const char*, const char*, const char*>({
            {AccessKind::Password, "", "me", "hunter2", "accessSite"},
            {AccessKind::Password, "https://me:hunter2@a.test/", "me", "hunter2", "accessSite"},
            {AccessKind::Password, "https://*.test/", "me", "hunter2", "accessSite"},
            {AccessKind::Password, "https://a.test/", "me:hunter2", "hunter2", "accessName"},
            {AccessKind::Password, "https://a.test/", "me", "", "accessSecret"},
            {AccessKind::Header, "https://a.test/", "X-Key: hunter2", "hunter2", "accessName"},
            {AccessKind::Header, "https://a.test/", "Host", "hunter2", "accessName"},
            {AccessKind::Cookie, "https://a.test/", "session", "hunter2; b=1", "accessSecret"},
            {AccessKind::CookieFile, "https://*.a.test/", "/x", "", "accessSite"},
            {AccessKind::CookieFile, "https://a.test/", "cookies.txt", "", "accessName"},
            {AccessKind::ClientCertificate, "https://a.test/", "", "", "accessName"},
            {AccessKind::Login, "https://a.test/", "https://a.test/login", "", "accessField1"},
        }));
    INFO(site << " " << name);
    AccessWindow test({}, nullptr);
    test.openSettings(4);
    test.click("accessAdd");
    test.chooseKind(kind);
    test.typeInto("accessSite", site);
    test.typeInto("accessName", name);
    if (kind != AccessKind::CookieFile && kind != AccessKind::Login) test.typeInto("accessSecret", secret);
    auto* problem = test.find<QLabel>((std::string(field) + "Problem").c_str());
    CHECK_FALSE(problem->isVisible()); // it is only being typed
    test.ok(test.entryDialog());
    CHECK(test.entryDialog()->isVisible());
    CHECK(problem->isVisible());
    CHECK(test.entryDialog()->focusWidget() == test.find<QLineEdit>(field));
    CHECK(test.find<QLineEdit>(field)->accessibleDescription() == problem->text());
    CHECK_FALSE(problem->text().contains(QLatin1String("hunter2")));
}

TEST_CASE("a kept secret isn't shown, stays when nothing is typed, and can be forgotten", "[ui][access]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const auto kept = std::make_shared<KeptSecrets>();
    AccessWindow test(file, kept);
    test.addWay(AccessKind::Password, "https://a.test", "me", "hunter2");
    kept->answerAll();
    REQUIRE(kept->secrets.size() == 1);

    test.openSettings(4);
    auto* list = test.find<QListWidget>("accessList");
    QTest::keyClick(list, Qt::Key_Return);
    auto* secret = test.find<QLineEdit>("accessSecret");
    CHECK(secret->text().isEmpty());
    CHECK(secret->echoMode() == QLineEdit::Password);
    CHECK(secret->placeholderText().contains(QLatin1String("kept")));
    test.typeInto("accessName", "you"); // another's password isn't known
    CHECK_FALSE(secret->placeholderText().contains(QLatin1String("kept")));
    test.typeInto("accessName", "me");
    QTest::mouseClick(test.find<QPushButton>("accessForget"), Qt::LeftButton);
    CHECK_FALSE(secret->placeholderText().contains(QLatin1String("kept")));
    test.typeInto("accessSecret", "hunter3");
    test.ok(test.entryDialog());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    test.okSettings();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    kept->answerAll();
    CHECK(kept->secrets.begin()->second == "hunter3");

    test.openSettings(4);
    list = test.find<QListWidget>("accessList");
    QTest::keyClick(list, Qt::Key_Delete);
    CHECK(list->count() == 0);
    test.okSettings();
    kept->answerAll();
    CHECK(kept->secrets.empty());
    CHECK_FALSE(contentOf(file).contains("a.test"));
}
