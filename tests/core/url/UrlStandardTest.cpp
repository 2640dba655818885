#include "support/Catch.h"
#include "support/Json.h"
#include "url/UrlParser.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// The cases that browsers test themselves with (web-platform-tests, url/resources/urltestdata.json).

namespace {

using support::Json;

const std::filesystem::path casesFile =
    std::filesystem::path(HYDRA_SHARED_DATA) / "wpt-url" / "urltestdata-part.json";

Result<url::Url, url::UrlError> parseCase(const Json& testCase)
{
    const Json* baseText = testCase.find("base");
    if (baseText == nullptr || baseText->isNull()) return url::parseUrl(testCase.text("input"));
    Result<url::Url, url::UrlError> base = url::parseUrl(baseText->string());
    if (!base) return base;
    return url::parseUrl(testCase.text("input"), &*base);
}

/// As the getters of the URL API write query and fragment: nothing for an empty one.
std::string withPrefix(char prefix, std::optional<std::string_view> part)
{
    return part.value_or("").empty() ? std::string() : prefix + std::string(*part);
}

void checkParts(const Json& testCase, const url::Url& parsed)
{
    const std::string port = parsed.port() ? std::to_string(*parsed.port()) : std::string();
    CHECK(parsed.href() == testCase.text("href"));
    CHECK(std::string(parsed.scheme()) + ":" == testCase.text("protocol"));
    CHECK(parsed.username() == testCase.text("username"));
    CHECK(parsed.password() == testCase.text("password"));
    CHECK(parsed.host().value_or("") == testCase.text("hostname"));
    CHECK(port == testCase.text("port"));
    CHECK(parsed.path() == testCase.text("pathname"));
    CHECK(withPrefix('?', parsed.query()) == testCase.text("search"));
    CHECK(withPrefix('#', parsed.fragment()) == testCase.text("hash"));
    if (parsed.isHttpOrHttps() && testCase.find("origin") != nullptr)
        CHECK(parsed.origin().serialize() == testCase.text("origin"));
}

void checkCase(const Json& testCase)
{
    const Json* base = testCase.find("base");
    INFO("input " << testCase.text("input") << "\nbase " << (base != nullptr ? base->string() : ""));
    const Result<url::Url, url::UrlError> parsed = parseCase(testCase);
    const Json* failure = testCase.find("failure");
    const bool shouldParse = failure == nullptr || !failure->boolean();
    CHECK(parsed.has_value() == shouldParse);
    if (parsed && shouldParse) checkParts(testCase, *parsed);
}

} // namespace

TEST_CASE("links are read as browsers read them", "[url]")
{
    const std::optional<Json> cases = Json::read(casesFile);
    if (!cases) {
        WARN("not tested: " << casesFile << " is missing");
        return;
    }
    REQUIRE(cases->array().size() > 500);
    for (const Json& testCase : cases->array())
        if (testCase.isObject()) checkCase(testCase);
}

TEST_CASE("what a URL is written as is read as the same URL", "[url]")
{
    const std::optional<Json> cases = Json::read(casesFile);
    if (!cases) {
        WARN("not tested: " << casesFile << " is missing");
        return;
    }
    for (const Json& testCase : cases->array()) {
        const std::string& href = testCase.text("href");
        if (href.empty()) continue;
        INFO(href);
        const Result<url::Url, url::UrlError> again = url::parseUrl(href);
        REQUIRE(again);
        CHECK(again->href() == href);
        const url::Url withoutFragment = again->withoutFragment();
        const Result<url::Url, url::UrlError> reread = url::parseUrl(withoutFragment.href());
        REQUIRE(reread);
        CHECK(*reread == withoutFragment);
    }
}
