#include "app/cli/CliProcess.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "support/TlsAuthority.h"
#include "support/WaitUntil.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonValue>
#include <QTemporaryDir>

#include <csignal>

using support::CliProcess;
using support::LoopbackServer;
using support::runCli;
using support::text;

namespace {

QString fileIn(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QStringList check(const std::string& target, std::initializer_list<const char*> options = {})
{
    QStringList arguments{QStringLiteral("check"), text(target)};
    for (const char* option : options)
        arguments << QString::fromUtf8(option);
    return arguments;
}

std::string word(const QJsonObject& entry, const char* key)
{
    return entry.value(QLatin1String(key)).toString().toStdString();
}

int number(const QJsonObject& entry, const char* key)
{
    return entry.value(QLatin1String(key)).toInt(-1);
}

/// Two good pages and nothing else.
void serveGoodSite(LoopbackServer& server)
{
    server.page("/", "<p><a href='/second'>second</a></p>");
    server.page("/second", "<p><a href='/'>first</a></p>");
}

/// A page with a link that leads nowhere.
void serveBrokenSite(LoopbackServer& server)
{
    server.page("/", "<!DOCTYPE html>\n<p>\n<a href='/missing'>the map</a></p>");
}

} // namespace

TEST_CASE("a site without faults ends with status 0 and a report", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    const auto run = runCli(check(server.url("/")));
    CHECK(run->exitStatus() == 0);
    CHECK_FALSE(run->output().isEmpty());
    CHECK(run->errors().empty()); // no terminal, no progress line
}

TEST_CASE("a broken link ends with status 1, and the report says where it stands", "[cli]")
{
    LoopbackServer server;
    serveBrokenSite(server);
    const auto run = runCli(check(server.url("/")));
    CHECK(run->exitStatus() == 1);
    CHECK(run->output().contains(server.url("/missing").c_str()));
    CHECK(run->output().contains("404"));
    CHECK(run->output().contains("the map"));
}

TEST_CASE("the JSON report holds what the crawl found", "[cli]")
{
    LoopbackServer server;
    serveBrokenSite(server);
    const auto run = runCli(check(server.url("/"), {"--format", "json"}));
    CHECK(run->exitStatus() == 1);

    const QJsonObject report = run->json();
    CHECK(number(report, "schema") == 1);
    CHECK(report.value(QLatin1String("complete")).toBool(false));
    CHECK(report.value(QLatin1String("seeds")).toArray() == QJsonArray{text(server.url("/"))});
    CHECK(number(report.value(QLatin1String("totals")).toObject(), "broken") == 1);

    const QJsonObject missing = run->entry(server.url("/missing"));
    CHECK(word(missing, "verdict") == "broken");
    CHECK(word(missing, "reason") == "http-status");
    CHECK(number(missing, "status") == 404);
    const QJsonObject place = missing.value(QLatin1String("occurrences")).toArray().at(0).toObject();
    CHECK(word(place, "page") == server.url("/"));
    CHECK(number(place, "line") == 3);
    CHECK(word(place, "text") == "the map");
}

TEST_CASE("a site without sitemaps is compared with none, and that is said", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    const auto run = runCli(check(server.url("/"), {"--format", "sitemap", "--no-bom", "--quiet"}));
    CHECK(run->exitStatus() == 0);
    CHECK(run->output() == "Finding,Address,Sitemap,Line,Verdict,Reason,Final URL,First Page\r\n");
    CHECK(run->errors().find("nothing to compare") != std::string::npos);
}

TEST_CASE("links.csv has the promised header, a byte order mark and a row for each place", "[cli]")
{
    LoopbackServer server;
    serveBrokenSite(server);
    const QByteArray header = "Type,Source,Destination,Size (Bytes),Alt Text,Anchor,Status "
                              "Code,Status,Follow,Target,Rel,Path Type,Link Path,"
                              "Link Position,Link Origin,Line,Column,Verdict,Reason,Final "
                              "URL,Redirects,Response Time (ms),Attempts,"
                              "Checked At\r\n";
    const auto marked = runCli(check(server.url("/"), {"--format", "csv"}));
    CHECK(marked->exitStatus() == 1);
    CHECK(marked->output().startsWith("\xEF\xBB\xBF" + header));
    CHECK(marked->output().contains(",broken,http-status,"));

    const auto plain = runCli(check(server.url("/"), {"--format", "csv", "--no-bom"}));
    CHECK(plain->output().startsWith(header));
}

TEST_CASE("a broken link in every page's footer is told once, and every place of it stands in the files",
          "[cli]")
{
    LoopbackServer server;
    const std::string footer = "<footer><a href='/gone'>Imprint</a></footer>";
    server.page("/", "<main><a href='/1'>1</a><a href='/2'>2</a><a href='/3'>3</a></main>" + footer);
    for (const char* page : {"/1", "/2", "/3"})
        server.page(page, "<main>Nothing here</main>" + footer);
    const auto report = runCli(check(server.url("/")));
    CHECK(report->output().contains(
        ("    on 4 pages, same place (footer): fix once; first on " + server.url("/") + " at 1:").c_str()));
    CHECK(report->output().count("Imprint") == 1);

    const auto csv = runCli(check(server.url("/"), {"--format", "csv"}));
    CHECK(csv->output().count(",html>body>footer>a,Footer,HTML,") == 4);
    CHECK(csv->output().contains(",html>body>main>a:nth-of-type(2),Content,HTML,"));

    const auto json = runCli(check(server.url("/"), {"--format", "json"}));
    const QJsonArray places = json->entry(server.url("/gone")).value(QLatin1String("occurrences")).toArray();
    REQUIRE(places.size() == 4);
    CHECK(word(places.at(3).toObject(), "path") == "html>body>footer>a");
    CHECK(word(places.at(3).toObject(), "position") == "Footer");
    CHECK(word(places.at(3).toObject(), "origin") == "HTML");
}

TEST_CASE("urls.csv has the promised header", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    const auto run = runCli(check(server.url("/"), {"--format", "urls-csv", "--no-bom"}));
    CHECK(run->output().startsWith("Address,Content Type,Status Code,Status,Indexability,Indexability "
                                   "Status,Inlinks,Response Time,Redirect URL,"
                                   "Redirect Type,Verdict,Reason,Final URL,Redirects,Depth,Attempts,Checked "
                                   "At,First Page,First Line,First Anchor\r\n"));
    CHECK(run->output().count("\r\n") == 3);
}

TEST_CASE("an editor gets old and new address of what has moved for good", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/old'>Old</a>\n<a href='/away'>Away</a>");
    server.redirect("/old", "/older", 301);
    server.redirect("/older", "/new", 308);
    server.redirect("/away", "/new", 302);
    server.page("/new", "<title>x</title>");
    const auto run = runCli(check(server.url("/"), {"--format", "redirects", "--no-bom"}));
    CHECK(run->exitStatus() == 0);
    const std::string expected = "Old,New,Code,Hops,Pages,Inlinks,First Page,First Line,First Anchor\r\n" +
                                 server.url("/old") + "," + server.url("/new") + ",301,2,1,1," +
                                 server.url("/") + ",1,Old\r\n";
    CHECK(run->output() == expected.c_str());
}

TEST_CASE("help and version go to standard output with status 0", "[cli]")
{
    const auto help = runCli({QStringLiteral("--help")});
    CHECK(help->exitStatus() == 0);
    CHECK(help->output().contains("--max-depth"));
    const auto version = runCli({QStringLiteral("--version")});
    CHECK(version->exitStatus() == 0);
    CHECK(version->output() == "hydra-cli " HYDRA_VERSION "\n");
}

TEST_CASE("what can't be meant ends with status 2, a sentence on standard error and no report", "[cli]")
{
    struct Row
    {
        QStringList arguments;
        std::string sentence;
    };
    const QTemporaryDir folder;
    const Row row =
        GENERATE_REF(Row{{}, "What shall be done is missing"}, Row{check(""), "The URL is missing"},
                     Row{check("https://"), "is no URL"}, Row{check("http://[broken"), "is no URL"},
                     Row{check("ftp://example.org/"), "only http and https"},
                     Row{check("/no/such/folder"), "There is no folder"},
                     Row{check("u", {"--timeout", "soon"}), "--timeout takes seconds"},
                     Row{check("u", {"--include", "("}), "--include doesn't understand"},
                     Row{check("u", {"--wat"}), "There is no option --wat"},
                     Row{check("u", {"--ca-file", "/no/such/file"}), "--ca-file"});
    const auto run = runCli(row.arguments);
    INFO(run->errors());
    CHECK(run->exitStatus() == 2);
    CHECK(run->errors().find(row.sentence) != std::string::npos);
    CHECK(run->output().isEmpty());
}

TEST_CASE("a job moves over from Hydra with its settings file", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/members'>members</a> <a href='/gone'>gone</a> <img src='/none.png'>");
    server.status("/members", 401);
    const QTemporaryDir folder;
    const QString file = fileIn(folder, "hydra.json",
                                R"({"OK": [200, 401], "tags": ["a"], "threads": 2, "timeout": 20,
                                    "exclude_scheme_prefixes": ["http"], "graceful_exit": true})");
    const auto run = runCli({QStringLiteral("check"), text(server.url("/")), QStringLiteral("-c"), file,
                             QStringLiteral("--format"), QStringLiteral("json")});
    INFO(run->errors());
    CHECK(run->exitStatus() == 0); // graceful
    CHECK(word(run->entry(server.url("/members")), "verdict") == "ok");
    CHECK(word(run->entry(server.url("/gone")), "verdict") == "broken");
    CHECK(run->entry(server.url("/none.png")).isEmpty());
    CHECK(run->errors().find("\"exclude_scheme_prefixes\" in ") != std::string::npos);
}

