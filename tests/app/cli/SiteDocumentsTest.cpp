// What the program reads beside pages, from the files of a folder to the report.

#include "app/cli/CliProcess.h"
#include "support/Catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonValue>
#include <QTemporaryDir>

#include <string>

using support::runCli;

namespace {

void put(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    const QString path = folder.filePath(QLatin1String(name));
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

QByteArray sitemapOf(const QByteArray& address)
{
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + address +
           "</loc></url></urlset>";
}

/// `verdict page:line` of its first place.
std::string found(const QJsonObject& entry)
{
    const QJsonObject place = entry.value(QLatin1String("occurrences")).toArray().first().toObject();
    const QString text = QStringLiteral("%1 %2:%3")
                             .arg(entry.value(QLatin1String("verdict")).toString(),
                                  place.value(QLatin1String("page")).toString())
                             .arg(place.value(QLatin1String("line")).toInt());
    return text.toStdString();
}

} // namespace

TEST_CASE("what sheets, manifests, feeds and sitemaps of a folder name is in the report, with its place",
          "[cli]")
{
    const QTemporaryDir folder;
    put(folder, "index.html",
        "<!doctype html><title>Home</title>\n"
        "<link rel=stylesheet href=css/main.css><link rel=manifest href=app.webmanifest>\n"
        "<link rel=alternate type=application/rss+xml href=news.rss><p>Welcome");
    put(folder, "css/main.css", "@import 'print.css';");
    put(folder, "css/print.css", "p {}\nh1 {\n  background: url(../logo.png) }");
    put(folder, "app.webmanifest", "{\n  \"start_url\": \"/start\"\n}");
    put(folder, "news.rss",
        "<rss "
        "version='2.0'><channel><item>\n<link>https://site.example/news/1</link></item></channel></rss>");
    put(folder, "robots.txt", "User-agent: *\nSitemap: https://site.example/index.xml\nSitemap: /old.xml\n");
    put(folder, "index.xml",
        "<sitemapindex><sitemap><loc>https://site.example/pages.xml</loc></sitemap></sitemapindex>");
    put(folder, "pages.xml", sitemapOf("https://site.example/lonely.html"));
    put(folder, "lonely.html", "<!doctype html><title>Lonely</title>\n<p><a href=/nowhere>Nowhere</a>");

    const auto run =
        runCli({QStringLiteral("check"), folder.path(), QStringLiteral("--format"), QStringLiteral("json"),
                QStringLiteral("--site-url"), QStringLiteral("https://site.example")});
    CHECK(run->exitStatus() == 1);
    CHECK(found(run->entry("https://site.example/logo.png")) ==
          "broken https://site.example/css/print.css:3");
    CHECK(found(run->entry("https://site.example/start")) == "broken https://site.example/app.webmanifest:2");
    CHECK(found(run->entry("https://site.example/news/1")) == "broken https://site.example/news.rss:2");
    CHECK(found(run->entry("https://site.example/old.xml")) == "broken https://site.example/robots.txt:3");
    CHECK(found(run->entry("https://site.example/pages.xml")) == "ok https://site.example/index.xml:1");
    CHECK(found(run->entry("https://site.example/lonely.html")) == "ok https://site.example/pages.xml:1");
    CHECK(found(run->entry("https://site.example/nowhere")) == "broken https://site.example/lonely.html:2");
    CHECK(run->entry("https://site.example/robots.txt").isEmpty());
    CHECK(run->entry("https://site.example/sitemap.xml").isEmpty());
}

TEST_CASE("without sitemaps a page that only a sitemap names is in no report", "[cli]")
{
    const QTemporaryDir folder;
    put(folder, "index.html", "<!doctype html><title>Home</title><p>Welcome");
    put(folder, "sitemap.xml", sitemapOf("https://site.example/lonely.html"));
    put(folder, "lonely.html", "<!doctype html><title>Lonely</title><p>Text");
    const QStringList arguments{QStringLiteral("check"),      folder.path(),
                                QStringLiteral("--format"),   QStringLiteral("json"),
                                QStringLiteral("--site-url"), QStringLiteral("https://site.example")};
    const auto with = runCli(arguments);
    CHECK(found(with->entry("https://site.example/lonely.html")) == "ok https://site.example/sitemap.xml:1");
    CHECK(with->entry("https://site.example/sitemap.xml").isEmpty());
    const auto without = runCli(arguments + QStringList{QStringLiteral("--no-sitemaps")});
    CHECK(without->entry("https://site.example/lonely.html").isEmpty());
    CHECK(without->exitStatus() == 0);
}
