#include "html/ManifestReader.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

html::Manifest read(std::string_view body)
{
    static const url::Url address = url::parseUrl("https://a.test/app/site.webmanifest").value();
    return html::readManifest(body, address);
}

Lines linksOf(std::string_view body)
{
    Lines lines;
    for (const html::Link& link : read(body).links)
        lines.push_back(std::string(link.attribute) + ' ' + (link.target ? link.target->href() : "?"));
    return lines;
}

} // namespace

TEST_CASE("a manifest's addresses count from the manifest, each with its member", "[html][json]")
{
    CHECK(linksOf(R"({"name": "A", "start_url": "./?from=home", "scope": "/app/", "id": "/app/x",
        "icons": [{"src": "a.png", "sizes": "1x1"}, {"src": "/b.png"}],
        "screenshots": [{"src": "c.png"}],
        "shortcuts": [{"url": "/new", "icons": [{"src": "d.png"}, {"src": "e.png"}]}],
        "related_applications": [{"platform": "play", "url": "https://b.test/f"}],
        "protocol_handlers": [{"protocol": "web+a", "url": "/open?u=%s"}],
        "share_target": {"action": "/share"}, "src": "no", "url": "no"})") ==
          Lines{"start_url https://a.test/app/?from=home", "icons[0].src https://a.test/app/a.png",
                "icons[1].src https://a.test/b.png", "screenshots[0].src https://a.test/app/c.png",
                "shortcuts[0].url https://a.test/new", "shortcuts[0].icons[0].src https://a.test/app/d.png",
                "shortcuts[0].icons[1].src https://a.test/app/e.png",
                "related_applications[0].url https://b.test/f"});
}

TEST_CASE("a manifest's link is found at the line and column of its address", "[html][json]")
{
    const html::Manifest manifest = read("\xEF\xBB\xBF{\r\n \"\xC3\xA4\": 1, \"start_url\": \"\\u002Fx\"}");
    REQUIRE(manifest.links.size() == 1);
    CHECK(manifest.links[0].line == 2);
    CHECK(manifest.links[0].column == 24);
    CHECK(manifest.links[0].raw == "\\u002Fx");
    CHECK(manifest.links[0].target->href() == "https://a.test/x");
    CHECK(manifest.links[0].type == html::LinkType::Hyperlink);
    CHECK(manifest.links[0].use == html::LinkUse::Navigate);
    CHECK(manifest.links[0].element.empty());
}

TEST_CASE("a manifest that is no JSON has no links", "[html][json]")
{
    const auto body = GENERATE(as<std::string>(), R"({"start_url": "/x",})", R"({"start_url": "/x")",
                               "<!doctype html>", "");
    const html::Manifest manifest = read(body);
    CHECK(manifest.links.empty());
    CHECK(manifest.isBroken);
    CHECK_FALSE(read("{}").isBroken);
}

TEST_CASE("what a manifest leaves empty or writes as data: is not asked", "[html][json]")
{
    CHECK(linksOf(R"({"icons": [{"src": ""}, {"src": " "}, {"src": "data:,x"}, {"src": 1}, "a.png"]})")
              .empty());
}
