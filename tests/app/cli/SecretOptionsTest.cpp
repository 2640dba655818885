#include "app/cli/SecretOptions.h"

#include "app/cli/CliProcess.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "url/UrlParser.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>
#include <initializer_list>

using cli::parseCommandLine;
using support::Answer;
using support::LoopbackServer;
using support::Received;
using support::runCli;
using support::text;
using support::wireAnswer;

namespace {

const url::Origin site{"https", "a.test", 443};

Result<fetch::Access, cli::CliError> read(std::initializer_list<std::string_view> options,
                                          const std::optional<url::Origin>& checked = site)
{
    std::vector<std::string_view> arguments = {"check", "https://a.test/"};
    arguments.insert(arguments.end(), options);
    const auto parsed = parseCommandLine(arguments);
    if (!parsed) return Failure{parsed.error()};
    return cli::readSecrets(parsed->secrets, checked);
}

/// "Authorization|X-Key|cookies" that an address is told.
std::string told(const Result<fetch::Access, cli::CliError>& access, std::string_view address)
{
    if (!access) return access.error().message;
    const url::Url url = url::parseUrl(address).value();
    const http::Fields fields = access->fieldsFor(url);
    return std::string(fields.find("Authorization").value_or("")) + "|" +
           std::string(fields.find("X-Key").value_or("")) + "|" + fetch::cookieText(access->cookiesFor(url));
}

std::string fileIn(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName().toStdString();
}

bool isToldNothing(const Received& request)
{
    return request.field("Authorization").empty() && request.field("X-Key").empty() &&
           request.field("Cookie").empty();
}

} // namespace

TEST_CASE("a secret without a site is for the checked site's origin only", "[cli]")
{
    const auto access = read({"--user", "me:s:ecret", "--header", "X-Key:  7 ", "--cookie", "a=1; b=2"});
    CHECK(told(access, "https://a.test/x") == "Basic bWU6czplY3JldA==|7|a=1; b=2");
    CHECK(told(access, "http://a.test/") == "||");
    CHECK(told(access, "https://www.a.test/") == "||");
}

TEST_CASE("a secret with a site is for that", "[cli]")
{
    const auto access = read({"--header", "https://*.cdn.test/img X-Key: 7"});
    CHECK(told(access, "https://a.test/") == "||");
    CHECK(told(access, "https://b.cdn.test/img/1.png") == "|7|");
    CHECK(told(access, "https://b.cdn.test/") == "||");
}

TEST_CASE("a secret can stay in the environment, or in a file", "[cli]")
{
    const QTemporaryDir folder;
    ::setenv("HYDRA_TEST_LOGIN", "me:secret", 1);
    const std::string file = "@" + fileIn(folder, "key", "X-Key: 7\n");
    const auto access = read({"--user", "env:HYDRA_TEST_LOGIN", "--header", file});
    CHECK(told(access, "https://a.test/") == "Basic bWU6c2VjcmV0|7|");
    CHECK(told(read({"--user", "env:HYDRA_NO_SUCH"}), "https://a.test/") ==
          "--user finds no variable \"HYDRA_NO_SUCH\" in the environment.");
    CHECK(told(read({"--user", "@/no/such"}), "https://a.test/")
              .starts_with("--user: the file \"/no/such\" can't be read"));
}

TEST_CASE("cookies of a file are for the site alone", "[cli]")
{
    const QTemporaryDir folder;
    const std::string file =
        fileIn(folder, "cookies.txt", "a.test\tFALSE\t/\tFALSE\t0\tn\tv\n.b.test\tTRUE\t/\tFALSE\t0\tm\tw\n");
    CHECK(told(read({"--cookie-file", file}), "https://a.test/") == "||n=v");
    CHECK(told(read({"--cookie-file", file}), "https://b.test/") == "||");
    CHECK(told(read({"--cookie-file", "https://x.b.test/ " + file}), "https://x.b.test/") == "||m=w");
    CHECK(told(read({"--cookie-file", "https://c.test/ " + file}), "https://c.test/")
              .find("finds none of https://c.test") != std::string::npos);
    CHECK(told(read({"--cookie-file", "https://*.b.test/ " + file}), "https://b.test/")
              .find("one site without *") != std::string::npos);
    CHECK(told(read({"--cookie-file", fileIn(folder, "none", "x")}), "https://a.test/")
              .find("finds no cookie in Netscape's format") != std::string::npos);
}