TEST_CASE("a settings file that can't be taken ends with status 2 before anything is asked", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    const QTemporaryDir folder;
    const QString file = fileIn(folder, "ci.json", "{\"timeouts\": 3}");
    const auto run =
        runCli({QStringLiteral("check"), text(server.url("/")), QStringLiteral("--config"), file});
    CHECK(run->exitStatus() == 2);
    CHECK(run->errors().find("\"timeouts\". Did you mean timeout?") != std::string::npos);
    CHECK(server.requests().empty());
}

TEST_CASE("an empty list ends with status 2", "[cli]")
{
    const auto run = runCli(check("-"), "# nothing yet\n");
    CHECK(run->exitStatus() == 2);
    CHECK(run->errors().find("holds no URL") != std::string::npos);
}

TEST_CASE("a list is checked line by line and not crawled", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    server.page("/page", "<a href='/behind'>behind</a>");
    const QByteArray list =
        QByteArray("# ours\n\n") + server.url("/page").c_str() + "\n" + server.url("/missing").c_str() + "\n";
    const QTemporaryDir folder;

    const auto fromFile = runCli(check(fileIn(folder, "list.txt", list).toStdString(), {"--format", "json"}));
    CHECK(fromFile->exitStatus() == 1);
    CHECK(word(fromFile->entry(server.url("/page")), "verdict") == "ok");
    CHECK(word(fromFile->entry(server.url("/missing")), "verdict") == "broken");
    const QJsonObject place = fromFile->entry(server.url("/missing"))
                                  .value(QLatin1String("occurrences"))
                                  .toArray()
                                  .at(0)
                                  .toObject();
    CHECK(number(place, "line") == 4);
    CHECK(server.count("/behind") == 0);

    const auto fromInput = runCli(check("-", {"--format", "json"}), list);
    CHECK(fromInput->exitStatus() == 1);
    CHECK(fromInput->json().value(QLatin1String("urls")).toArray().size() == 2);

    const auto crawled = runCli(check("-", {"--format", "json", "--crawl"}), server.url("/page").c_str());
    CHECK(word(crawled->entry(server.url("/behind")), "verdict") == "broken");
}

