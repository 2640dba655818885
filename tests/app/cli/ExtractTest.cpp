// `hydra-cli extract`: what was read of one document, with places, for a person to look through.

#include "app/cli/CliProcess.h"
#include "support/Catch.h"
#include "support/LoopbackServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonValue>
#include <QTemporaryDir>

#include <set>
#include <tuple>

using support::LoopbackServer;
using support::runCli;
using support::text;

namespace {

QStringList extract(const QString& target, std::initializer_list<const char*> options = {})
{
    QStringList arguments{QStringLiteral("extract"), target};
    for (const char* option : options)
        arguments << QString::fromUtf8(option);
    return arguments;
}

QStringList extract(const std::string& target, std::initializer_list<const char*> options = {})
{
    return extract(text(target), options);
}

std::string word(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

QJsonArray list(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toArray();
}

const QString standardInput = QStringLiteral("-");

} // namespace

TEST_CASE("extract prints each link of a page with its place, as written and as it is meant", "[cli]")
{
    const auto run =
        runCli(extract(standardInput, {"--base", "https://a.test/docs/"}),
               "<!DOCTYPE html>\n<title>Guide</title>\n<body><p id=x>See <a href=' ../map '>the  map</a>\n"
               "<img src='http://[bad' alt=Logo>");
    CHECK(run->exitStatus() == 0);
    CHECK(run->errors().empty());
    CHECK(run->output().startsWith("standard input: page, 2 links\n\n"));
    CHECK(run->output().contains(
        "3:28  a[href]   ../map  → https://a.test/map  (Hyperlink, navigate, Content"));
    CHECK(run->output().contains(", \"the map\")\n"));
    CHECK(run->output().contains("4:11  img[src]  http://[bad → no valid address: the IPv6 address has no "
                                 "closing bracket  (Image, load, Content"));
    CHECK(run->output().contains("\ntitle       Guide\nbase        https://a.test/docs/\ncharset     "));
    CHECK(run->output().contains("\nids         1\n"));
}

TEST_CASE("extract reads the same links in the same places as the crawl", "[cli]")
{
    LoopbackServer server;
    server.page("/",
                "<!DOCTYPE html>\n<link rel=stylesheet href=/s.css>\n<a href=/one>one</a><a href=/one>two</a>"
                "<img srcset='a.png 1x, b.png 2x'>\n<script src=x.js></script><a href='http://['>bad</a>");
    using Place = std::tuple<std::string, int, int, std::string, std::string>;
    const auto placeIn = [](const QJsonObject& object, const std::string& address) {
        return Place{address, object.value(QLatin1String("line")).toInt(),
                     object.value(QLatin1String("column")).toInt(), word(object, "raw"),
                     word(object, "path")};
    };
    std::set<Place> crawled;
    const auto check = runCli(
        {QStringLiteral("check"), text(server.url("/")), QStringLiteral("--format"), QStringLiteral("json")});
    for (const auto& entry : list(check->json(), "urls"))
        for (const auto& place : list(entry.toObject(), "occurrences"))
            if (word(place.toObject(), "page") == server.url("/"))
                crawled.insert(placeIn(place.toObject(), word(entry.toObject(), "url")));

    std::set<Place> extracted;
    const auto run = runCli(extract(server.url("/"), {"--format", "json"}));
    CHECK(run->exitStatus() == 0);
    for (const auto& value : list(run->json(), "links")) {
        const QJsonObject link = value.toObject();
        extracted.insert(placeIn(link, word(link, "url").empty() ? word(link, "raw") : word(link, "url")));
    }
    CHECK(extracted.size() == 7);
    CHECK(extracted == crawled);
}

TEST_CASE("extract tells everything of a link in JSON", "[cli]")
{
    const auto run = runCli(extract(standardInput, {"--base", "https://a.test/", "--format", "json"}),
                            "<!DOCTYPE html><base href=/en/><meta name=robots content=noindex>"
                            "<link rel=canonical href=home><a rel=nofollow target=_blank href=x>X</a>");
    const QJsonObject json = run->json();
    CHECK(word(json, "kind") == "page");
    CHECK(word(json, "base") == "https://a.test/en/");
    CHECK(word(json, "canonical") == "https://a.test/en/home");
    CHECK(json.value(QLatin1String("noindex")).toBool(false));
    const QJsonArray links = list(json, "links");
    const QJsonObject link = links.at(links.size() - 1).toObject();
    CHECK(word(link, "url") == "https://a.test/en/x");
    CHECK(word(link, "element") == "a");
    CHECK(word(link, "attribute") == "href");
    CHECK(word(link, "raw") == "x");
    CHECK(word(link, "type") == "Hyperlink");
    CHECK(word(link, "use") == "navigate");
    CHECK(word(link, "origin") == "HTML");
    CHECK(word(link, "position") == "Content");
    CHECK(word(link, "text") == "X");
    CHECK(word(link, "rel") == "nofollow");
    CHECK(word(link, "target") == "_blank");
    CHECK_FALSE(link.value(QLatin1String("follow")).toBool(true));
    CHECK(link.value(QLatin1String("problem")).isNull());
}

TEST_CASE("extract writes a row for each link as CSV, harmless for a spreadsheet", "[cli]")
{
    const auto run =
        runCli(extract(standardInput, {"--base", "https://a.test/", "--format", "csv", "--no-bom"}),
               "<!DOCTYPE html>\n<a href=x>=1+1</a>");
    CHECK(
        run->output().startsWith("Line,Column,Element,Attribute,Raw,URL,Problem,Type,Use,Link Position,Link "
                                 "Origin,Link Path,Anchor,Alt Text,Rel,Target,Follow\r\n"
                                 "2,9,a,href,x,https://a.test/x,,Hyperlink,navigate,Content,HTML,"));
    CHECK(run->output().endsWith(",'=1+1,,,,true\r\n"));
}

TEST_CASE("extract follows redirects, says so, and asks nothing else", "[cli]")
{
    LoopbackServer server;
    server.redirect("/old", "/new");
    server.page("/new", "<!DOCTYPE html><a href=next>next</a>");
    const auto run = runCli(extract(server.url("/old")));
    CHECK(run->exitStatus() == 0);
    CHECK(run->errors() ==
          server.url("/old") + " redirects (301 Moved Permanently) to " + server.url("/new") + "\n");
    CHECK(run->output().contains(("→ " + server.url("/next")).c_str()));
    CHECK(server.requests().size() == 2);
}

TEST_CASE("extract prints what header fields link to before what the page does", "[cli]")
{
    LoopbackServer server;
    server.redirect("/old", "/new");
    server.on("/new", support::Answer{.bytes = support::wireAnswer(
                                          200, "<!DOCTYPE html><a href=in-page>x</a>",
                                          {{"Content-Type", "text/html"},
                                           {"Link", "<style.css>; rel=stylesheet, </next>; rel=next"},
                                           {"Refresh", "5; url=soon"}})});
    const auto run = runCli(extract(server.url("/old"), {"--quiet"}));
    CHECK(run->exitStatus() == 0);
    CHECK(run->output().startsWith((server.url("/new") + ": page, 5 links\n\n" +
                                    "-  header field Location  /new → " + server.url("/new") +
                                    "  (Hyperlink, navigate, Head, from Header)\n" +
                                    "-  header field Link  style.css → " + server.url("/style.css") +
                                    "  (CSS, load-sheet, Head, from Header)\n")
                                       .c_str()));
    CHECK(run->output().contains(("-  header field Refresh  soon → " + server.url("/soon") + "  (").c_str()));

    const auto json = runCli(extract(server.url("/old"), {"--quiet", "--format", "json"}));
    const QJsonObject link = list(json->json(), "links").at(2).toObject();
    CHECK(word(link, "attribute") == "Link");
    CHECK(word(link, "origin") == "Header");
    CHECK(word(link, "raw") == "/next");
    CHECK(link.value(QLatin1String("element")).isNull());
    CHECK(link.value(QLatin1String("line")).isNull());
}

TEST_CASE("extract tells what the header asks of search engines, and goes by the last Content-Type", "[cli]")
{
    LoopbackServer server;
    server.on(
        "/", support::Answer{.bytes = support::wireAnswer(200, "<!DOCTYPE html><a href='?\xC1'>x</a>",
                                                          {{"Content-Type", "text/plain"},
                                                           {"Content-Type", "text/html; charset=koi8-r"},
                                                           {"X-Robots-Tag", "otherbot: noindex"},
                                                           {"X-Robots-Tag", "hydralinkchecker: nofollow"}})});
    const auto run = runCli(extract(server.url("/"), {"--quiet"}));
    CHECK(run->exitStatus() == 0);
    CHECK(run->output().contains(("→ " + server.url("/?%C1")).c_str()));
    CHECK(run->output().contains("charset     koi8-r\n"));
    CHECK(run->output().contains("robots      nofollow\n"));
}

TEST_CASE("extract tells of a usemap whether the page has that map", "[cli]")
{
    LoopbackServer server;
    server.page("/", "<!DOCTYPE html><map name=one></map><img usemap=#one><img usemap=#two>");
    const auto run = runCli(extract(server.url("/"), {"--quiet", "--format", "json"}));
    const QJsonArray links = list(run->json(), "links");
    CHECK(links.at(0).toObject().value(QLatin1String("problem")).isNull());
    CHECK(word(links.at(1).toObject(), "problem") == "the page has no map of that name");
    CHECK(word(links.at(1).toObject(), "url") == server.url("/#two"));
}

TEST_CASE("extract ends a redirect loop", "[cli]")
{
    LoopbackServer server;
    server.redirect("/", "/");
    const auto run = runCli(extract(server.url("/"), {"--quiet"}));
    CHECK(run->exitStatus() == 3);
    CHECK(run->errors() == "More than 20 redirects, the last to " + server.url("/") + ".\n");
}

TEST_CASE("extract reads an error page, and its status says that it is one", "[cli]")
{
    LoopbackServer server;
    server.status("/gone", 404, "<!DOCTYPE html><a href=/>home</a>");
    const auto run = runCli(extract(server.url("/gone")));
    CHECK(run->exitStatus() == 1);
    CHECK(run->errors() == server.url("/gone") + " answers 404 Not Found.\n");
    CHECK(run->output().contains(": page, 1 link\n"));
}

TEST_CASE("extract reads a file, whose links are files beside it", "[cli]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a #1.html")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("<!DOCTYPE html><a href='b.html'>b</a>");
    file.close();
    const auto run = runCli(extract(file.fileName()));
    CHECK(run->exitStatus() == 0);
    CHECK(run->output().contains("→ file://" + QDir(folder.path()).canonicalPath().toUtf8() + "/b.html"));
}