TEST_CASE("a secret for a list of several sites has to say whom it is for", "[cli]")
{
    CHECK(told(read({"--user", "me:secret"}, std::nullopt), "https://a.test/") ==
          "--user has to say whom it is for: \"https://example.org/ VALUE\".");
    CHECK(told(read({"--user", "https://a.test me:secret"}, std::nullopt), "https://a.test/") ==
          "Basic bWU6c2VjcmV0||");
}

TEST_CASE("what is wrong with a secret is said without it", "[cli]")
{
    const auto [option, value] = GENERATE(table<std::string, std::string>({
        {"--user", "hunter2"},
        {"--user", ":hunter2"},
        {"--user", "me:hunter2\r\nX: y"},
        {"--header", "hunter2"},
        {"--header", "X Y: hunter2"},
        {"--header", "X: hunter2\nY: z"},
        {"--header", "Host: hunter2"},
        {"--header", "content-length: hunter2"},
        {"--cookie", "hunter2"},
        {"--user", "https://hunter2"},
        {"--user", "https://me:hunter2@a.test/ x:y"},
        {"--user", "https://a.test/?hunter2 x:y"},
        {"--user", ""},
        {"--user", "https://a.test/ "},
    }));
    const auto access = read({option, value});
    REQUIRE_FALSE(access);
    INFO(access.error().message);
    CHECK(access.error().message.starts_with(option));
    CHECK(access.error().message.find("hunter2") == std::string::npos);
}

TEST_CASE("a settings file names secrets like the command line", "[cli]")
{
    LoopbackServer server;
    server.page("/", "home");
    const QTemporaryDir folder;
    ::setenv("HYDRA_TEST_LOGIN", "me:secret", 1);
    const std::string file =
        fileIn(folder, "ci.json", "{\"user\": \"env:HYDRA_TEST_LOGIN\", \"header\": [\"X-Key: 7\"]}");
    CHECK(runCli({QStringLiteral("check"), text(server.url("/")), QStringLiteral("--config"), text(file)})
              ->exitStatus() == 0);
    CHECK(server.requests().front().field("Authorization") == "Basic bWU6c2VjcmV0");
    CHECK(server.requests().front().field("X-Key") == "7");
}

TEST_CASE("a crawl tells its secrets to its site alone, whatever that links, loads and redirects to", "[cli]")
{
    LoopbackServer site;
    LoopbackServer other;
    const auto forMembers = [](std::string body) {
        return [body = std::move(body)](const Received& request) {
            const bool isMember = request.field("Authorization") == "Basic bWU6c2VjcmV0";
            return Answer{.bytes = isMember ? wireAnswer(200, body, {{"Content-Type", "text/html"}})
                                            : wireAnswer(401, "no", {{"WWW-Authenticate", "Basic"}})};
        };
    };
    site.on("/", forMembers("<a href=/inner>in</a><a href=/away>away</a><img src='" + other.url("/pixel") +
                            "'><script src='" + other.url("/script") + "'></script><a href='" +
                            other.url("/page") + "'>out</a>"));
    site.on("/inner", forMembers("inner"));
    site.redirect("/away", other.url("/landed"), 302);
    for (const char* path : {"/pixel", "/script", "/page", "/landed"})
        other.page(path, "other");

    const auto run = runCli(
        {QStringLiteral("check"), text(site.url("/")), QStringLiteral("--user"), QStringLiteral("me:secret"),
         QStringLiteral("--header"), QStringLiteral("X-Key: secret"), QStringLiteral("--cookie"),
         QStringLiteral("session=secret"), QStringLiteral("--format"), QStringLiteral("json")});

    CHECK(run->exitStatus() == 0);
    CHECK(run->entry(site.url("/inner")).value(QLatin1String("verdict")) == QStringLiteral("ok"));
    CHECK(run->entry(other.url("/pixel")).value(QLatin1String("verdict")) == QStringLiteral("ok"));
    CHECK(site.count("/robots.txt") == 1);
    for (const Received& request : site.requests()) {
        CHECK(request.field("X-Key") == "secret");
        CHECK(request.field("Cookie") == "session=secret");
    }
    CHECK(other.requests().size() >= 4);
    for (const Received& request : other.requests())
        CHECK(isToldNothing(request));
}