TEST_CASE("in a list an address without an answer is a broken link like others", "[cli]")
{
    const auto run = runCli(check("-"), "http://127.0.0.1:1/\n");
    CHECK(run->exitStatus() == 1);
}

TEST_CASE("a folder is checked as the site it will be", "[cli]")
{
    const QTemporaryDir folder;
    fileIn(folder, "index.html",
           "<a href='page.html'>page</a> <a href='https://site.example/page.html'>absolute</a> <a "
           "href='gone.html'>gone</a>");
    fileIn(folder, "page.html", "<a href='/'>home</a>");

    const auto mapped = runCli(
        check(folder.path().toStdString(), {"--format", "json", "--site-url", "https://site.example"}));
    CHECK(mapped->exitStatus() == 1);
    CHECK(word(mapped->entry("https://site.example/gone.html"), "verdict") == "broken");
    const QJsonObject page = mapped->entry("https://site.example/page.html");
    CHECK(word(page, "verdict") == "ok");
    CHECK(page.value(QLatin1String("occurrences")).toArray().size() == 2);

    const auto plain = runCli(check(folder.path().toStdString(), {"--format", "json", "--no-external"}));
    CHECK(word(plain->entry("folder:/gone.html"), "verdict") == "broken");
    CHECK_FALSE(plain->output().contains("127.0.0.1"));
    CHECK_FALSE(plain->output().contains("folder.invalid"));
}