TEST_CASE("extract reads a sitemap, whatever its server calls it", "[cli]")
{
    LoopbackServer server;
    const std::string sitemap =
        "<?xml version='1.0'?>\n<urlset><url><loc>https://a.test/x</loc></url></urlset>";
    server.on("/sitemap.xml",
              support::Answer{.bytes = support::wireAnswer(200, sitemap, {{"Content-Type", "text/xml"}})});
    server.on("/map", support::Answer{.bytes = support::wireAnswer(200, sitemap)});
    for (const char* path : {"/sitemap.xml", "/map"}) {
        const auto run = runCli(extract(server.url(path)));
        CHECK(run->exitStatus() == 0);
        CHECK(run->output().startsWith((server.url(path) + ": sitemap, 1 link\n").c_str()));
        CHECK(run->output().contains("2:19  loc  https://a.test/x → https://a.test/x  ("));
        CHECK(run->output().contains("from Sitemap"));
    }
}

TEST_CASE("extract reads style sheets and web app manifests", "[cli]")
{
    const auto sheet =
        runCli(extract(standardInput, {"--base", "https://a.test/css/main.css", "--type", "text/css"}),
               "a {\n  background: url(../b.png) }");
    CHECK(sheet->output().startsWith("standard input: style sheet, 1 link\n"));
    CHECK(sheet->output().contains("../b.png → https://a.test/b.png  ("));
    CHECK(sheet->output().contains("from CSS"));
    const auto manifest = runCli(extract(standardInput, {"--base", "https://a.test/app.webmanifest"}),
                                 "{\"start_url\": \"go\"}");
    CHECK(manifest->output().startsWith("standard input: web app manifest, 1 link\n"));
    CHECK(manifest->output().contains("go → https://a.test/go  ("));
}

