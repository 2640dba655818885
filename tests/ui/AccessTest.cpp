#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "support/ProxyServer.h"
#include "ui/AccessWindow.h"

#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>

using support::LoopbackServer;
using support::Received;
using support::wireAnswer;
using tests::AccessPage;
using tests::AccessWindow;
using tests::contentOf;
using tests::KeptSecrets;
using tests::NetworkPage;
using ui::AccessKind;

namespace {

const support::Header ofPage = {{"Content-Type", "text/html"}};

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
        test.openSettings(AccessPage);
        CHECK(test.find<QLabel>("keeping")->isVisible());
        CHECK(test.find<QLabel>("keeping")->text().contains(QLatin1String("until this program ends")));
        test.okSettings();
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
    again.openSettings(AccessPage);
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
        test.openSettings(AccessPage);
        test.click("accessAdd");
        test.chooseKind(AccessKind::Login);
        test.typeInto("accessSite", server.origin());
        test.typeInto("accessName", server.url("/login"));
        test.typeInto("accessField1", "user");
        test.typeInto("accessFieldValue1", "me");
        test.typeInto("accessField2", "password");
        test.typeInto("accessFieldValue2", password);
        test.okEntry();
        test.okSettings();
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
    test.openSettings(AccessPage);
    CHECK(test.find<QListWidget>("accessList")->count() == 1);
}

TEST_CASE("a certificate that nobody vouches for is taken of the host that the settings name", "[ui][access]")
{
    LoopbackServer server(LoopbackServer::Security::Tls);
    server.page("/", "<title>t</title>");
    const bool isNamed = GENERATE(true, false);
    AccessWindow test({}, nullptr);
    test.openSettings(NetworkPage);
    auto* hosts = test.find<QPlainTextEdit>("acceptedHosts");
    QTest::keyClicks(hosts, isNamed ? QStringLiteral("127.0.0.1") : QStringLiteral("127.0.0.2"));
    test.okSettings();
    test.startTyping(QString::fromStdString(server.url("/")));
    REQUIRE(test.waitForEnd());
    CHECK((test.verdictOf(server.url("/")) == QLatin1String("OK")) == isNamed);
}

TEST_CASE("a crawl goes by the proxy of the settings, which alone is told its password", "[ui][access]")
{
    LoopbackServer server;
    server.page("/", "<title>t</title>");
    support::ProxyServer proxy(support::ProxyServer::Speaks::Socks5, server.port());
    proxy.wantPassword();
    AccessWindow test({}, nullptr);
    test.openSettings(NetworkPage);
    auto* use = test.find<QComboBox>("proxy");
    use->setFocus();
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(use, Qt::Key_Down);
    test.typeInto("proxyAddress", "127.0.0.1:" + std::to_string(proxy.serverPort()));
    test.typeInto("proxyUser", "me");
    test.typeInto("proxyPassword", "secret");
    test.okSettings();
    test.startTyping(QStringLiteral("http://a.test/"));
    REQUIRE(test.waitForEnd());
    CHECK(test.verdictOf("http://a.test/") == QLatin1String("OK"));
    REQUIRE_FALSE(proxy.askedFor().empty()); // it lets nobody else by
    CHECK(proxy.askedFor().front() == "a.test:80");
    for (const Received& request : server.requests())
        CHECK(request.field("Proxy-Authorization").empty());
}

TEST_CASE("a window that is closed right after a password was typed waits for the keychain to have it",
          "[ui][access]")
{
    const QTemporaryDir folder;
    const auto kept = std::make_shared<KeptSecrets>();
    AccessWindow test(folder.filePath(QStringLiteral("settings.ini")), kept);
    int closed = 0;
    QObject::connect(&test.window(), &ui::MainWindow::closed, &test.window(), [&closed] { ++closed; });
    test.addWay(AccessKind::Password, "https://a.test/", "me", "hunter2");
    test.window().close();
    CHECK_FALSE(test.window().isVisible());
    CHECK(closed == 0);
    kept->answerAll();
    REQUIRE(support::waitUntil([&] { return closed > 0; }));
    CHECK(kept->secrets.size() == 1);
}