TEST_CASE("a start page that can't be checked ends with status 3", "[cli]")
{
    LoopbackServer server;
    server.status("/login", 401);
    server.page("/", "<p>forbidden to robots</p>");

    const auto refused = runCli(check("http://127.0.0.1:1/", {"--quiet"}));
    CHECK(refused->exitStatus() == 3);
    CHECK(refused->errors().find("The start page can't be checked: ") == 0);
    CHECK(runCli(check("http://nobody.invalid/"))->exitStatus() == 3);
    CHECK(runCli(check(server.url("/login")))->exitStatus() == 3);

    server.on("/robots.txt",
              {support::wireAnswer(200, "User-agent: *\nDisallow: /\n", {{"Content-Type", "text/plain"}})});
    const auto forbidden = runCli(check(server.url("/")));
    CHECK(forbidden->exitStatus() == 3);
    CHECK(forbidden->errors().find("robots.txt") != std::string::npos);
    CHECK(runCli(check(server.url("/"), {"--no-robots"}))->exitStatus() == 0);
}

TEST_CASE("a start page that redirects to what robots.txt forbids ends with status 3", "[cli]")
{
    LoopbackServer server;
    server.redirect("/", "/private/");
    server.page("/private/", "<p>forbidden to robots</p>");
    server.on("/robots.txt", {support::wireAnswer(200, "User-agent: *\nDisallow: /private/\n",
                                                  {{"Content-Type", "text/plain"}})});
    const auto forbidden = runCli(check(server.url("/")));
    CHECK(forbidden->exitStatus() == 3);
    CHECK(forbidden->errors().find("robots.txt") != std::string::npos);
}

TEST_CASE("a start page that answers with an error is broken: status 1", "[cli]")
{
    LoopbackServer server;
    CHECK(runCli(check(server.url("/missing")))->exitStatus() == 1);
}

TEST_CASE("a report that can't be written is known before anything is asked: status 3", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    const auto run = runCli(check(server.url("/"), {"--output", "/no/such/folder/report.csv"}));
    CHECK(run->exitStatus() == 3);
    CHECK(run->errors().find("/no/such/folder/report.csv") != std::string::npos);
    CHECK(server.requests().empty());
}

TEST_CASE("a report goes to the file that was named, and standard output stays empty", "[cli]")
{
    LoopbackServer server;
    serveBrokenSite(server);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("report.csv"));
    QStringList arguments = check(server.url("/"), {"--format", "csv"});
    arguments << QStringLiteral("--output") << name;
    const auto run = runCli(arguments);
    CHECK(run->exitStatus() == 1);
    CHECK(run->output().isEmpty());
    CHECK(contentOf(name).contains("/missing"));
    CHECK(run->errors().find("1 broken") != std::string::npos);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a full disk behind standard output is status 3", "[cli]")
{
    if (!QFile::exists(QStringLiteral("/dev/full"))) return;
    LoopbackServer server;
    serveGoodSite(server);
    const auto run = runCli(check(server.url("/")), {}, QStringLiteral("/dev/full"));
    CHECK(run->exitStatus() == 3);
    CHECK(run->errors().find("standard output") != std::string::npos);
}

