// Whom we trust, who we say that we are, and where a host really is: on the wire, by both stacks.

#include "core/fetch/Asking.h"
#include "fetch/ClientCertificate.h"
#include "fetch/SecondOpinionFetcher.h"
#include "support/LoopbackServer.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>

using fetch::ClientCertificateError;
using fetch::readClientCertificate;
using fetch::SitePattern;
using support::LoopbackServer;
using support::wireAnswer;

namespace {

/// Lets nobody in who doesn't show the tests' certificate.
class GuardedServer : public QTcpServer
{
public:
    GuardedServer()
    {
        if (!listen(QHostAddress::LocalHost)) qFatal("no loopback address to listen on");
    }
    [[nodiscard]] std::string origin() const { return "https://127.0.0.1:" + std::to_string(serverPort()); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* socket = new QSslSocket(this);
        QSslConfiguration tls = LoopbackServer::tls();
        const QByteArray pem = QByteArray::fromStdString(LoopbackServer::certificate());
        tls.setCaCertificates(QSslCertificate::fromData(pem, QSsl::Pem));
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        socket->setSslConfiguration(tls);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::readyRead, socket, [socket] {
            if (!socket->peek(64 * 1024).contains("\r\n\r\n")) return;
            socket->readAll();
            const std::string body = socket->peerCertificate().isNull() ? "a stranger" : "one of us";
            socket->write(QByteArray::fromStdString(wireAnswer(200, body)));
        });
        socket->startServerEncryption();
    }
};

std::string keyPem(const QByteArray& passphrase = {})
{
    return LoopbackServer::tls().privateKey().toPem(passphrase).toStdString();
}

std::string fileIn(const QTemporaryDir& folder, const char* name, const std::string& content)
{
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(content));
    return file.fileName().toStdString();
}

SitePattern siteOf(const std::string& origin)
{
    return SitePattern::parse(origin).value();
}

} // namespace

TEST_CASE("a client certificate is read with its key, or it is said why not", "[fetch]")
{
    const QTemporaryDir folder;
    const SitePattern site = siteOf("https://a.test");
    const auto error = [&](const std::string& path, const std::string& key, const std::string& passphrase) {
        return readClientCertificate(site, path, key, passphrase).error();
    };
    const std::string both = fileIn(folder, "both.pem", LoopbackServer::certificate() + keyPem());
    const std::string alone = fileIn(folder, "alone.pem", LoopbackServer::certificate());
    const std::string locked = fileIn(folder, "locked.pem", keyPem("open sesame"));

    CHECK(readClientCertificate(site, both, "", ""));
    CHECK(readClientCertificate(site, alone, both, ""));
    CHECK(readClientCertificate(site, alone, locked, "open sesame"));
    CHECK(error(alone, locked, "wrong") == ClientCertificateError::NoKey);
    CHECK(error(alone, "", "") == ClientCertificateError::NoKey);
    CHECK(error(locked, "", "") == ClientCertificateError::NoCertificate);
    CHECK(error("/no/such", "", "") == ClientCertificateError::Unreadable);
    CHECK(error("/dev/zero", "", "") == ClientCertificateError::Unreadable);
}

TEMPLATE_TEST_CASE("a client certificate lets into its own site, and is shown to no other", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    const GuardedServer server;
    const QTemporaryDir folder;
    const std::string file = fileIn(folder, "both.pem", LoopbackServer::certificate() + keyPem("phrase"));
    fetch::NetworkSettings settings;
    settings.caCertificates = LoopbackServer::certificate();

    settings.clientCertificates = {
        readClientCertificate(siteOf(server.origin()), file, "", "phrase").value()};
    CHECK(AskingBy<TestType>(settings).response(server.origin() + "/").body == "one of us");

    settings.clientCertificates.front().site = siteOf("https://another.test");
    const http::Outcome outcome =
        AskingBy<TestType>(settings).outcome(AskingBy<TestType>::get(server.origin() + "/"));
    CHECK(std::holds_alternative<http::TransportFailure>(outcome));
}

TEMPLATE_TEST_CASE("the certificate of a named host is accepted as it is, and no other host's", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer named(LoopbackServer::Security::Tls);
    LoopbackServer other(LoopbackServer::Security::Tls, QHostAddress(QStringLiteral("127.0.0.2")));
    named.page("/", "home");
    fetch::NetworkSettings settings;
    settings.acceptedHosts = {"127.0.0.1"};
    AskingBy<TestType> asking(settings);

    CHECK(asking.response(named.url("/")).body == "home");
    CHECK(http::isTlsFault(asking.failure(other.url("/")).error));
    CHECK(other.requests().empty());
}

TEMPLATE_TEST_CASE("a host is looked for at the address that was named, under its own name", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer site;
    site.page("/", "moved");
    fetch::NetworkSettings settings;
    settings.addresses = {{"before-the-move.invalid", site.port(), "127.0.0.1"}};
    settings.proxy = fetch::parseProxy("http://127.0.0.1:9").value(); // past any proxy
    AskingBy<TestType> asking(settings);
    const std::string origin = "http://before-the-move.invalid:" + std::to_string(site.port());

    CHECK(asking.resolve("before-the-move.invalid") == http::HostAnswer::Resolved);
    CHECK(asking.response(origin + "/").body == "moved");

    CHECK(site.requests().front().field("Host") == "before-the-move.invalid:" + std::to_string(site.port()));
}

TEMPLATE_TEST_CASE("over https it is the name that the certificate has to have", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer site(LoopbackServer::Security::Tls, QHostAddress(QStringLiteral("127.0.0.2")));
    site.page("/", "moved");
    fetch::NetworkSettings settings;
    settings.caCertificates = LoopbackServer::certificate(); // for localhost and 127.0.0.1
    settings.addresses = {{"localhost", site.port(), "127.0.0.2"},
                          {"other.invalid", site.port(), "127.0.0.2"}};
    AskingBy<TestType> asking(settings);
    const std::string port = ":" + std::to_string(site.port());

    CHECK(asking.response("https://localhost" + port + "/").body == "moved");
    CHECK(http::isTlsFault(asking.failure("https://other.invalid" + port + "/").error));
}

TEST_CASE("an address for a host is read as curl has it", "[fetch]")
{
    using fetch::HostAddress;
    using fetch::parseHostAddress;
    CHECK(parseHostAddress("Example.org:443:192.0.2.1") == HostAddress{"example.org", 443, "192.0.2.1"});
    CHECK(parseHostAddress("example.org:80:[2001:DB8::1]") == HostAddress{"example.org", 80, "2001:db8::1"});
    CHECK(parseHostAddress("example.org:80:2001:db8::1") == HostAddress{"example.org", 80, "2001:db8::1"});
    CHECK(parseHostAddress("[::1]:80:127.0.0.1") == HostAddress{"[::1]", 80, "127.0.0.1"});
    for (const char* wrong :
         {"", "a", "a:80", "a::1.2.3.4", "a:b:1.2.3.4", "a:80:host", "a:80:", "a:99999:1.2.3.4",
          ":80:1.2.3.4", "a/b:80:1.2.3.4", "a:80:1.2.3.4/x", "u@a:80:1.2.3.4"})
        CHECK_FALSE(parseHostAddress(wrong));
}
