// Holds hydra-cli --format yaml against a report that Hydra, the link checker in Python, made of the demo
// site: tests/data/hydra-demo.yaml. The last test case here made it, when it was run by hand:
//
//     HYDRA_PY=hydra.py build/dev/bin/cli_tests "[.record]"
//
// with the hydra.py of https://github.com/victoriadrake/hydra-link-checker that knows `graceful_exit`, by
// Python 3.11.

#include "app/cli/CliProcess.h"
#include "app/cli/HydraReport.h"
#include "serve/FolderServer.h"
#include "support/Catch.h"
#include "support/WaitUntil.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace {

using support::HydraEntry;
using support::HydraReport;
using Explanations = std::map<std::string, std::string>;

const QString recordedFile = QStringLiteral(HYDRA_TEST_DATA "/hydra-demo.yaml");
const std::string site = "https://demo.example";

/// What Hydra calls broken and we don't: PRODUCT's verdict table.
const Explanations onlyHydras = {
    {"/committee/accounts", "401 asks for a login: blocked"},
    {"/webcam", "429 turns robots away: blocked"},
};

/// What is broken and Hydra doesn't see.
const Explanations onlyOurs = {
    {"/walks/quarry.html", "an area of a map"},
    {"/images/tarn-large.png", "a candidate of a srcset"},
    {"/sounds/stove.ogg", "an audio element"},
    {"/faq.html#children", "a fragment"},
    {"/faq.html#money", "a fragment"},
    {"/gallery.html#bridge", "a fragment"},
    {"/walks/three-tarns.html#bus-home", "a fragment"},
    {"http://[broken", "an exception in Hydra, which loses the whole page"},
    {"http://127.0.0.1:1/rescue", "on the page that was lost"},
    {"http://valley-climbers.invalid/", "on the page that was lost"},
};

/// Pages that Hydra names by the address that led to them.
const Explanations addressesOfPages = {{"/weather", "/conditions.html"}};

HydraReport recordedReport()
{
    QFile file(recordedFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return support::readHydraReport(file.readAll());
}

HydraReport reportOfOurs()
{
    const auto run =
        support::runCli({QStringLiteral("demo"), QStringLiteral("--format"), QStringLiteral("yaml")});
    CHECK(run->exitStatus() == 1);
    return support::readHydraReport(run->output());
}

std::string path(const std::string& url)
{
    return url.starts_with(site) ? url.substr(site.size()) : url;
}

std::map<std::string, HydraEntry> byPath(const HydraReport& report)
{
    std::map<std::string, HydraEntry> entries;
    for (const HydraEntry& entry : report.broken)
        entries[path(entry.url)] = entry;
    return entries;
}

/// The pages that hold each address.
std::map<std::string, std::set<std::string>> pagesOfOurs()
{
    const auto run =
        support::runCli({QStringLiteral("demo"), QStringLiteral("--format"), QStringLiteral("json")});
    std::map<std::string, std::set<std::string>> pages;
    const QJsonArray urls = run->json().value(QLatin1String("urls")).toArray();
    for (const QJsonValue url : urls) {
        const QString address = url.toObject().value(QLatin1String("url")).toString();
        const QJsonArray places = url.toObject().value(QLatin1String("occurrences")).toArray();
        for (const QJsonValue place : places)
            pages[path(address.toStdString())].insert(
                path(place.toObject().value(QLatin1String("page")).toString().toStdString()));
    }
    return pages;
}

bool hasHighestCodeFirst(const HydraReport& report)
{
    return std::is_sorted(
        report.broken.begin(), report.broken.end(),
        [](const HydraEntry& left, const HydraEntry& right) { return left.code > right.code; });
}

} // namespace

