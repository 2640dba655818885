#include "core/fetch/Asking.h"
#include "support/LoopbackServer.h"
#include "support/TlsAuthority.h"

using http::TransportError;
using support::Certificate;
using support::LoopbackServer;
using support::TlsAuthority;

namespace {

using Chain = std::vector<Certificate>;

/// What is said of a server that shows these, where `trusted` is known as an authority.
http::TransportFailure faultOf(const Chain& shown, const std::vector<Certificate>& trusted = {})
{
    LoopbackServer server(TlsAuthority::serverWith(shown));
    server.page("/", "x");
    std::string authorities;
    for (const Certificate& each : trusted)
        authorities += each.certificate.toStdString();
    Asking asking({.caCertificates = authorities});
    auto failure = asking.failure(server.url("/"));
    CHECK(server.requests().empty()); // nothing is told to a server that can't prove who it is
    return failure;
}

void has(const std::string& text, std::string_view part)
{
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
}

std::string day(const QDateTime& time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd")).toStdString();
}

/// A ServerHello of TLS 1.0 (RFC 2246 §7.4.1.3), whatever the client offers.
std::string oldServerHello()
{
    std::string hello("\x03\x01", 2);
    hello.append(32, 'r').append("\0\0\x2f\0", 4);
    std::string message("\x02\0\0", 3);
    message.append(1, static_cast<char>(hello.size())).append(hello);
    std::string record("\x16\x03\x01\0", 4);
    return record.append(1, static_cast<char>(message.size())).append(message);
}

std::string httpsUrl(const LoopbackServer& plain)
{
    return "https://127.0.0.1:" + std::to_string(plain.port()) + "/";
}

} // namespace

TEST_CASE("a server whose certificate vouches for itself is told from one with an unknown authority",
          "[fetch]")
{
    TlsAuthority authority;
    SECTION("self-signed")
    {
        const auto failure = faultOf({authority.selfSigned({.commonName = QStringLiteral("me myself")})});
        CHECK(failure.error == TransportError::TlsSelfSigned);
        has(failure.detail, "self-signed certificate of \"me myself\"");
    }
    SECTION("an authority that nobody trusts, sent along")
    {
        const Certificate root = authority.root(QStringLiteral("Nobody's root"));
        const auto failure = faultOf({authority.issuedBy(root), root});
        CHECK(failure.error == TransportError::TlsUnknownAuthority);
        CHECK(failure.detail == "issued by \"Nobody's root\"");
    }
    SECTION("an authority that nobody trusts, not sent along")
    {
        const Certificate root = authority.root(QStringLiteral("Nobody's root"));
        const auto failure = faultOf({authority.issuedBy(root)});
        CHECK(failure.error == TransportError::TlsUnknownAuthority);
        has(failure.detail, "issued by \"Nobody's root\", whose certificate the server does not send");
    }
}

TEST_CASE("a server that leaves out what leads to its authority is told so", "[fetch]")
{
    TlsAuthority authority;
    const Certificate root = authority.root(QStringLiteral("Root"));
    const Certificate between =
        authority.issuedBy(root, {.commonName = QStringLiteral("Between"), .names = {}, .isAuthority = true});
    const Certificate own = authority.issuedBy(between, {.saysWhereItsIssuerIs = true});

    SECTION("its own certificate alone")
    {
        const auto failure = faultOf({own}, {root});
        CHECK(failure.error == TransportError::TlsIncompleteChain);
        CHECK(failure.detail == "issued by \"Between\", whose certificate the server does not send");
    }
    SECTION("the whole chain is fine")
    {
        LoopbackServer server(TlsAuthority::serverWith({own, between}));
        server.page("/", "x");
        Asking asking({.caCertificates = root.certificate.toStdString()});
        CHECK(asking.response(server.url("/")).status == 200);
    }
}

TEST_CASE("a certificate for another host is told with the hosts it names", "[fetch]")
{
    TlsAuthority authority;
    const Certificate root = authority.root(QStringLiteral("Root"));
    SECTION("a few")
    {
        const auto failure = faultOf({authority.issuedBy(root, {.names = {QStringLiteral("DNS:b.example"),
                                                                          QStringLiteral("DNS:*.a.example"),
                                                                          QStringLiteral("IP:192.0.2.7")}})},
                                     {root});
        CHECK(failure.error == TransportError::TlsWrongHost);
        CHECK(failure.detail == "certificate names *.a.example, 192.0.2.7, b.example");
    }
    SECTION("more than anybody reads")
    {
        QStringList names;
        for (int i = 100; i < 150; ++i)
            names.append(QStringLiteral("DNS:host%1.example").arg(i));
        const auto failure = faultOf({authority.issuedBy(root, {.names = names})}, {root});
        has(failure.detail, "host100.example, ");
        has(failure.detail, "host109.example and 40 more");
    }
    SECTION("by its common name, where it has no other")
    {
        const auto failure = faultOf(
            {authority.issuedBy(root, {.commonName = QStringLiteral("old.example"), .names = {}})}, {root});
        CHECK(failure.error == TransportError::TlsWrongHost);
        CHECK(failure.detail == "certificate names old.example");
    }
}

