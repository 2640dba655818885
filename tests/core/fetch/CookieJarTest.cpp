#include "fetch/CookieJar.h"

#include "support/Catch.h"

#include <QUrl>

#include <string>

using fetch::CookieJar;

namespace {

QUrl urlOf(const char* text)
{
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

void set(CookieJar& jar, const char* url, const QByteArray& field)
{
    jar.setCookiesFromUrl(QNetworkCookie::parseCookies(field), urlOf(url));
}

/// As the Cookie field would have it.
std::string sent(const CookieJar& jar, const char* url)
{
    std::string text;
    for (const QNetworkCookie& cookie : jar.cookiesForUrl(urlOf(url)))
        text += (text.empty() ? "" : "; ") + cookie.toRawForm(QNetworkCookie::NameAndValueOnly).toStdString();
    return text;
}

} // namespace

TEST_CASE("a cookie without a domain isn't told to another port, but to both schemes' own", "[fetch]")
{
    CookieJar jar;
    set(jar, "http://example.org:8080/", "a=1");
    CHECK(sent(jar, "http://example.org:8080/") == "a=1");
    CHECK(sent(jar, "http://example.org:8081/").empty());
    CHECK(sent(jar, "http://example.org/").empty());
    set(jar, "http://example.org/", "a=2");
    CHECK(sent(jar, "https://example.org/") == "a=2");
    CHECK(sent(jar, "http://example.org:80/") == "a=2");
    CHECK(sent(jar, "http://example.org:8080/") == "a=1");
}

TEST_CASE("a cookie without a domain goes back to its own host only", "[fetch]")
{
    CookieJar jar;
    set(jar, "http://example.org/", "a=1");
    CHECK(sent(jar, "http://example.org/any/where") == "a=1");
    CHECK(sent(jar, "http://www.example.org/").empty());
    CHECK(sent(jar, "http://example.com/").empty());
    CHECK(sent(jar, "http://notexample.org/").empty());
}

TEST_CASE("a cookie with a domain also goes to the hosts below", "[fetch]")
{
    CookieJar jar;
    set(jar, "http://www.example.org/", "a=1; Domain=example.org");
    CHECK(sent(jar, "http://example.org/") == "a=1");
    CHECK(sent(jar, "http://deep.www.example.org/") == "a=1");
    CHECK(sent(jar, "http://notexample.org/").empty());
}

TEST_CASE("a domain that isn't the host's own is refused", "[fetch]")
{
    // RFC 6265 §5.3, steps 5 and 6
    const auto [url, domain] = GENERATE(table<std::string, std::string>({
        {"http://www.test/", "test"},
        {"http://www.example.org/", "org"},
        {"http://www.example.co.uk/", "co.uk"},
        {"http://www.example.org/", "other.org"},
        {"http://example.org/", "www.example.org"},
        {"http://notexample.org/", "example.org"},
        {"http://127.0.0.1/", "0.0.1"},
    }));
    INFO(url << " " << domain);
    CookieJar jar;
    set(jar, url.c_str(), QByteArray::fromStdString("a=1; Domain=" + domain));
    CHECK(jar.count() == 0);
    CHECK(sent(jar, url.c_str()).empty());
}

TEST_CASE("a public suffix that is itself the host keeps its cookies to itself", "[fetch]")
{
    CookieJar jar;
    set(jar, "http://localhost/", "a=1; Domain=localhost");
    CHECK(sent(jar, "http://localhost/") == "a=1");
    CHECK(sent(jar, "http://below.localhost/").empty());
}

TEST_CASE("a cookie for a path or for TLS goes nowhere else", "[fetch]")
{
    CookieJar jar;
    set(jar, "https://example.org/a/b", "path=1; Path=/a");
    set(jar, "https://example.org/", "secure=1; Secure");
    set(jar, "http://example.org/", "unsafe=1; Secure");
    CHECK(sent(jar, "https://example.org/a/c") == "path=1; secure=1");
    CHECK(sent(jar, "https://example.org/ab") == "secure=1");
    CHECK(sent(jar, "http://example.org/a") == "path=1");
}

TEST_CASE("a cookie is replaced by its like and ended by its date", "[fetch]")
{
    CookieJar jar;
    set(jar, "http://example.org/", "a=1; Path=/");
    set(jar, "http://example.org/", "a=2; Path=/");
    CHECK(sent(jar, "http://example.org/") == "a=2");
    CHECK(jar.count() == 1);
    set(jar, "http://example.org/", "a=3; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    CHECK(sent(jar, "http://example.org/").empty());
    CHECK(jar.count() == 0);
}

TEST_CASE("a server that sets cookies without end keeps its last fifty", "[fetch]")
{
    CookieJar jar;
    for (int i = 0; i < 5000; ++i)
        set(jar, "http://example.org/", QByteArray("c") + QByteArray::number(i) + "=x");
    CHECK(jar.count() == 50);
    const std::string cookies = sent(jar, "http://example.org/");
    CHECK(cookies.starts_with("c4950=x"));
    CHECK(cookies.ends_with("c4999=x"));
}

TEST_CASE("many domains of one host don't add up to more than fifty", "[fetch]")
{
    CookieJar jar;
    for (int i = 0; i < 50; ++i) {
        set(jar, "http://a.b.example.org/", QByteArray("a") + QByteArray::number(i) + "=x");
        set(jar, "http://a.b.example.org/",
            QByteArray("b") + QByteArray::number(i) + "=x; Domain=example.org");
    }
    CHECK(jar.cookiesForUrl(urlOf("http://a.b.example.org/")).size() == 50);
}

TEST_CASE("three thousand cookies are kept, and the oldest go", "[fetch]")
{
    CookieJar jar;
    for (int i = 0; i < 3500; ++i)
        set(jar, ("http://h" + std::to_string(i) + ".example.org/").c_str(), "a=1");
    CHECK(jar.count() == 3000);
    CHECK(sent(jar, "http://h499.example.org/").empty());
    CHECK(sent(jar, "http://h500.example.org/") == "a=1");
}

TEST_CASE("a cookie over four kilobytes is refused", "[fetch]")
{
    CookieJar jar;
    set(jar, "http://example.org/", "a=" + QByteArray(4095, 'x'));
    CHECK(jar.count() == 1);
    set(jar, "http://example.org/", "b=" + QByteArray(4096, 'x'));
    CHECK(jar.count() == 1);
}
