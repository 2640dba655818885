#include "app/cli/CliProcess.h"
#include "support/Catch.h"

#include <QJsonArray>
#include <QJsonValue>

#include <map>
#include <string>
#include <utility>

namespace {

/// Verdict and reason.
using Judged = std::pair<std::string, std::string>;
using Expected = std::map<std::string, Judged>;

const Judged ok = {"ok", ""};
const Judged httpStatus = {"broken", "http-status"};
const Judged missingFragment = {"broken", "missing-fragment"};
const Judged permanent = {"redirected", "permanent"};
const Judged loop = {"broken", "redirect-loop"};
const Judged unsupportedScheme = {"skipped", "unsupported-scheme"};

/// Every address of the demo site and what is to be said of it. Paths stand below https://demo.example. Where
/// redirects lead (/conditions.html) is no row unless something links to it.
const Expected expected = {
    // The site itself.
    {"/", ok},
    {"/about.html", ok},
    {"/boots.js", ok},
    {"/calendar.html", ok},
    {"/contact.html", ok},
    {"/faq.html", ok},
    {"/gallery.html", ok},
    {"/gear/", ok},
    {"/gear/boots.html", ok},
    {"/history.html", ok},
    {"/huts/", ok},
    {"/huts/high-byre.html", ok},
    {"/huts/stone-hut.html", ok},
    {"/images/badge.svg", ok},
    {"/images/hut.svg", ok},
    {"/images/map.svg", ok},
    {"/images/ridge.svg", ok},
    {"/images/tarn.png", ok},
    {"/join.html", ok},
    {"/links.html", ok},
    {"/maps/club-house.html", ok},
    {"/maps/index.html", ok},
    {"/maps/sketch.html", ok},
    {"/news/", ok},
    {"/news/annual-meeting.html", ok},
    {"/news/new-bridge.html", ok},
    {"/news/spring-clean.html", ok},
    {"/privacy.html", ok},
    {"/style.css", ok},
    {"/walks/", ok},
    {"/walks/larch-ridge.html", ok},
    {"/walks/old-railway.html", ok},
    {"/walks/three-tarns.html", ok},
    {"/walks/tunnel.html", ok},
    {"/walks/winter-loop.html", ok},

    // Pages, images, sheets, sounds and leaflets that aren't there.
    {"/accessibility.html", httpStatus}, // in every page's footer
    {"/calendar/2019.html", httpStatus}, // 410
    {"/downloads/larch-ridge.pdf", httpStatus},
    {"/gear/list.html", httpStatus},
    {"/huts/high-byre-door.html", httpStatus},
    {"/images/summit-1974.jpg", httpStatus},
    {"/images/tarn-large.png", httpStatus}, // a candidate of a srcset
    {"/photos-of-the-day", httpStatus},
    {"/print.css", httpStatus},
    {"/sounds/stove.ogg", httpStatus},
    {"/walks/quarry.html", httpStatus}, // an area of a map

    // Other answers of the server's.
    {"/api/snow", httpStatus},                           // 500
    {"/huts/booking", httpStatus},                       // 403, which visitors see too
    {"/reports/avalanche", httpStatus},                  // 503
    {"/committee/accounts", {"blocked", "needs-login"}}, // 401
    {"/webcam", {"blocked", "rate-limited"}},            // 429
    {"/walks/draft.html", {"warning", "empty-page"}},

    // Redirects.
    {"/programme.html", permanent},
    {"/bus", permanent}, // four hops
    {"/weather", {"redirected", "temporary"}},
    {"/news/archive", httpStatus}, // leads to a page that isn't there
    {"/railway", loop},
    {"/railway-walk", loop},

    // Parts of pages.
    {"/faq.html#children", missingFragment},
    {"/faq.html#money", missingFragment},
    {"/gallery.html#bridge", missingFragment},
    {"/walks/three-tarns.html#bus-home", missingFragment},

    // Other sites.
    {"http://127.0.0.1:1/rescue", {"broken", "refused"}},
    {"http://privacy-office.invalid/guide", {"broken", "dns"}},
    {"http://valley-climbers.invalid/", {"broken", "dns"}},
    {"http://[broken", {"broken", "malformed-url"}},

    // Not asked, on purpose.
    {"/members/minutes.html", {"skipped", "robots"}},
    {"/join/send", {"skipped", "post-form"}},
    {"mailto:edda@larchhill.example", unsupportedScheme},
    {"tel:+441632960123", unsupportedScheme},
    {"javascript:window.print()", unsupportedScheme},
    {"webcal://larchhill.example/walks.ics", unsupportedScheme},
};

std::string wordOf(const QJsonObject& entry, const char* key)
{
    return entry.value(QLatin1String(key)).toString().toStdString();
}

/// The report's rows, in the words of `expected`.
Expected judgedIn(const QJsonObject& report)
{
    const std::string origin = "https://demo.example";
    Expected judged;
    const QJsonArray urls = report.value(QLatin1String("urls")).toArray();
    for (const QJsonValue value : urls) {
        const QJsonObject entry = value.toObject();
        std::string url = wordOf(entry, "url");
        if (url.compare(0, origin.size(), origin) == 0) url.erase(0, origin.size());
        judged[url] = {wordOf(entry, "verdict"), wordOf(entry, "reason")};
    }
    return judged;
}

} // namespace

TEST_CASE("the demo site holds every kind of fault, and each is called what it is", "[cli][demo]")
{
    const auto run =
        support::runCli({QStringLiteral("demo"), QStringLiteral("--format"), QStringLiteral("json")});
    CHECK(run->exitStatus() == 1);
    const QJsonObject report = run->json();
    CHECK(report.value(QLatin1String("complete")).toBool(false));

    const Expected judged = judgedIn(report);
    for (const auto& [url, verdict] : expected) {
        INFO(url);
        REQUIRE(judged.count(url) == 1);
        CHECK(judged.at(url) == verdict);
    }
    for (const auto& [url, verdict] : judged) {
        INFO(url << ": " << verdict.first << " " << verdict.second);
        CHECK(expected.count(url) == 1);
    }
}

TEST_CASE("the demo shows where its faults stand", "[cli][demo]")
{
    const auto run =
        support::runCli({QStringLiteral("demo"), QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject footer = run->entry("https://demo.example/accessibility.html");
    CHECK(footer.value(QLatin1String("occurrences")).toArray().size() > 25); // one thing to mend

    const QJsonObject bus = run->entry("https://demo.example/bus");
    CHECK(bus.value(QLatin1String("redirects")).toArray().size() == 4);
    CHECK(wordOf(bus, "final_url") == "https://demo.example/calendar.html");

    const QJsonObject sheet = run->entry("https://demo.example/print.css");
    const QJsonObject place = sheet.value(QLatin1String("occurrences")).toArray().at(0).toObject();
    CHECK(wordOf(place, "page") == "https://demo.example/walks/larch-ridge.html");
    CHECK(wordOf(place, "element") == "link");
    CHECK(place.value(QLatin1String("line")).toInt() == 10);
}