TEST_CASE("extract says of a manifest that it is broken, as it does of a sitemap", "[cli]")
{
    const QByteArray broken = "{\"start_url\":\"s\",\"icons\":[{\"src\":\"i\"},]}";
    const auto run = runCli(extract(standardInput, {"--base", "https://a.test/"}), broken);
    CHECK(run->exitStatus() == 0);
    CHECK(run->output() == "standard input: web app manifest, 0 links\n\n"
                           "It is broken: browsers take nothing of it, so nothing is listed.\n");
    const auto cut = [](const QByteArray& manifest) {
        const auto json =
            runCli(extract(standardInput, {"--base", "https://a.test/", "--format", "json"}), manifest);
        return json->json().value(QLatin1String("cut")).toBool();
    };
    CHECK(cut(broken));
    CHECK_FALSE(cut("{\"start_url\":\"s\"}"));
}

TEST_CASE("extract reads which sitemaps robots.txt names", "[cli]")
{
    LoopbackServer server;
    server.on("/robots.txt", support::Answer{.bytes = support::wireAnswer(
                                                 200, "User-agent: *\nSitemap: https://a.test/map.xml\n",
                                                 {{"Content-Type", "text/plain"}})});
    const auto run = runCli(extract(server.url("/robots.txt")));
    CHECK(run->output().startsWith((server.url("/robots.txt") + ": robots.txt, 1 link\n").c_str()));
    CHECK(run->output().contains("2:10  sitemap  https://a.test/map.xml → https://a.test/map.xml  ("));
}

