#include "fetch/WireUrl.h"

#include "support/Catch.h"
#include "url/PercentEncoding.h"
#include "url/UrlParser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

using fetch::wireUrl;

namespace {

std::string written(std::string_view text, const std::optional<fetch::FolderMapping>& folder = {})
{
    const auto wire = wireUrl(url::parseUrl(text).value(), folder);
    return wire ? wire->toEncoded(QUrl::FullyEncoded).toStdString() : "unsendable";
}

} // namespace

TEST_CASE("a URL is written for the wire as it stands, without fragment and credentials", "[fetch]")
{
    const auto [text, wire] = GENERATE(table<std::string, std::string>({
        {"http://example.org", "http://example.org/"},
        {"https://user:secret@example.org:8443/a?b#c", "https://example.org:8443/a?b"},
        {"http://example.org:80/", "http://example.org/"},
        {"http://b\u00fccher.example/", "http://xn--bcher-kva.example/"},
        {"http://[2001:db8::1]:81/", "http://[2001:db8::1]:81/"},
        {"http://example.org/100%/a%20b", "http://example.org/100%25/a%20b"},
        {"http://example.org/%zz%2", "http://example.org/%25zz%252"},
        {"http://example.org/%7Euser/%c3%bc%2f", "http://example.org/~user/%C3%BC%2F"},
        {"http://example.org/?family=A|B&x={y}`^\\", "http://example.org/?family=A%7CB&x=%7By%7D%60%5E%5C"},
        {"http://example.org/?a[]=%5b+%2B", "http://example.org/?a[]=%5B+%2B"},
        {"mailto:someone@example.org", "unsendable"},
    }));
    INFO(text);
    CHECK(written(text) == wire);
}

TEST_CASE("only a folder's own origin goes to its port", "[fetch]")
{
    const fetch::FolderMapping folder{{"https", "www.example.org", 443}, 4711};
    CHECK(written("https://www.example.org/a?b", folder) == "http://127.0.0.1:4711/a?b");
    CHECK(written("http://www.example.org/a", folder) == "http://www.example.org/a");
    CHECK(written("https://example.org/a", folder) == "https://example.org/a");
    CHECK(written("https://www.example.org:8443/a", folder) == "https://www.example.org:8443/a");
}

TEST_CASE("nearly every URL of the web platform tests can be sent, and none becomes another", "[fetch]")
{
    QFile file(QStringLiteral(HYDRA_SHARED_DATA "/wpt-url/urltestdata-part.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("the web platform tests' data isn't here");
        return;
    }
    int sent = 0;
    int unsendable = 0;
    for (const QJsonValue& entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const std::string href = entry[QStringLiteral("href")].toString().toStdString();
        const auto url = url::parseUrl(href); // what its base made of it
        if (!url || !url->isHttpOrHttps()) continue;
        const auto wire = wireUrl(*url, std::nullopt);
        ++(wire ? sent : unsendable);
        if (!wire) continue;
        const auto part = [&](const char* name) {
            return entry[QLatin1String(name)].toString().toStdString();
        };
        // The bytes that a server decodes are the same, and no other character has become a separator.
        std::string expected = part("protocol") + "//" + part("host") + part("pathname") + part("search");
        std::string got = wire->toEncoded(QUrl::FullyEncoded).toStdString();
        if (part("pathname").starts_with("//")) got.erase(got.find("///", 8), 1);
        if (got.ends_with('?') && !expected.ends_with('?')) got.pop_back();
        got = url::percentDecode(got);
        expected = url::percentDecode(expected);
        CHECK(got == expected);
    }
    CHECK(sent > 80);
    CHECK(unsendable <= 3); // hosts that QUrl spells in its own way: IPv4-compatible IPv6 addresses, and `..`
}
