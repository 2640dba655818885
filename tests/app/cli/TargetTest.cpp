#include "app/cli/Target.h"
#include "support/Catch.h"

#include <QFile>
#include <QTemporaryDir>

using cli::resolveTarget;
using cli::Target;
using cli::withAssumedScheme;

TEST_CASE("https is meant where an address has no scheme", "[cli]")
{
    struct Row
    {
        const char* given;
        const char* assumed;
    };
    const Row row =
        GENERATE(Row{"example.org", "https://example.org"}, Row{"example.org/a:b", "https://example.org/a:b"},
                 Row{"example.org?a:b", "https://example.org?a:b"},
                 Row{"example.org:8080/x", "https://example.org:8080/x"},
                 Row{"localhost:8080", "https://localhost:8080"}, Row{"127.0.0.1:80", "https://127.0.0.1:80"},
                 Row{"[::1]:8080/", "https://[::1]:8080/"}, Row{"//example.org/", "https://example.org/"},
                 Row{"Bücher.example", "https://Bücher.example"});
    INFO(row.given);
    CHECK(withAssumedScheme(row.given) == row.assumed);
}

TEST_CASE("an address with a scheme is taken as it is", "[cli]")
{
    const char* const given = GENERATE("http://example.org", "HTTPS://example.org", "ftp://example.org",
                                       "mailto:a@b.example", "tel:123", "javascript:void(0)", "http://");
    INFO(given);
    CHECK_FALSE(withAssumedScheme(given));
}

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

TEST_CASE("an argument longer than any file's name is a URL", "[cli]")
{
    CHECK(resolveTarget("https://example.org/" + std::string(100'000, 'a')).kind == Target::Kind::Url);
}