TEST_CASE("Ctrl+C ends the crawl and the report of what is known is whole", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/slow'>slow</a> <a href='/second'>second</a>");
    server.page("/second", "second");
    server.silence("/slow");
    CliProcess process(check(server.url("/"), {"--format", "json"}));
    REQUIRE(support::waitUntil([&] { return server.count("/slow") > 0 && server.count("/second") > 0; }));
    process.send(SIGINT);
    process.waitForEnd();

    CHECK(process.exitStatus() == 3); // nothing broken so far, and not the whole site
    CHECK_FALSE(process.json().isEmpty());
    CHECK_FALSE(process.json().value(QLatin1String("complete")).toBool(true));
    CHECK(word(process.entry(server.url("/")), "verdict") == "ok");
    CHECK(word(process.entry(server.url("/slow")), "verdict") == "pending");
}

TEST_CASE("a crawl that was cut short after a broken link was found says so: status 1", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/missing'>gone</a> <a href='/after'>after</a>");
    server.page("/after", "<a href='/slow'>slow</a>");
    server.silence("/slow");
    CliProcess process(check(server.url("/"), {"--format", "json", "--concurrency", "1"}));
    REQUIRE(support::waitUntil([&] { return server.count("/slow") > 0; }));
    process.send(SIGTERM);
    process.waitForEnd();
    CHECK(process.exitStatus() == 1);
    CHECK(word(process.entry(server.url("/missing")), "verdict") == "broken");
}

TEST_CASE("a second Ctrl+C ends at once", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/slow'>slow</a>");
    server.silence("/slow");
    CliProcess process(check(server.url("/"), {"--format", "json"}));
    REQUIRE(support::waitUntil([&] { return server.count("/slow") > 0; }));
    // Two different signals: two of the same kind may be told as one.
    process.send(SIGINT);
    process.send(SIGTERM);
    process.waitForEnd();
    CHECK(process.exitStatus() == 3);
}

TEST_CASE("a limit of the crawl's own is said on standard error, and doesn't change the status", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    const auto run = runCli(check(server.url("/"), {"--format", "json", "--max-urls", "1", "--quiet"}));
    CHECK(run->exitStatus() == 0);
    CHECK_FALSE(run->errors().empty());
    CHECK_FALSE(run->json().value(QLatin1String("complete")).toBool(true));
    CHECK(word(run->entry(server.url("/second")), "reason") == "limit");
}

TEST_CASE("concurrency 1 asks one thing at a time", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/a'>a</a> <a href='/b'>b</a> <a href='/c'>c</a>");
    for (const char* path : {"/a", "/b", "/c"})
        server.on(path, {support::wireAnswer(200, "<p>page", {{"Content-Type", "text/html"}}),
                         std::chrono::milliseconds(20)});
    CHECK(runCli(check(server.url("/"), {"--concurrency", "1"}))->exitStatus() == 0);
    CHECK(server.mostAtOnce() == 1);
}

TEST_CASE("a server that never answers is given up after the time-out", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/slow'>slow</a>");
    server.silence("/slow");
    const auto run = runCli(check(server.url("/"), {"--format", "json", "--timeout", "0.2"}));
    CHECK(run->exitStatus() == 1);
    CHECK(word(run->entry(server.url("/slow")), "reason") == "timeout");
}

TEST_CASE("pages and links can be left out by expressions", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<a href='/a/1'>a</a> <a href='/b/1'>b</a> <a href='/c.pdf'>c</a>");
    server.page("/a/1", "<a href='/a/2'>a</a>");
    server.page("/b/1", "<a href='/b/2'>b</a>");
    const auto run =
        runCli(check(server.url("/"), {"--format", "json", "--include", "/a/", "--exclude", "[.]pdf$"}));
    CHECK(word(run->entry(server.url("/a/2")), "verdict") == "broken");
    CHECK(word(run->entry(server.url("/b/1")), "verdict") == "ok");
    CHECK(run->entry(server.url("/b/2")).isEmpty()); // asked, not read
    CHECK(word(run->entry(server.url("/c.pdf")), "reason") == "excluded");
    CHECK(server.count("/c.pdf") == 0);
}

