#include "app/cli/Target.h"
#include "support/Catch.h"

#include <QFile>
#include <QTemporaryDir>

using cli::resolveTarget;
using cli::Target;

TEST_CASE("a folder goes before a file, and a file before a URL", "[cli]")
{
    const QTemporaryDir folder;
    REQUIRE(folder.isValid());
    const std::string file = folder.filePath(QStringLiteral("list.txt")).toStdString();
    QFile list(QString::fromStdString(file));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.close();

    CHECK(resolveTarget(folder.path().toStdString()).kind == Target::Kind::Folder);
    CHECK(resolveTarget(file).kind == Target::Kind::List);
    CHECK(resolveTarget("-").kind == Target::Kind::StandardInput);
    CHECK(resolveTarget("https://example.org/").kind == Target::Kind::Url);
    CHECK(resolveTarget("example.org").kind == Target::Kind::Url);
    CHECK(resolveTarget("//example.org").kind == Target::Kind::Url);
}

TEST_CASE("a mistyped path is no URL whose host is the first folder's name", "[cli]")
{
    CHECK(resolveTarget("/no/such/folder").kind == Target::Kind::NothingThere);
    CHECK(resolveTarget("./no-such-folder").kind == Target::Kind::NothingThere);
    CHECK(resolveTarget("../no-such-folder").kind == Target::Kind::NothingThere);
}

TEST_CASE("a mistyped file's name is no host", "[cli]")
{
    const auto name =
        GENERATE(as<std::string>(), "nofile.html", "nofile.CSS", "sitemap.xml.gz", "fd/nofile.xml",
                 "fd/sub.d/nofile.txt", "no file.html", "my list", "no folder/x");
    INFO(name);
    CHECK(resolveTarget(name).kind == Target::Kind::NothingThere);
}

TEST_CASE("an address without its scheme is none of a file, whatever its path ends in", "[cli]")
{
    const auto address =
        GENERATE(as<std::string>(), "example.org", "example.org/page", "example.org/page.html",
                 "example.org/a page.html", " example.org ", "localhost/x.html", "localhost:8080/x.html",
                 "intranet:8080/x.html", "intranet/page", "[::1]/x.html", "me@intranet/x.html", "intranet",
                 "intranet?file=x.html", "intranet/?file=x.html", "//intranet/x.html",
                 "https://intranet/x.html", "mailto:a b", "");
    INFO(address);
    CHECK(resolveTarget(address).kind == Target::Kind::Url);
}

TEST_CASE("an argument longer than any file's name is a URL", "[cli]")
{
    CHECK(resolveTarget("https://example.org/" + std::string(100'000, 'a')).kind == Target::Kind::Url);
}
