#include "app/cli/SettingsFile.h"

#include "app/cli/OptionTable.h"
#include "support/Catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <initializer_list>
#include <string>
#include <vector>

using namespace std::chrono_literals;

namespace {

/// What a file and a command line come to together.
cli::CliOptions optionsWith(std::string_view json, std::initializer_list<std::string_view> more = {})
{
    std::vector<std::string_view> arguments = {"check", "site"};
    arguments.insert(arguments.end(), more);
    const auto settings = cli::parseSettings(json, "ci.json");
    INFO((settings ? std::string() : settings.error().message));
    REQUIRE(settings);
    const auto options = cli::parseCommandLine(arguments, *settings);
    INFO((options ? std::string() : options.error().message));
    REQUIRE(options);
    return *options;
}

/// What is said of a file that can't be taken.
std::string complaintOf(std::string_view json)
{
    const auto settings = cli::parseSettings(json, "ci.json");
    if (!settings) return settings.error().message;
    const std::vector<std::string_view> arguments = {"check", "site"};
    const auto options = cli::parseCommandLine(arguments, *settings);
    return options ? "(none)" : options.error().message;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a settings file has the names and the meaning of the command line", "[cli][settings]")
{
    const cli::CliOptions options = optionsWith(R"({
        "timeout": 20, "connect-timeout": 2.5, "total-timeout": 300,
        "exclude": ["/private/", "[.]pdf$"], "include": "/docs/",
        "no-external": true, "no-fragments": true, "no-robots": true, "below": true,
        "external-fragments": true, "no-soft-404": true, "no-sitemaps": true, "no-contacts": true, "no-mail-servers": true, "templates": true, "also-attribute": "data-src",
        "no-second-opinion": true, "certificate-days": 14, "obey-nofollow": true, "obey-meta-robots": true,
        "obey-robots-tag": true,
        "max-alike": 30, "max-url-length": 2000, "max-redirects": 5, "max-page-size": 2,
        "max-header-size": 64, "max-crawl-delay": 1.5, "max-retry-after": 90, "idle-timeout": 7,
        "max-urls": 500, "max-depth": 3, "concurrency": "auto", "speed": "gentle",
        "user-agent": "Ours/1.0", "format": "yaml", "accept-status": [403, 999], "quiet": true
    })");
    CHECK(options.settings.deadlines.firstByte == Duration(20s));
    CHECK(options.settings.deadlines.connect == Duration(2500ms));
    CHECK(options.settings.deadlines.total == Duration(300s));
    CHECK(options.settings.exclude == Texts{"/private/", "[.]pdf$"});
    CHECK(options.settings.include == Texts{"/docs/"});
    CHECK_FALSE(options.settings.checkExternal);
    CHECK_FALSE(options.settings.checkFragments);
    CHECK_FALSE(options.settings.obeyRobots);
    CHECK(options.settings.checkExternalFragments);
    CHECK_FALSE(options.settings.checkSoftNotFound);
    CHECK_FALSE(options.settings.sitemaps);
    CHECK_FALSE(options.settings.checkContacts);
    CHECK_FALSE(options.settings.checkMailServers);
    CHECK(options.settings.reading == html::ReadSettings{{{"", "data-src"}}, true});
    CHECK_FALSE(options.settings.secondOpinion);
    CHECK(options.settings.certificateExpiresWithin == std::chrono::days(14));
    CHECK(options.settings.obeyNofollow);
    CHECK(options.settings.obeyMetaRobots);
    CHECK(options.settings.obeyRobotsTag);
    CHECK(options.settings.belowSeedFolder);
    CHECK(options.settings.maxAlike == 30);
    CHECK(options.settings.maxUrlBytes == 2000);
    CHECK(options.settings.maxRedirects == 5);
    CHECK(options.settings.pageLimitBytes == 2'000'000);
    CHECK(options.settings.headerLimitBytes == 64 * 1024);
    CHECK(options.settings.crawlDelayCap == Duration(1500ms));
    CHECK(options.settings.retryAfterCap == Duration(90s));
    CHECK(options.settings.deadlines.idle == Duration(7s));
    CHECK(options.settings.maxUrls == 500);
    CHECK(options.settings.maxDepth == 3);
    CHECK(options.settings.delayBetweenRequests == Duration(200ms));
    CHECK(options.settings.acceptedStatuses == std::vector<http::StatusCode>{403, 999});
    CHECK(options.userAgent == "Ours/1.0");
    CHECK(options.format == cli::Format::Yaml);
    CHECK(options.quiet);
}

TEST_CASE("every option but those that are questions can stand in a settings file", "[cli][settings]")
{
    for (const cli::Option& option : cli::allOptions()) {
        INFO(option.name);
        const bool isOfFile = option.inFile < cli::InFile::Never;
        CHECK((cli::findOptionOfFile(option.key()) == &option) == isOfFile);
        CHECK(option.isFlag() ==
              (option.inFile == cli::InFile::Flag || option.inFile == cli::InFile::Question));
    }
    for (const char* key : {"config", "help", "version"})
        CHECK(complaintOf("{\"" + std::string(key) + "\": true}").find("nothing is called: \"") !=
              std::string::npos);
}

TEST_CASE("the command line wins over the settings file", "[cli][settings]")
{
    constexpr std::string_view file =
        R"({"timeout": 20, "exclude": ["/a/", "/b/"], "quiet": true, "concurrency": 4, "connect-timeout": 9})";
    CHECK(optionsWith(file, {"--timeout", "5"}).settings.deadlines.idle == Duration(5s));
    CHECK(optionsWith(file, {"--timeout", "5"}).settings.deadlines.connect == Duration(5s));
    CHECK(optionsWith(file, {"--exclude", "/c/"}).settings.exclude == Texts{"/c/"});
    CHECK(optionsWith(file).quiet);
    CHECK_FALSE(optionsWith(file, {"--quiet=false"}).quiet);
    CHECK(optionsWith(file, {"--speed", "gentle"}).settings.concurrency == 2);
    CHECK(optionsWith(file, {"--max-urls", "3"}).settings.concurrency == 4);
}

TEST_CASE("false and empty lists leave the default", "[cli][settings]")
{
    const cli::CliOptions options = optionsWith(R"({"quiet": false, "no-external": false, "exclude": []})");
    CHECK_FALSE(options.quiet);
    CHECK(options.settings.checkExternal);
    CHECK(options.settings.exclude.empty());
    CHECK(optionsWith("{}").settings.deadlines == http::Deadlines());
}

TEST_CASE("a key that nothing is called is named, with the one that was meant", "[cli][settings]")
{
    CHECK(
        complaintOf(R"({"exlude": []})") ==
        "The settings file \"ci.json\" has a key that nothing is called: \"exlude\". Did you mean exclude?");
    CHECK(complaintOf(R"({"--timeout": 3})").find("\"--timeout\"") != std::string::npos);
    CHECK(complaintOf(R"({"comment": "ours"})") ==
          "The settings file \"ci.json\" has a key that nothing is called: \"comment\".");
}

TEST_CASE("a value of another type is named with its key and what would be right", "[cli][settings]")
{
    CHECK(complaintOf(R"({"timeout": "20"})") == "\"timeout\" in ci.json takes a number, not a text.");
    CHECK(complaintOf(R"({"timeout": null})") == "\"timeout\" in ci.json takes a number, not null.");
    CHECK(complaintOf(R"({"quiet": 1})") == "\"quiet\" in ci.json takes true or false, not a number.");
    CHECK(complaintOf(R"({"exclude": true})") == "\"exclude\" in ci.json takes a list of texts, not true.");
    CHECK(complaintOf(R"({"exclude": ["a", 1]})") ==
          "\"exclude\" in ci.json takes a list of texts, not a number in it.");
    CHECK(complaintOf(R"({"user-agent": ["a"]})") == "\"user-agent\" in ci.json takes a text, not a list.");
    CHECK(complaintOf(R"({"concurrency": {}})") ==
          "\"concurrency\" in ci.json takes a number or a text, not an object.");
}

TEST_CASE("a value that can't be meant is named with its key, as on the command line", "[cli][settings]")
{
    CHECK(complaintOf(R"({"timeout": 0})") ==
          "\"timeout\" in ci.json takes seconds, from 0.001 to 3600, not \"0\".");
    CHECK(complaintOf(R"({"max-urls": 1.5})") ==
          "\"max-urls\" in ci.json takes a whole number from 1 to 50000000, not \"1.5\".");
    CHECK(complaintOf(R"({"max-urls": 1e300})").starts_with("\"max-urls\" in ci.json takes a whole number"));
    CHECK(complaintOf(R"({"exclude": ["("]})").starts_with("\"exclude\" in ci.json doesn't understand"));
    CHECK(complaintOf(R"({"speed": "warp"})") ==
          "\"speed\" in ci.json takes gentle, normal or fast, not \"warp\".");
}

TEST_CASE("a file that is no JSON says where it breaks", "[cli][settings]")
{
    const std::string broken = complaintOf("{\n  \"timeout\": 20,\n  \"quiet\" true\n}\n");
    CHECK(broken.starts_with("The settings file \"ci.json\" is no JSON: "));
    CHECK(broken.find("(line 3, column ") != std::string::npos);
    CHECK(complaintOf("").find("(line 1, column 1)") != std::string::npos);
    CHECK(complaintOf("[1]") == "The settings file \"ci.json\" holds no JSON object: {\"timeout\": 20}.");
    CHECK(complaintOf(std::string(100'000, '[')).find("is no JSON") != std::string::npos);
    CHECK(complaintOf("{\"user-agent\": \"\xFF\"}").find("is no JSON") != std::string::npos);
}

TEST_CASE("a settings file that isn't there, is a folder or is far too large is said", "[cli][settings]")
{
    const QTemporaryDir folder;
    const auto complaint = [](const std::string& name) {
        const std::vector<std::string_view> arguments = {"demo", "--config", name};
        const auto options = cli::readOptions(arguments);
        return options ? "(none)" : options.error().message;
    };
    CHECK(complaint("/no/such/file") ==
          "The settings file \"/no/such/file\" can't be read: No such file or directory.");
    CHECK(complaint(folder.path().toStdString()).find("can't be read") != std::string::npos);

    QFile large(folder.filePath(QStringLiteral("large.json")));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(2 * 1024 * 1024));
    CHECK(complaint(large.fileName().toStdString()).find("it is too large") != std::string::npos);
}

TEST_CASE("Hydra's settings file is read as it is", "[cli][settings]")
{
    const cli::CliOptions options = optionsWith(R"({
        "OK": [200, 999, 403],
        "attrs": ["href"],
        "exclude_scheme_prefixes": ["tel"],
        "tags": ["a", "IMG"],
        "threads": 25,
        "timeout": 30,
        "graceful_exit": "True"
    })");
    CHECK(options.settings.acceptedStatuses == std::vector<http::StatusCode>{200, 999, 403});
    CHECK(options.settings.attributes == Texts{"href"});
    CHECK(options.settings.elements == Texts{"a", "img"});
    CHECK(options.settings.concurrency == 25);
    CHECK(options.settings.deadlines == http::Deadlines());
    CHECK(options.settings.exclude.empty()); // tel: is never asked
    CHECK(options.gracefulExit);
    CHECK(options.notes.empty());

    CHECK(optionsWith(R"({"graceful_exit": true})").gracefulExit);
    CHECK_FALSE(optionsWith(R"({"graceful_exit": "False"})").gracefulExit);
    CHECK_FALSE(optionsWith(R"({"threads": 25})").gracefulExit);
    CHECK(optionsWith(R"({"threads": 25})", {"--concurrency", "3"}).settings.concurrency == 3);
}

TEST_CASE("what Hydra leaves out by a site's address is excluded", "[cli][settings]")
{
    const cli::CliOptions options =
        optionsWith(R"({"exclude_scheme_prefixes": ["tel:", "javascript:", "https://ads.example/?"]})");
    CHECK(options.settings.exclude == Texts{"^https://ads\\.example/\\?"});
    CHECK(options.notes.empty());
}

TEST_CASE("what can't be taken over from Hydra's settings is said by name", "[cli][settings]")
{
    CHECK(optionsWith(R"({"OK": [0, 403]})").notes ==
          Texts{"\"OK\" in ci.json: 0, no answer at all, stays broken."});
    const cli::CliOptions many = optionsWith(R"({"threads": 500})");
    CHECK(many.settings.concurrency == 256);
    CHECK(many.notes == Texts{"\"threads\" in ci.json: 500 at once are too many, 256 are taken."});
    for (const char* prefix : {"http", "https:", "https://", "http://", "#", "/", ""}) {
        INFO(prefix);
        const cli::CliOptions options =
            optionsWith(R"({"exclude_scheme_prefixes": [")" + std::string(prefix) + R"("]})");
        CHECK(options.settings.exclude.empty());
        REQUIRE(options.notes.size() == 1);
        CHECK(options.notes.front().starts_with("\"exclude_scheme_prefixes\" in ci.json: \"" +
                                                std::string(prefix) + "\" is not taken over"));
    }
}

TEST_CASE("wrong types in Hydra's settings are named", "[cli][settings]")
{
    CHECK(complaintOf(R"({"OK": "403"})") == "\"OK\" in ci.json takes a list of numbers, not a text.");
    CHECK(complaintOf(R"({"OK": ["403"]})") ==
          "\"OK\" in ci.json takes a list of numbers, not a text in it.");
    CHECK(complaintOf(R"({"OK": [20]})") == "\"OK\" in ci.json takes a status from 200 to 999, not \"20\".");
    CHECK(complaintOf(R"({"tags": [1]})") ==
          "\"tags\" in ci.json takes a list of texts, not a number in it.");
    CHECK(complaintOf(R"({"tags": []})") == "\"tags\" in ci.json needs at least one name.");
    CHECK(complaintOf(R"({"threads": "25"})") == "\"threads\" in ci.json takes a number, not a text.");
    CHECK(complaintOf(R"({"threads": 0})") ==
          "\"threads\" in ci.json takes auto or a whole number from 1 to 256, not \"0\".");
    CHECK(complaintOf(R"({"graceful_exit": 1})") ==
          "\"graceful_exit\" in ci.json takes true or false, not a number.");
    CHECK(complaintOf(R"({"graceful_exit": "maybe"})") ==
          "\"graceful_exit\" in ci.json takes true or false, not \"maybe\".");
    CHECK(complaintOf(R"({"threads": 25, "thread": 3})").find("\"thread\"") != std::string::npos);
}