TEST_CASE("our YAML report has Hydra's lines in Hydra's order", "[cli][demo]")
{
    const HydraReport hydras = recordedReport();
    const HydraReport ours = reportOfOurs();
    INFO(hydras.misfit << ours.misfit);
    CHECK(hydras.misfit.empty());
    CHECK(ours.misfit.empty());
    CHECK(hasHighestCodeFirst(hydras));
    CHECK(hasHighestCodeFirst(ours));
    // `checked` differs: Hydra counts each fragment of an address as one more, and doesn't see all addresses.
    for (const char* key : {"title", "number of email links", "emails"}) {
        INFO(key);
        CHECK(ours.head.at(key) == hydras.head.at(key));
    }
    CHECK(std::stoul(ours.head.at("broken")) == ours.broken.size());
    CHECK(std::stoul(hydras.head.at("broken")) == hydras.broken.size());
}

TEST_CASE("what Hydra calls broken we call broken with the same code, but for what is blocked", "[cli][demo]")
{
    const auto ours = byPath(reportOfOurs());
    const auto pages = pagesOfOurs();
    const auto hydras = byPath(recordedReport());
    for (const auto& [url, entry] : hydras) {
        INFO(url);
        REQUIRE(ours.count(url) + onlyHydras.count(url) == 1);
        if (onlyHydras.contains(url)) continue;
        CHECK(ours.at(url).code == entry.code);
        if (entry.code >= 400) CHECK(ours.at(url).error == entry.error); // else Python's words and ours
        // Of several pages Hydra names the one it came to first, we the nearest by address.
        const auto renamed = addressesOfPages.find(path(entry.parent));
        CHECK(pages.at(url).count(renamed == addressesOfPages.end() ? path(entry.parent) : renamed->second) ==
              1);
    }
    for (const auto& [url, explanation] : onlyHydras) {
        INFO(url << ": " << explanation);
        CHECK(hydras.count(url) == 1);
    }
}

TEST_CASE("each broken link that Hydra doesn't see is one that it can't", "[cli][demo]")
{
    const auto ours = byPath(reportOfOurs());
    const auto hydras = byPath(recordedReport());
    for (const auto& [url, entry] : ours) {
        INFO(url);
        CHECK(hydras.count(url) + onlyOurs.count(url) == 1);
    }
    for (const auto& [url, explanation] : onlyOurs) {
        INFO(url << ": " << explanation);
        CHECK(ours.count(url) == 1);
    }
}

TEST_CASE("Hydra's report of the demo site is recorded", "[.record]")
{
    const QString hydra = qEnvironmentVariable("HYDRA_PY");
    REQUIRE(QFile::exists(hydra));
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("site"));
    REQUIRE(QProcess::execute(
                QStringLiteral("cp"),
                {QStringLiteral("-r"), QStringLiteral(HYDRA_SOURCE_DIR "/resources/demo/site"), copy}) == 0);
    serve::FolderServer server(copy);
    REQUIRE(server.start());
    const QByteArray origin = "http://127.0.0.1:" + QByteArray::number(server.port());

    // Hydra knows no --site-url: the site's own absolute link has to name the server.
    QFile page(copy + QStringLiteral("/history.html"));
    REQUIRE(page.open(QIODevice::ReadWrite));
    const QByteArray html = page.readAll().replace(site.c_str(), origin);
    REQUIRE((page.resize(0) && page.seek(0) && page.write(html) == html.size()));
    page.close();

    const QString settings = folder.filePath(QStringLiteral("one-thread.json"));
    QFile file(settings);
    REQUIRE((file.open(QIODevice::WriteOnly) &&
             file.write(R"({"threads": 1})") > 0)); // the same report each time
    file.close();

    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("python3"),
                  {hydra, QString::fromLatin1(origin + "/"), QStringLiteral("--config"), settings});
    REQUIRE(support::waitUntil([&] { return process.state() == QProcess::NotRunning; }));
    const QByteArray report = process.readAllStandardOutput().replace(origin, site.c_str());
    const std::string misfit = support::readHydraReport(report).misfit;
    INFO(misfit);
    CHECK(misfit.empty());
    QFile recorded(recordedFile);
    REQUIRE(recorded.open(QIODevice::WriteOnly));
    CHECK(recorded.write(report) == report.size());
}