TEST_CASE("a certificate that has expired or isn't valid yet is told with its time", "[fetch]")
{
    TlsAuthority authority;
    const Certificate root = authority.root(QStringLiteral("Root"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SECTION("expired")
    {
        const auto failure =
            faultOf({authority.issuedBy(root, {.from = now.addDays(-90), .to = now.addDays(-3)})}, {root});
        CHECK(failure.error == TransportError::TlsExpired);
        has(failure.detail, "certificate expired " + day(now.addDays(-3)) + "T");
    }
    SECTION("not yet valid")
    {
        const auto failure =
            faultOf({authority.issuedBy(root, {.from = now.addDays(2), .to = now.addDays(90)})}, {root});
        CHECK(failure.error == TransportError::TlsNotYetValid);
        has(failure.detail, "certificate is valid from " + day(now.addDays(2)) + "T");
    }
    SECTION("of an issuer, which is named")
    {
        const Certificate between = authority.issuedBy(root, {.commonName = QStringLiteral("Between"),
                                                              .names = {},
                                                              .from = now.addDays(-90),
                                                              .to = now.addDays(-3),
                                                              .isAuthority = true});
        const auto failure = faultOf({authority.issuedBy(between), between}, {root});
        CHECK(failure.error == TransportError::TlsExpired);
        has(failure.detail, "certificate of \"Between\" expired ");
    }
}

TEST_CASE("of several faults the gravest is told first, and none is left out", "[fetch]")
{
    TlsAuthority authority;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto failure = faultOf({authority.selfSigned({.commonName = QStringLiteral("device"),
                                                        .names = {QStringLiteral("DNS:device.example")},
                                                        .from = now.addDays(-90),
                                                        .to = now.addDays(-3)})});
    CHECK(failure.error == TransportError::TlsSelfSigned);
    has(failure.detail, "self-signed certificate of \"device\"; certificate names device.example; "
                        "certificate expired ");
}

TEST_CASE("a server that speaks only an old TLS, or none, is told so", "[fetch]")
{
    LoopbackServer server;
    Asking asking;
    SECTION("it answers in TLS 1.0")
    {
        server.greet(oldServerHello());
        CHECK(asking.failure(httpsUrl(server)).error == TransportError::TlsOldProtocol);
    }
    SECTION("it refuses our version by an alert")
    {
        server.greet(std::string("\x15\x03\x01\0\x02\x02\x46", 7)); // RFC 8446 §6: protocol_version
        CHECK(asking.failure(httpsUrl(server)).error == TransportError::TlsOldProtocol);
    }
    SECTION("it answers in plain HTTP")
    {
        server.greet(support::wireAnswer(400, "speak plainly"));
        CHECK(asking.failure(httpsUrl(server)).error == TransportError::TlsNotSpoken);
    }
    SECTION("it finds nothing in common with us, for another reason")
    {
        server.greet(std::string("\x15\x03\x03\0\x02\x02\x28", 7)); // RFC 8446 §6: handshake_failure
        CHECK(asking.failure(httpsUrl(server)).error == TransportError::Tls);
    }
}

TEST_CASE("an answer over TLS says when the server's certificate expires", "[fetch]")
{
    TlsAuthority authority;
    const Certificate root = authority.root(QStringLiteral("Root"));
    const QDateTime expires = QDateTime::currentDateTimeUtc().addDays(10);
    LoopbackServer server(TlsAuthority::serverWith({authority.issuedBy(root, {.to = expires})}));
    server.page("/", "x");
    Asking asking({.caCertificates = root.certificate.toStdString()});
    const auto said = asking.response(server.url("/")).certificateExpires;
    REQUIRE(said);
    CHECK(said->time_since_epoch() / std::chrono::seconds(1) == expires.toSecsSinceEpoch());
    CHECK(asking.response(server.url("/")).certificateExpires == said); // by the same connection, too

    LoopbackServer plain;
    plain.page("/", "x");
    CHECK_FALSE(asking.response(plain.url("/")).certificateExpires);
}