TEST_CASE("extract takes a person's word for a document's type and encoding", "[cli]")
{
    const QByteArray page = "plain words <a href=x>\xE4</a>";
    const auto unknown = runCli(extract(standardInput, {"--base", "https://a.test/"}), page);
    CHECK(unknown->exitStatus() == 3);
    CHECK(unknown->errors().find("--type says what else it is") != std::string::npos);
    const auto known = runCli(extract(standardInput, {"--base", "https://a.test/", "--type", "text/html",
                                                      "--charset", "iso-8859-5"}),
                              page);
    CHECK(known->exitStatus() == 0);
    CHECK(known->output().contains("\"ф\""));
}

TEST_CASE("extract prints nothing that a terminal would obey", "[cli]")
{
    const auto run = runCli(extract(standardInput, {"--base", "https://a.test/"}),
                            "<!DOCTYPE html><title>\x1b]0;x\x07</title><a href='\x1b[2J'>\x1b[31mred</a>");
    CHECK(run->exitStatus() == 0);
    CHECK(run->output().contains("red"));
    CHECK_FALSE(run->output().contains('\x1b'));
    CHECK_FALSE(run->output().contains('\x07'));
}

TEST_CASE("extract asks no name server for a file that isn't there", "[cli]")
{
    const auto name = GENERATE(as<std::string>(), "not-there.html", "folder/not-there.xml", "not there.html");
    const auto run = runCli(extract(text(name)));
    CHECK(run->exitStatus() == 2);
    CHECK(run->errors().find("There is no file \"" + name + "\".\n") == 0);
}

TEST_CASE("what extract can't read is said, with the status of its kind", "[cli]")
{
    const QTemporaryDir folder;
    const auto status = [](const QString& target) { return runCli(extract(target))->exitStatus(); };
    CHECK(status(folder.path()) == 2);
    CHECK(status(QStringLiteral("./not-there.html")) == 2);
    CHECK(status(QStringLiteral("ftp://a.test/")) == 2);
    CHECK(status(QStringLiteral("http://[")) == 2);
    LoopbackServer server;
    server.on("/picture",
              support::Answer{.bytes = support::wireAnswer(200, "GIF89a", {{"Content-Type", "image/gif"}})});
    CHECK(status(text(server.url("/picture"))) == 3);
    CHECK(status(QStringLiteral("http://127.0.0.1:1/")) == 3);
    CHECK(runCli(extract(standardInput, {"--output", "/not/there"}), "<!DOCTYPE html>")->exitStatus() == 3);
}