TEST_CASE("outside links are not asked when that is turned off", "[cli]")
{
    LoopbackServer site;
    LoopbackServer outside;
    site.page("/", "<a href='" + outside.url("/x") + "'>out</a>");
    const auto run = runCli(check(site.url("/"), {"--format", "json", "--no-external"}));
    CHECK(run->exitStatus() == 0);
    CHECK(word(run->entry(outside.url("/x")), "reason") == "external");
    CHECK(outside.requests().empty());
}

TEST_CASE("a certificate of one's own authority is trusted when its file is named", "[cli]")
{
    LoopbackServer server(LoopbackServer::Security::Tls);
    serveGoodSite(server);
    const QTemporaryDir folder;
    const QString name = fileIn(folder, "ca.pem", LoopbackServer::certificate().c_str());
    const auto distrusting = runCli(check(server.url("/")));
    INFO(distrusting->errors() << distrusting->output().toStdString());
    CHECK(distrusting->exitStatus() == 3);

    QStringList arguments = check(server.url("/"));
    arguments << QStringLiteral("--ca-file") << name;
    const auto trusting = runCli(arguments);
    INFO(trusting->errors() << trusting->output().toStdString());
    CHECK(trusting->exitStatus() == 0);
}

TEST_CASE("of certificates it is told which fault they have, and how long they last", "[cli]")
{
    support::TlsAuthority authority;
    const support::Certificate root = authority.root(QStringLiteral("Root"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTemporaryDir folder;
    const QString name = fileIn(folder, "ca.pem", root.certificate.constData());
    const auto reportOn = [&](const support::CertificateWish& wish) {
        LoopbackServer server(support::TlsAuthority::serverWith({authority.issuedBy(root, wish)}));
        serveGoodSite(server);
        QStringList arguments = check(server.url("/"), {"--format", "json"});
        arguments << QStringLiteral("--ca-file") << name;
        return runCli(arguments)->entry(server.url("/"));
    };

    const QJsonObject soon = reportOn({.to = now.addDays(10)});
    CHECK(word(soon, "verdict") == "warning");
    CHECK(word(soon, "reason") == "certificate-expires");
    CHECK(word(soon, "message") == "the server's certificate expires soon (certificate expires " +
                                       now.addDays(10).toString(QStringLiteral("yyyy-MM-dd")).toStdString() +
                                       ")");
    const QJsonObject expired = reportOn({.from = now.addDays(-20), .to = now.addDays(-10)});
    CHECK(word(expired, "verdict") == "broken");
    CHECK(word(expired, "reason") == "tls");
    CHECK(word(expired, "message")
              .find("the server's certificate has expired; asked in another way, too: the same (certificate "
                    "expired ") == 0);
}

TEST_CASE("servers are told who asks", "[cli]")
{
    LoopbackServer server;
    serveGoodSite(server);
    CHECK(runCli(check(server.url("/")))->exitStatus() == 0);
    REQUIRE_FALSE(server.requests().empty());
    CHECK(server.requests().back().field("User-Agent").find("HydraLinkChecker/" HYDRA_VERSION) == 0);
    CHECK(runCli(check(server.url("/"), {"--user-agent", "Other/1"}))->exitStatus() == 0);
    CHECK(server.requests().back().field("User-Agent") == "Other/1");
}

TEST_CASE("quiet means that standard error is empty when all went well", "[cli]")
{
    LoopbackServer server;
    serveBrokenSite(server);
    const auto loud = runCli(check(server.url("/"), {"--format", "csv"}));
    CHECK(loud->errors().find("1 broken") != std::string::npos);
    const auto quiet = runCli(check(server.url("/"), {"--format", "csv", "--quiet"}));
    CHECK(quiet->errors().empty());
}
