#include "app/cli/CheckJob.h"
#include "support/Catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <sstream>

namespace {

std::string fileIn(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName().toStdString();
}

cli::CliOptions checking(std::string target)
{
    cli::CliOptions options;
    options.target = std::move(target);
    return options;
}

cli::CheckJob prepared(const cli::CliOptions& options, const std::string& standardInput = {})
{
    std::istringstream input(standardInput);
    auto job = cli::prepareJob(options, input);
    INFO((job ? std::string() : job.error().message));
    REQUIRE(job);
    return *job;
}

std::string complaint(const cli::CliOptions& options, const std::string& standardInput = {})
{
    std::istringstream input(standardInput);
    const auto job = cli::prepareJob(options, input);
    REQUIRE_FALSE(job);
    return job.error().message;
}

} // namespace

TEST_CASE("a URL is crawled", "[cli]")
{
    const cli::CheckJob job = prepared(checking("https://example.org/a"));
    CHECK(job.settings.mode == crawl::Mode::Crawl);
    CHECK(job.seeds == std::vector<crawl::Seed>{{"https://example.org/a", std::nullopt}});
    CHECK(job.seedsShown == std::vector<std::string>{"https://example.org/a"});
    CHECK(job.notes.empty());
    CHECK_FALSE(job.folder);
}

TEST_CASE("a scheme that was assumed is said", "[cli]")
{
    const cli::CheckJob job = prepared(checking("example.org"));
    CHECK(job.seeds.front().text == "https://example.org");
    REQUIRE(job.notes.size() == 1);
    CHECK(job.notes.front() == "Without a scheme, https is meant: https://example.org");
}

TEST_CASE("what is no address to check is refused with its reason", "[cli]")
{
    CHECK(complaint(checking("https://")).find("\"https://\" is no URL") == 0);
    CHECK(complaint(checking("http://[broken")).find("is no URL") != std::string::npos);
    CHECK(complaint(checking("ftp://example.org/")) ==
          "\"ftp://example.org/\" can't be checked: only http and https are, not ftp.");
    CHECK(complaint(checking("mailto:a@b.example")).find("not mailto") != std::string::npos);
    CHECK(complaint(checking("/no/such/folder")) == "There is no folder and no file \"/no/such/folder\".");
}

TEST_CASE("what is refused is quoted without a password in it", "[cli]")
{
    const std::string given =
        GENERATE(as<std::string>(), "https://me:hunter2@a b/", "https://me:hun/ter2@a.test/",
                 "ftp://me:hunter2@a.test/", "me:hunter2@a.test", "https://hunter2@a b/");
    const std::string message = complaint(checking(given));
    INFO(message);
    CHECK(message.find("***") != std::string::npos);
    CHECK(message.find("ter2") == std::string::npos);
}

TEST_CASE("a password in an address is neither sent nor shown, and that is said", "[cli]")
{
    const cli::CheckJob job = prepared(checking("https://me:secret@example.org/"));
    CHECK(job.seeds.front().text == "https://example.org/");
    CHECK(job.seedsShown.front() == "https://example.org/");
    CHECK(job.notes ==
          std::vector<std::string>{"The user name and the password in the address are not sent."});

    const cli::CheckJob list = prepared(checking("-"), "https://me:secret@example.org/\n");
    CHECK(list.seeds.front().text == "https://example.org/");
    CHECK(list.notes == job.notes);
}

TEST_CASE("a list is checked, and crawled only where that is asked for", "[cli]")
{
    const QTemporaryDir folder;
    cli::CliOptions options =
        checking(fileIn(folder, QStringLiteral("list"), "https://a.example/\nb.example\n"));
    const cli::CheckJob checked = prepared(options);
    CHECK(checked.settings.mode == crawl::Mode::Check);
    CHECK(checked.seeds.size() == 2);
    CHECK(checked.notes ==
          std::vector<std::string>{"Without a scheme, https is meant: 1 of the 2 addresses"});

    options.crawlList = true;
    CHECK(prepared(options).settings.mode == crawl::Mode::Crawl);
}

TEST_CASE("a list can come from standard input", "[cli]")
{
    const cli::CheckJob job = prepared(checking("-"), "https://a.example/\n");
    CHECK(job.seeds == std::vector<crawl::Seed>{{"https://a.example/", 1}});
    CHECK(complaint(checking("-"), "# nothing\n") == "Standard input holds no URL.");
}

TEST_CASE("an empty list and a page that was taken for a list are refused", "[cli]")
{
    const QTemporaryDir folder;
    CHECK(complaint(checking(fileIn(folder, QStringLiteral("empty"), ""))).find("holds no URL") !=
          std::string::npos);
    CHECK(complaint(checking(fileIn(folder, QStringLiteral("page.html"), "\n<!DOCTYPE html>")))
              .find("is a page, no list of URLs") != std::string::npos);
}

TEST_CASE("a folder is shown as a folder, or under the address it will have", "[cli]")
{
    const QTemporaryDir folder;
    cli::CliOptions options = checking(folder.path().toStdString());
    const cli::CheckJob plain = prepared(options);
    REQUIRE(plain.folder);
    CHECK(plain.folder->path == folder.path().toStdString());
    CHECK(plain.seeds.front().text == "http://folder.invalid/");
    CHECK(plain.seedsShown.front() == "folder:/");

    options.siteOrigin = url::Origin{"https", "example.org", 443};
    const cli::CheckJob mapped = prepared(options);
    CHECK(mapped.folder->origin == *options.siteOrigin);
    CHECK(mapped.seeds.front().text == "https://example.org/");
    CHECK(mapped.seedsShown.front() == "https://example.org/");
}

TEST_CASE("an address for a folder is refused where there is no folder", "[cli]")
{
    cli::CliOptions options = checking("https://example.org/");
    options.siteOrigin = url::Origin{"https", "example.org", 443};
    CHECK(complaint(options).find("--site-url") == 0);
}

TEST_CASE("certificates that can't be read are found before the crawl", "[cli]")
{
    const QTemporaryDir folder;
    cli::CliOptions options = checking("https://example.org/");
    options.caFile = "/no/such/file";
    CHECK(complaint(options) == "--ca-file \"/no/such/file\" can't be read.");
    options.caFile = fileIn(folder, QStringLiteral("ca"), "no certificate");
    CHECK(complaint(options).find("holds no certificate") != std::string::npos);
}

TEST_CASE("the demo is the site that lies in the program", "[cli]")
{
    cli::CliOptions options;
    options.command = cli::Command::Demo;
    const cli::CheckJob job = prepared(options);
    REQUIRE(job.folder);
    CHECK(job.seedsShown.front() == "https://demo.example/");
    CHECK(QFile::exists(QString::fromStdString(job.folder->path) + QStringLiteral("/index.html")));
    CHECK(QFile::exists(QString::fromStdString(job.folder->path) + QStringLiteral("/walks/draft.html")));
}
