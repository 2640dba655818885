#include "serve/FolderServer.h"

#include "support/Catch.h"
#include "support/WaitUntil.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <string>

namespace {

/// A folder that is served, and one connection that asks it byte for byte.
class Served
{
public:
    Served() { REQUIRE(m_folder.isValid()); }

    void file(const char* path, const QByteArray& content)
    {
        const QString full = fullPath(path);
        REQUIRE(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    void link(const char* to, const char* path)
    {
        REQUIRE(QFile::link(QString::fromUtf8(to), fullPath(path)));
    }

    void start()
    {
        m_server = std::make_unique<serve::FolderServer>(m_folder.path() + QStringLiteral("/site"));
        const auto port = m_server->start();
        REQUIRE(port);
        REQUIRE(*port == m_server->port());
    }

    /// What came in answer to `bytes`, until the connection was closed.
    std::string raw(const std::string& bytes)
    {
        if (!m_server) start();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        REQUIRE(support::waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll().toStdString();
    }

    std::string ask(const std::string& method, const std::string& target)
    {
        return raw(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }
    std::string get(const std::string& target) { return ask("GET", target); }

private:
    [[nodiscard]] QString fullPath(const char* path) const
    {
        return m_folder.path() + u'/' + QString::fromUtf8(path);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<serve::FolderServer> m_server;
};

int statusOf(const std::string& answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

std::string bodyOf(const std::string& answer)
{
    const std::size_t end = answer.find("\r\n\r\n");
    return end == std::string::npos ? std::string() : answer.substr(end + 4);
}

std::string fieldOf(const std::string& answer, const std::string& name)
{
    const std::size_t at = answer.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 4;
    return answer.substr(begin, answer.find("\r\n", begin) - begin);
}

} // namespace

TEST_CASE("a folder is served with its index, clean URLs and types", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");
    site.file("site/about.html", "about");
    site.file("site/docs/index.html", "docs");
    site.file("site/style.CSS", "body{}");
    site.file("site/no type", "bytes");
    site.file("site/gr\u00fc\u00df.html", "hello");

    CHECK(bodyOf(site.get("/")) == "home");
    CHECK(fieldOf(site.get("/"), "Content-Type") == "text/html");
    CHECK(bodyOf(site.get("/about")) == "about");
    CHECK(bodyOf(site.get("/about.html?query=1")) == "about");
    CHECK(bodyOf(site.get("/docs/")) == "docs");
    CHECK(fieldOf(site.get("/style.CSS"), "Content-Type") == "text/css");
    CHECK(fieldOf(site.get("/no%20type"), "Content-Type") == "application/octet-stream");
    CHECK(bodyOf(site.get("/gr%C3%BC%C3%9F")) == "hello");
    CHECK(statusOf(site.get("/about/")) == 404);
}

TEST_CASE("a folder asked without its slash is redirected to it", "[serve]")
{
    Served site;
    site.file("site/a b/index.html", "docs");
    site.file("site/empty/other.html", "other");

    const std::string answer = site.get("/a%20b?x=1");
    CHECK(statusOf(answer) == 301);
    CHECK(fieldOf(answer, "Location") == "/a%20b/?x=1");
    CHECK(statusOf(site.get("/empty")) == 404);
    CHECK(statusOf(site.get("/empty/")) == 404);
}

TEST_CASE("what isn't there is answered with 404 and the site's own page", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");
    CHECK(statusOf(site.get("/missing")) == 404);
    CHECK(bodyOf(site.get("/missing")).find("404 Not Found") != std::string::npos);

    site.file("site/404.html", "nothing here");
    CHECK(statusOf(site.get("/missing")) == 404);
    CHECK(bodyOf(site.get("/missing")) == "nothing here");
    CHECK(fieldOf(site.get("/missing"), "Content-Type") == "text/html");
}

TEST_CASE("nothing outside the folder is ever served", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");
    site.file("secret.html", "secret");
    site.file("site-beside/secret.html", "secret");
    site.link("../secret.html", "site/link.html");
    site.link("..", "site/up");
    site.link("index.html", "site/inside.html");

    const auto target =
        GENERATE(as<std::string>(), "/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html",
                 "/x/../../secret.html", "/link.html", "/link", "/up/secret.html", "//secret.html",
                 "/../site-beside/secret.html", "/./index.html", "/_redirects", "/index.html%00.png");
    INFO(target);
    const std::string answer = site.get(target);
    CHECK((statusOf(answer) == 404 || statusOf(answer) == 400));
    CHECK(bodyOf(answer).find("secret") == std::string::npos);
    CHECK(bodyOf(site.get("/inside.html")) == "home");
}

TEST_CASE("HEAD has GET's header and no body", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");

    const std::string answer = site.ask("HEAD", "/");
    CHECK(statusOf(answer) == 200);
    CHECK(fieldOf(answer, "Content-Length") == "4");
    CHECK(bodyOf(answer).empty());
    CHECK(bodyOf(site.ask("HEAD", "/missing")).empty());
}

TEST_CASE("other methods are refused with those that are allowed", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");

    CHECK(statusOf(site.ask("POST", "/")) == 405);
    CHECK(fieldOf(site.ask("DELETE", "/"), "Allow") == "GET, HEAD");
}

TEST_CASE("a connection stays open for the next request, however many come at once", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");
    site.file("site/large.bin", QByteArray(300'000, 'x'));
    site.start();

    std::string requests;
    for (int i = 0; i < 50; ++i)
        requests += "GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n";
    requests += "GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n";
    requests += "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    const std::string answers = site.raw(requests);

    std::size_t homes = 0;
    for (std::size_t at = 0; (at = answers.find("\r\n\r\nhome", at)) != std::string::npos; ++at)
        ++homes;
    CHECK(homes == 51);
    CHECK(answers.size() > 300'000);
}

TEST_CASE("a large file comes whole", "[serve]")
{
    Served site;
    QByteArray content(5'000'000, 'a');
    for (qsizetype i = 0; i < content.size(); i += 997)
        content[i] = static_cast<char>('a' + i % 26);
    site.file("site/film.mp4", content);

    CHECK(bodyOf(site.get("/film.mp4")) == content.toStdString());
}

TEST_CASE("a request that is none is told so and ends the connection", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");

    CHECK(statusOf(site.raw("GARBAGE\r\n\r\n")) == 400);
    CHECK(statusOf(site.raw("GET http://elsewhere/ HTTP/1.1\r\n\r\n")) == 400);
    CHECK(statusOf(site.raw("GET / HTTP/1.1\r\nno colon\r\n\r\n")) == 400);
    CHECK(statusOf(site.raw("GET /\rX:y HTTP/1.1\r\n\r\n")) == 400);
    CHECK(statusOf(site.raw("GET / HTTP/2.0\r\n\r\n")) == 505);
    CHECK(statusOf(site.raw("GET / HTTP/1.1\r\nX: " + std::string(40'000, 'x'))) == 431);
    // After a body nobody reads, the next request's place isn't known.
    CHECK(statusOf(site.raw("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello")) == 200);
    CHECK(bodyOf(site.raw("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")) == "home");
}

TEST_CASE("a web page whose host's name was bent to this machine reads nothing", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");

    const std::string answer =
        site.raw("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n");
    CHECK(statusOf(answer) == 421);
    CHECK(bodyOf(answer).find("home") == std::string::npos);
}

TEST_CASE("a _redirects file is obeyed as static hosts obey it", "[serve]")
{
    Served site;
    site.file("site/index.html", "home");
    site.file("site/gone.html", "it is gone");
    site.file("site/new/index.html", "new");
    site.file("site/_redirects", "# moved\n"
                                 "/old /new/\n"
                                 "/temporary  /new/  302 # for now\n"
                                 "/away https://example.org/x 308\r\n"
                                 "/index.html /new/ 301\n"
                                 "/gone.html /new/ 301!\n"
                                 "/dead /gone-page.html 410\n"
                                 "/dead-with-page /new/ 410\n"
                                 "/broken /nothing 500\n"
                                 "/app/* /index.html 200\n"
                                 "/blog/* /news/:splat 301\n");

    CHECK(statusOf(site.get("/old")) == 301);
    CHECK(fieldOf(site.get("/old?a=b"), "Location") == "/new/?a=b");
    CHECK(statusOf(site.get("/old/")) == 301);
    CHECK(statusOf(site.get("/temporary")) == 302);
    CHECK(fieldOf(site.get("/away"), "Location") == "https://example.org/x");
    CHECK(bodyOf(site.get("/index.html")) == "home"); // a file wins …
    CHECK(statusOf(site.get("/gone.html")) == 301);   // … unless the rule insists
    CHECK(statusOf(site.get("/dead")) == 410);
    CHECK(bodyOf(site.get("/dead")).find("410 Gone") != std::string::npos);
    CHECK(statusOf(site.get("/dead-with-page")) == 410);
    CHECK(bodyOf(site.get("/dead-with-page")) == "new");
    CHECK(statusOf(site.get("/broken")) == 500);
    CHECK(statusOf(site.get("/app/any/where")) == 200);
    CHECK(bodyOf(site.get("/app/any/where")) == "home");
    CHECK(fieldOf(site.get("/blog/a%20b/c"), "Location") == "/news/a%20b/c");
    CHECK(fieldOf(site.get("/blog"), "Location") == "/news/");
    CHECK(statusOf(site.get("/_redirects")) == 404);
}

TEST_CASE("a rule's file is found by the name that its address spells", "[serve]")
{
    Served site;
    site.file("site/nicht da.html", "not there");
    site.file("site/\xC3\xBC.html", "u");
    site.file("site/_redirects", "/a /nicht%20da.html 410\n"
                                 "/b /\xC3\xBC.html 200\n");

    CHECK(bodyOf(site.get("/a")) == "not there");
    CHECK(bodyOf(site.get("/b")) == "u");
}

TEST_CASE("a redirect hands the query on, before the fragment", "[serve]")
{
    Served site;
    site.file("site/_redirects", "/a /b#c\n/d /e?f#g\n");

    CHECK(fieldOf(site.get("/a?x=y"), "Location") == "/b?x=y#c");
    CHECK(fieldOf(site.get("/d?x=y"), "Location") == "/e?f#g");
}

TEST_CASE("a folder that isn't there can't be served", "[serve]")
{
    const QTemporaryDir folder;
    serve::FolderServer missing(folder.path() + QStringLiteral("/missing"));
    const auto port = missing.start();
    REQUIRE_FALSE(port);
    CHECK(port.error() == serve::FolderServerError::NoFolder);
    CHECK(missing.port() == 0);
}

TEST_CASE("a server ends with its connections open", "[serve]")
{
    QTemporaryDir folder;
    auto server = std::make_unique<serve::FolderServer>(folder.path());
    REQUIRE(server->start());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server->port());
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    REQUIRE(support::waitUntil([&] { return socket.bytesAvailable() > 0; }));
    server.reset();
    CHECK(support::waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}
