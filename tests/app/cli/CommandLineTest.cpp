#include "app/cli/CommandLine.h"

#include "app/cli/OptionTable.h"
#include "support/Catch.h"

#include <initializer_list>
#include <string>
#include <vector>

using namespace std::chrono_literals;

namespace {

Result<cli::CliOptions, cli::CliError> parse(std::initializer_list<std::string_view> arguments)
{
    const std::vector<std::string_view> all(arguments);
    return cli::parseCommandLine(all);
}

cli::CliOptions parsed(std::initializer_list<std::string_view> arguments)
{
    auto options = parse(arguments);
    INFO((options ? std::string() : options.error().message));
    REQUIRE(options);
    return *options;
}

std::string complaint(std::initializer_list<std::string_view> arguments)
{
    const auto options = parse(arguments);
    REQUIRE_FALSE(options);
    return options.error().message;
}

} // namespace

TEST_CASE("a URL alone is checked with the product's defaults", "[cli]")
{
    const cli::CliOptions options = parsed({"check", "https://example.org/"});
    CHECK(options.command == cli::Command::Check);
    CHECK(options.target == "https://example.org/");
    CHECK(options.format == cli::Format::Text);
    CHECK_FALSE(options.outputFile);
    CHECK(options.byteOrderMark);
    CHECK_FALSE(options.rawCells);
    CHECK_FALSE(options.quiet);
    CHECK_FALSE(options.settings.concurrency);
    CHECK(options.settings.obeyRobots);
    CHECK(options.settings.checkExternal);
    CHECK(options.settings.maxUrls == 100'000);
    CHECK(options.settings.deadlines == http::Deadlines());
}

TEST_CASE("every option of the command line reaches its setting", "[cli]")
{
    const cli::CliOptions options = parsed({"check",
                                            "site",
                                            "--format",
                                            "json",
                                            "--output",
                                            "out.json",
                                            "--max-urls",
                                            "7",
                                            "--max-depth",
                                            "0",
                                            "--max-duration",
                                            "90",
                                            "--concurrency",
                                            "100",
                                            "--include",
                                            "/a/",
                                            "--include",
                                            "/b/",
                                            "--exclude",
                                            "[.]pdf$",
                                            "--no-external",
                                            "--no-robots",
                                            "--below",
                                            "--site-url",
                                            "https://example.org:8443",
                                            "--user-agent",
                                            "Mozilla/5.0",
                                            "--ca-file",
                                            "ca.pem",
                                            "--crawl",
                                            "--no-bom",
                                            "--raw-cells",
                                            "--quiet"});
    CHECK(options.target == "site");
    CHECK(options.format == cli::Format::Json);
    CHECK(options.outputFile == "out.json");
    CHECK(options.settings.maxUrls == 7);
    CHECK(options.settings.maxDepth == 0);
    CHECK(options.settings.maxDuration == Duration(90s));
    CHECK(options.settings.concurrency == 100);
    CHECK(options.settings.include == std::vector<std::string>{"/a/", "/b/"});
    CHECK(options.settings.exclude == std::vector<std::string>{"[.]pdf$"});
    CHECK_FALSE(options.settings.checkExternal);
    CHECK_FALSE(options.settings.obeyRobots);
    CHECK(options.settings.belowSeedFolder);
    CHECK(options.siteOrigin == url::Origin{"https", "example.org", 8443});
    CHECK(options.userAgent == "Mozilla/5.0");
    CHECK(options.caFile == "ca.pem");
    CHECK(options.crawlList);
    CHECK_FALSE(options.byteOrderMark);
    CHECK(options.rawCells);
    CHECK(options.quiet);
}

TEST_CASE("options may stand before the URL, and their values after an equals sign", "[cli]")
{
    const cli::CliOptions options =
        parsed({"--format=csv", "check", "--exclude=a=b", "https://example.org/"});
    CHECK(options.format == cli::Format::LinksCsv);
    CHECK(options.settings.exclude == std::vector<std::string>{"a=b"});
    CHECK(options.target == "https://example.org/");
}

TEST_CASE("each format has its word", "[cli]")
{
    CHECK(parsed({"demo", "--format", "text"}).format == cli::Format::Text);
    CHECK(parsed({"demo", "--format", "csv"}).format == cli::Format::LinksCsv);
    CHECK(parsed({"demo", "--format", "urls-csv"}).format == cli::Format::UrlsCsv);
    CHECK(parsed({"demo", "--format", "sitemap"}).format == cli::Format::SitemapCsv);
    CHECK(parsed({"demo", "--format", "redirects"}).format == cli::Format::RedirectsCsv);
    CHECK(parsed({"demo", "--format", "json"}).format == cli::Format::Json);
    CHECK(parsed({"demo", "--format", "yaml"}).format == cli::Format::Yaml);
    CHECK(complaint({"demo", "--format", "xml"}) ==
          "--format takes text, csv, urls-csv, sitemap, redirects, json or yaml, not \"xml\".");
}

TEST_CASE("a time-out sets the four deadlines: ten seconds at most to connect, four times it in all", "[cli]")
{
    CHECK(parsed({"demo", "--timeout", "30"}).settings.deadlines == http::Deadlines());

    const http::Deadlines patient = parsed({"demo", "--timeout", "60"}).settings.deadlines;
    CHECK(patient.connect == Duration(10s));
    CHECK(patient.firstByte == Duration(60s));
    CHECK(patient.idle == Duration(60s));
    CHECK(patient.total == Duration(240s));

    const http::Deadlines hasty = parsed({"demo", "--timeout", "0.5"}).settings.deadlines;
    CHECK(hasty.connect == Duration(500ms));
    CHECK(hasty.firstByte == Duration(500ms));
    CHECK(hasty.total == Duration(2s));
}

TEST_CASE("each deadline can be set by itself, wherever it stands", "[cli]")
{
    const http::Deadlines deadlines =
        parsed({"demo", "--connect-timeout", "3", "--total-timeout", "50", "--timeout", "20"})
            .settings.deadlines;
    CHECK(deadlines.connect == Duration(3s));
    CHECK(deadlines.firstByte == Duration(20s));
    CHECK(deadlines.idle == Duration(20s));
    CHECK(deadlines.total == Duration(50s));
    CHECK(parsed({"demo", "--idle-timeout", "4"}).settings.deadlines.idle == Duration(4s));
}

TEST_CASE("each limit is an option", "[cli]")
{
    const crawl::CrawlSettings settings =
        parsed({"demo", "--max-alike", "3", "--max-url-length", "100", "--max-redirects", "0",
                "--max-page-size", "1", "--max-header-size", "8", "--max-crawl-delay", "0"})
            .settings;
    CHECK(settings.maxAlike == 3);
    CHECK(settings.maxUrlBytes == 100);
    CHECK(settings.maxRedirects == 0);
    CHECK(settings.pageLimitBytes == 1'000'000);
    CHECK(settings.headerLimitBytes == 8 * 1024);
    CHECK(settings.crawlDelayCap == Duration(0s));
    CHECK(complaint({"demo", "--max-header-size", "257"}) ==
          "--max-header-size takes a whole number from 1 to 256, not \"257\".");
}

TEST_CASE("a speed sets how many at once, and a number says more, wherever it stands", "[cli]")
{
    CHECK(parsed({"demo", "--speed", "gentle"}).settings.concurrency == 2);
    CHECK(parsed({"demo", "--speed", "gentle"}).settings.delayBetweenRequests == Duration(200ms));
    CHECK_FALSE(parsed({"demo", "--speed", "normal"}).settings.concurrency);
    CHECK(parsed({"demo", "--speed", "fast"}).settings.concurrency == 100);
    CHECK(parsed({"demo", "--concurrency", "8", "--speed", "fast"}).settings.concurrency == 8);
}

TEST_CASE("what is read, and what counts as fine, can be chosen", "[cli]")
{
    const cli::CliOptions options =
        parsed({"demo", "--element", "A", "--element", "img", "--attribute", "xlink:href", "--accept-status",
                "403", "--accept-status", "999", "--no-fragments", "--graceful-exit", "-c", "ci.json"});
    CHECK(options.settings.elements == std::vector<std::string>{"a", "img"});
    CHECK(options.settings.attributes == std::vector<std::string>{"xlink:href"});
    CHECK(options.settings.acceptedStatuses == std::vector<http::StatusCode>{403, 999});
    CHECK_FALSE(options.settings.checkFragments);
    CHECK(options.gracefulExit);
    CHECK(options.settingsFile == "ci.json");
}

TEST_CASE("what a site asks of search engines may be obeyed, one by one", "[cli]")
{
    const crawl::CrawlSettings settings = parsed({"demo"}).settings;
    CHECK_FALSE(settings.obeyNofollow);
    CHECK_FALSE(settings.obeyMetaRobots);
    CHECK_FALSE(settings.obeyRobotsTag);
    CHECK(parsed({"demo", "--obey-nofollow"}).settings.obeyNofollow);
    CHECK(parsed({"demo", "--obey-meta-robots"}).settings.obeyMetaRobots);
    CHECK(parsed({"demo", "--obey-robots-tag"}).settings.obeyRobotsTag);
}

TEST_CASE("fragments of other sites are checked when asked for, soft 404s unless asked not to", "[cli]")
{
    CHECK_FALSE(parsed({"demo"}).settings.checkExternalFragments);
    CHECK(parsed({"demo", "--external-fragments"}).settings.checkExternalFragments);
    CHECK(parsed({"demo"}).settings.checkSoftNotFound);
    CHECK_FALSE(parsed({"demo", "--no-soft-404"}).settings.checkSoftNotFound);
    CHECK(parsed({"demo"}).settings.sitemaps);
    CHECK_FALSE(parsed({"demo", "--no-sitemaps"}).settings.sitemaps);
    CHECK(parsed({"demo"}).settings.checkContacts);
    CHECK_FALSE(parsed({"demo", "--no-contacts"}).settings.checkContacts);
    CHECK(parsed({"demo"}).settings.checkMailServers);
    CHECK_FALSE(parsed({"demo", "--no-mail-servers"}).settings.checkMailServers);
}

TEST_CASE("certificates that expire within thirty days are told of, or within as many as one likes", "[cli]")
{
    CHECK(parsed({"demo"}).settings.certificateExpiresWithin == 720h);
    CHECK(parsed({"demo", "--certificate-days", "7"}).settings.certificateExpiresWithin == 168h);
    CHECK(parsed({"demo", "--certificate-days", "0"}).settings.certificateExpiresWithin == 0h);
    CHECK(complaint({"demo", "--certificate-days", "soon"}) ==
          "--certificate-days takes a whole number from 0 to 1000, not \"soon\".");
}

TEST_CASE("broken links are asked by another HTTP stack unless asked not to", "[cli]")
{
    CHECK(parsed({"demo"}).settings.secondOpinion);
    CHECK_FALSE(parsed({"demo", "--no-second-opinion"}).settings.secondOpinion);
}

TEST_CASE("attributes of scripts and links in templates are read when asked for", "[cli]")
{
    CHECK(parsed({"demo"}).settings.reading == html::ReadSettings());
    CHECK(parsed({"demo", "--templates"}).settings.reading.readTemplates);
    const auto attributes =
        parsed({"demo", "--also-attribute", "data-src", "--also-attribute", "IMG[data-srcset]"})
            .settings.reading.attributes;
    REQUIRE(attributes.size() == 2);
    CHECK(attributes[0] == html::FurtherAttribute{"", "data-src"});
    CHECK(attributes[1] == html::FurtherAttribute{"img", "data-srcset"});
    CHECK(complaint({"demo", "--also-attribute", "img[data"}).find("data-src") != std::string::npos);
}

TEST_CASE("concurrency is a number, or automatic", "[cli]")
{
    CHECK(parsed({"demo", "--concurrency", "1"}).settings.concurrency == 1);
    CHECK_FALSE(parsed({"demo", "--concurrency", "auto"}).settings.concurrency);
    CHECK_FALSE(parsed({"demo", "--concurrency", "5", "--concurrency", "auto"}).settings.concurrency);
}

TEST_CASE("a value that can't be meant is refused, and the option is named", "[cli]")
{
    const auto [option, value] = GENERATE(table<std::string_view, std::string_view>({
        {"--timeout", "0"},
        {"--timeout", "-3"},
        {"--timeout", "soon"},
        {"--timeout", "nan"},
        {"--timeout", "1e9"},
        {"--timeout", "30s"},
        {"--timeout", ""},
        {"--max-duration", "0"},
        {"--max-urls", "0"},
        {"--max-urls", "-1"},
        {"--max-urls", "1.5"},
        {"--max-urls", "99999999999"},
        {"--max-depth", "-1"},
        {"--max-depth", " 1"},
        {"--concurrency", "0"},
        {"--concurrency", "257"},
        {"--concurrency", "many"},
        {"--include", "("},
        {"--exclude", "[a"},
        {"--site-url", "example.org"},
        {"--site-url", "ftp://example.org"},
        {"--site-url", "https://example.org/folder"},
        {"--user-agent", ""},
        {"--user-agent", "a\r\nCookie: b"},
        {"--ca-file", ""},
        {"--output", ""},
        {"--config", ""},
        {"--speed", "Fast"},
        {"--connect-timeout", "0"},
        {"--total-timeout", "1e9"},
        {"--accept-status", "99"},
        {"--accept-status", "1000"},
        {"--accept-status", "4xx"},
        {"--element", ""},
        {"--attribute", "a b"},
    }));
    const std::string message = complaint({"check", "https://example.org/", option, value});
    INFO(message);
    CHECK(message.starts_with(std::string(option) + " "));
    CHECK(message.ends_with("."));
}

TEST_CASE("an expression that doesn't compile says what is wrong with it, and where", "[cli]")
{
    const std::string message = complaint({"check", "https://example.org/", "--exclude", "ab(c"});
    CHECK(message.find("\"ab(c\"") != std::string::npos);
    CHECK(message.find("at character") != std::string::npos);
}

TEST_CASE("a slip of the finger in an option's name is answered with the name that was meant", "[cli]")
{
    CHECK(complaint({"check", "u", "--exlude", "x"}) ==
          "There is no option --exlude. Did you mean --exclude?");
    CHECK(complaint({"check", "u", "--frobnicate"}) == "There is no option --frobnicate.");
    CHECK(complaint({"check", "u", "-v"}) == "There is no option -v.");
}

TEST_CASE("what is missing, or too much, is said", "[cli]")
{
    CHECK(complaint({}) == "What shall be done is missing: hydra-cli check URL, or hydra-cli demo.");
    CHECK(complaint({"check"}) == "The URL is missing: hydra-cli check URL.");
    CHECK(complaint({"check", ""}) == "The URL is missing: hydra-cli check URL.");
    CHECK(complaint({"check", "u", "--output"}) == "--output needs a value: --output FILE.");
    CHECK(complaint({"check", "u", "--quiet=yes"}) == "--quiet takes no value but true and false.");
    CHECK(complaint({"check", "a", "b"}) ==
          "check takes one URL, folder or list, and \"b\" is a second one.");
    CHECK(complaint({"demo", "https://example.org/"}) ==
          "demo takes no URL: it checks the demo site. Did you mean check?");
    CHECK(complaint({"https://example.org/"}) == "There is no command \"https://example.org/\". "
                                                 "Did you mean hydra-cli check https://example.org/?");
}

TEST_CASE("what is out of place is quoted without a password in it", "[cli]")
{
    CHECK(complaint({"check", "a", "https://me:secret@a.test/"}) ==
          "check takes one URL, folder or list, and \"https://me:***@a.test/\" is a second one.");
    CHECK(complaint({"https://me:secret@a.test/"}) ==
          "There is no command \"https://me:***@a.test/\". Did you mean hydra-cli check "
          "https://me:***@a.test/?");
    CHECK(complaint({"check", "a", "--site-url", "https://me:secret@a.test/"}).find("secret") ==
          std::string::npos);
    CHECK(complaint({"check", "a", "--max-urls", "https://me:secret@a.test/"}).find("secret") ==
          std::string::npos);
}

TEST_CASE("the half of a secret that somebody forgot to put in quotes isn't quoted", "[cli]")
{
    const std::string option = GENERATE(as<std::string>(), "--user", "--header", "--cookie", "--login-field",
                                        "--key-passphrase", "--proxy");
    CHECK(complaint({"check", "a", option, "https://a.test/", "secret"}) ==
          "check takes one URL, folder or list, and there is a second one. A value with a space in it needs "
          "quotes.");
    CHECK(complaint({option, "https://a.test/", "secret"}).find("secret") == std::string::npos);
}

TEST_CASE("extract takes one document, and what is known of it", "[cli]")
{
    const cli::CliOptions options =
        parsed({"extract", "a.html", "--base", "https://a.test/x", "--type", "text/html", "--charset",
                "latin1", "--format", "json", "--timeout", "5"});
    CHECK(options.command == cli::Command::Extract);
    CHECK(options.target == "a.html");
    CHECK(options.base->href() == "https://a.test/x");
    CHECK(options.mediaType->essence == "text/html");
    CHECK(options.charset == "latin1");
    CHECK(complaint({"extract"}) == "The URL or file is missing: hydra-cli extract URL.");
    CHECK(complaint({"extract", "a", "b"}) == "extract takes one URL or file, and \"b\" is a second one.");
}

TEST_CASE("an option of another command is refused, not passed over", "[cli]")
{
    CHECK(complaint({"extract", "a", "--max-urls", "7"}) == "--max-urls says nothing to hydra-cli extract.");
    CHECK(complaint({"check", "a", "--base", "https://a.test/"}) ==
          "--base says nothing to hydra-cli check.");
    CHECK(complaint({"extract", "a", "--format", "sitemap"}) ==
          "--format takes text, csv or json for extract, not \"sitemap\".");
    CHECK(complaint({"extract", "a", "--format", "redirects"}) ==
          "--format takes text, csv or json for extract, not \"redirects\".");
    CHECK(complaint({"extract", "a", "--format", "yaml"}) ==
          "--format takes text, csv or json for extract, not \"yaml\".");
    CHECK(complaint({"extract", "a", "--base", "b"}).starts_with("--base takes an absolute address"));
    CHECK(complaint({"extract", "a", "--type", "page"}).starts_with("--type takes a media type"));
    CHECK(complaint({"extract", "a", "--charset", "klingon"})
              .starts_with("--charset takes the name of an encoding"));
}

TEST_CASE("what a settings file says to crawls doesn't keep extract from its work", "[cli]")
{
    const cli::FileSettings settings{
        {{cli::findOption("--max-urls"), "7", "max-urls"}, {cli::findOption("--format"), "yaml", "format"}},
        {}};
    const std::vector<std::string_view> arguments{"extract", "a.html"};
    CHECK(cli::parseCommandLine(arguments, settings));
}

TEST_CASE("standard input and names that begin with a dash can be given", "[cli]")
{
    CHECK(parsed({"check", "-"}).target == "-");
    CHECK(parsed({"check", "--quiet", "--", "--odd-folder"}).target == "--odd-folder");
}

TEST_CASE("help and version are answered whatever else is missing", "[cli]")
{
    CHECK(parsed({"--help"}).command == cli::Command::Help);
    CHECK(parsed({"-h"}).command == cli::Command::Help);
    CHECK(parsed({"help"}).command == cli::Command::Help);
    CHECK(parsed({"check", "--help"}).command == cli::Command::Help);
    CHECK(parsed({"--version"}).command == cli::Command::Version);
    CHECK(cli::versionText() == "hydra-cli " HYDRA_VERSION "\n");
}

TEST_CASE("the help names every option and every exit status, in lines a terminal can hold", "[cli]")
{
    const std::string help = cli::helpText();
    for (const char* option : {"--format",
                               "--output",
                               "--timeout",
                               "--max-urls",
                               "--max-depth",
                               "--max-duration",
                               "--concurrency",
                               "--include",
                               "--exclude",
                               "--no-external",
                               "--no-robots",
                               "--below",
                               "--site-url",
                               "--user-agent",
                               "--ca-file",
                               "--crawl",
                               "--no-bom",
                               "--raw-cells",
                               "--quiet",
                               "--version",
                               "--help",
                               "--config",
                               "--speed",
                               "--no-fragments",
                               "--element",
                               "--attribute",
                               "--accept-status",
                               "--graceful-exit",
                               "--connect-timeout",
                               "--total-timeout",
                               "--external-fragments",
                               "--no-soft-404",
                               "--no-sitemaps",
                               "--also-attribute",
                               "--templates",
                               "--no-second-opinion",
                               "--certificate-days",
                               "--obey-nofollow",
                               "--obey-meta-robots",
                               "--obey-robots-tag"}) {
        INFO(option);
        CHECK(help.find(std::string("\n  ") + option) != std::string::npos);
    }
    CHECK(help.find("Exit status: 0 nothing is broken, 1 something is, 2") != std::string::npos);
    for (std::size_t begin = 0, end = 0; (end = help.find('\n', begin)) != std::string::npos; begin = end + 1)
        CHECK(end - begin <= 100);
}
