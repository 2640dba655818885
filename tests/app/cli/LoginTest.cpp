#include "app/cli/CliProcess.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"

#include <cstdlib>

using support::Answer;
using support::LoopbackServer;
using support::Received;
using support::runCli;
using support::text;
using support::wireAnswer;

namespace {

const support::Header html = {{"Content-Type", "text/html"}};

/// A site whose pages are for those who have logged in; /logout ends that for everybody.
class MembersSite
{
public:
    MembersSite()
    {
        m_server.on("/login", [this](const Received& request) { return login(request); });
        m_server.on("/", [this](const Received& request) {
            return isLoggedIn(request) ? page("<a href=/inner>in</a><a href=/logout>out</a>") : turnAway();
        });
        m_server.on("/inner", [this](const Received& request) {
            return isLoggedIn(request) ? page("inner") : turnAway();
        });
        m_server.on("/logout", [this](const Received&) {
            m_isOpen = false;
            return page("bye");
        });
    }

    [[nodiscard]] LoopbackServer& server() { return m_server; }

private:
    Answer login(const Received& request)
    {
        if (request.method == "POST" && request.body == "token=7&user=me&password=hunter2" &&
            request.field("Cookie") == "visit=1")
            return {.bytes =
                        wireAnswer(303, {}, {{"Location", "/"}, {"Set-Cookie", "session=open; Path=/"}})};
        return {.bytes =
                    wireAnswer(200,
                               "<form method=post><input type=hidden name=token value=7><input name=user>"
                               "<input type=password name=password></form>",
                               {{"Content-Type", "text/html"}, {"Set-Cookie", "visit=1; Path=/"}})};
    }
    [[nodiscard]] bool isLoggedIn(const Received& request) const
    {
        return m_isOpen && request.field("Cookie").find("session=open") != std::string::npos;
    }
    static Answer page(const std::string& body) { return {.bytes = wireAnswer(200, body, html)}; }
    static Answer turnAway() { return {.bytes = wireAnswer(403, "members only", html)}; }

    LoopbackServer m_server;
    bool m_isOpen = true;
};

QStringList check(LoopbackServer& server, const char* password, std::initializer_list<const char*> more = {})
{
    ::setenv("HYDRA_TEST_PASSWORD", password, 1);
    QStringList arguments{QStringLiteral("check"),         text(server.url("/")),
                          QStringLiteral("--login"),       text(server.url("/login")),
                          QStringLiteral("--login-field"), QStringLiteral("user=me"),
                          QStringLiteral("--login-field"), QStringLiteral("password=env:HYDRA_TEST_PASSWORD"),
                          QStringLiteral("--format"),      QStringLiteral("json")};
    for (const char* option : more)
        arguments << QLatin1String(option);
    return arguments;
}

QString verdict(const support::CliProcess& run, const std::string& url)
{
    return run.entry(url).value(QLatin1String("verdict")).toString();
}

} // namespace

TEST_CASE("a crawl logs in by the site's form, and leaves the link alone that would log it out", "[cli]")
{
    MembersSite site;
    LoopbackServer& server = site.server();
    const auto run = runCli(check(server, "hunter2"));
    CHECK(run->exitStatus() == 0);
    CHECK(verdict(*run, server.url("/inner")) == QStringLiteral("ok"));
    CHECK(verdict(*run, server.url("/logout")) == QStringLiteral("skipped"));
    CHECK(run->entry(server.url("/logout")).value(QLatin1String("reason")) == QStringLiteral("logout"));
    CHECK(server.count("/logout") == 0);
    CHECK_FALSE(run->output().contains("hunter2"));
    CHECK(run->errors().find("hunter2") == std::string::npos);
}

TEST_CASE("a login that fails ends with status 3 and its reason, and nothing is crawled", "[cli]")
{
    MembersSite site;
    const auto run = runCli(check(site.server(), "wrong-secret"));
    CHECK(run->exitStatus() == 3);
    CHECK(run->errors().find("The login failed: the form came again") != std::string::npos);
    CHECK(run->errors().find("wrong-secret") == std::string::npos);
    CHECK(site.server().count("/inner") == 0);
}

TEST_CASE("links that would log out are asked where that is wanted", "[cli]")
{
    MembersSite site;
    const auto run = runCli(check(site.server(), "hunter2", {"--ask-logout"}));
    CHECK(site.server().count("/logout") >= 1);
    CHECK(verdict(*run, site.server().url("/logout")) == QStringLiteral("ok"));
}

TEST_CASE("a login needs its page and its fields", "[cli]")
{
    const auto complaint = [](std::initializer_list<const char*> options) {
        QStringList arguments{QStringLiteral("check"), QStringLiteral("http://127.0.0.1:9/")};
        for (const char* option : options)
            arguments << QLatin1String(option);
        const auto run = runCli(arguments);
        CHECK(run->exitStatus() == 2);
        return run->errors();
    };
    CHECK(complaint({"--login", "http://127.0.0.1:9/login"}).find("both are needed") != std::string::npos);
    CHECK(complaint({"--login-field", "a=b"}).find("both are needed") != std::string::npos);
    CHECK(complaint({"--login", "here", "--login-field", "a=b"}).find("--login takes the address") !=
          std::string::npos);
    CHECK(complaint({"--login", "http://127.0.0.1:9/", "--login-field", "hunter2"}).find("hunter2") ==
          std::string::npos);
}