TEST_CASE("extract gets in, too", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href=/x>x</a>");
    CHECK(runCli({QStringLiteral("extract"), text(server.url("/")), QStringLiteral("--user"),
                  QStringLiteral("me:secret")})
              ->exitStatus() == 0);
    CHECK(server.requests().front().field("Authorization") == "Basic bWU6c2VjcmV0");
}

TEST_CASE("a password that a page itself publishes stands in no report", "[cli]")
{
    const auto format =
        GENERATE(as<const char*>(), "text", "csv", "urls-csv", "json", "yaml", "sitemap", "redirects");
    LoopbackServer site;
    const std::string host = site.origin().substr(7);
    site.page("/", "<a href='http://me:hunter2@" + host +
                       "/gone'>http://me:hunter2@x/</a><a href='http://me:hunter2@a b/'>2</a>"
                       "<a href='ftp://me:hunter2@a.test/'>3</a><a href=/moved>4</a>"
                       "<a href='http:&#47;/me:hun&#116;er2@" +
                       host + "/gone'>5</a><a href=/lost>6</a>");
    site.redirect("/moved", "http://me:hunter2@" + host + "/gone");
    site.redirect("/lost", "http://me:hunter2@a b/");
    const auto run = runCli(
        {QStringLiteral("check"), text(site.url("/")), QStringLiteral("--format"), QLatin1String(format)});
    for (const std::string& written : {run->output().toStdString(), run->errors()}) {
        INFO(written);
        CHECK(written.find("hunter2") == std::string::npos);
        CHECK(written.find("er2@") == std::string::npos);
    }
    if (format == std::string("json"))
        CHECK(run->output().toStdString().find("\"http://me:***@" + host + "/gone\"") != std::string::npos);
}

TEST_CASE("what is read of one document is told without its passwords", "[cli]")
{
    const auto format = GENERATE(as<const char*>(), "text", "csv", "json");
    LoopbackServer server;
    server.redirect("/", "http://me:hunter2@" + server.origin().substr(7) + "/page");
    server.page("/page", "<base href='http://me:hunter2@a.test/'><a href=x>1</a>"
                         "<link rel=canonical href='http://me:hunter2@b.test/'>"
                         "<a href='http://me:hunter2@c.test/'>2</a>");
    const auto run = runCli({QStringLiteral("extract"), text(server.url("/")), QStringLiteral("--format"),
                             QLatin1String(format)});
    CHECK(run->exitStatus() == 0);
    INFO(run->output().toStdString());
    CHECK(run->output().toStdString().find("hunter2") == std::string::npos);
    CHECK(run->output().toStdString().find("http://me:***@c.test/") != std::string::npos);
    CHECK(run->errors().find("hunter2") == std::string::npos);
}

TEST_CASE("no secret stands in any report or message, whatever goes wrong", "[cli]")
{
    const auto format =
        GENERATE(as<const char*>(), "text", "csv", "urls-csv", "json", "yaml", "sitemap", "redirects");
    LoopbackServer site;
    std::string links = "<a href=/gone>1</a><a href=/members>2</a><a href=/moved>3</a>";
    if (format == std::string("json")) // asked again and again: once is enough
        links += "<a href=/reset>4</a>";
    site.page("/", links);
    site.status("/members", 401);
    site.redirect("/moved", "/");
    site.on("/reset", Answer{.bytes = "HTTP/1.1 200", .after = Answer::After::Reset});
    const std::string basic = "bWU6aHVudGVyMg=="; // me:hunter2

    const auto run =
        runCli({QStringLiteral("check"), text("http://me:hunter2@" + site.origin().substr(7) + "/"),
                QStringLiteral("--user"), QStringLiteral("me:hunter2"), QStringLiteral("--header"),
                QStringLiteral("X-Key: hunter2"), QStringLiteral("--cookie"),
                QStringLiteral("session=hunter2"), QStringLiteral("--format"), QLatin1String(format)});

    CHECK(site.requests().front().field("Authorization") == "Basic " + basic);
    for (const std::string& written : {run->output().toStdString(), run->errors()}) {
        INFO(written);
        CHECK(written.find("hunter2") == std::string::npos);
        CHECK(written.find(basic) == std::string::npos);
    }
}
