#include "fetch/MailResolver.h"

#include "support/Catch.h"
#include "support/WaitUntil.h"

#include <QTimer>

#include <map>

using fetch::MailResolver;
using http::HostAnswer;
using http::MailAnswer;
using Kind = MailResolver::Kind;
using Records = MailResolver::Records;

namespace {

/// A name server in memory, which answers on the next turn of the loop.
struct NameServer
{
    std::map<std::string, Records> mailServers; // others don't exist
    std::map<std::string, HostAnswer> hosts;    // others have no address
    Records com = Records::Some;
    std::vector<std::string> asked;
    int underWay = 0;
    int mostUnderWay = 0;
    bool isSilent = false;
    std::vector<MailResolver::Found> unanswered;

    void ask(Kind kind, const std::string& name, MailResolver::Found found)
    {
        asked.push_back((kind == Kind::MailServers ? "MX " : "NS ") + name);
        mostUnderWay = std::max(mostUnderWay, ++underWay);
        if (isSilent) {
            unanswered.push_back(std::move(found));
            return;
        }
        const auto place = mailServers.find(name);
        const Records records = kind == Kind::NameServers    ? com
                                : place == mailServers.end() ? Records::NoSuchName
                                                             : place->second;
        QTimer::singleShot(0, [this, records, found = std::move(found)] {
            --underWay;
            found(records);
        });
    }
};

std::unique_ptr<MailResolver> resolverOf(const std::shared_ptr<NameServer>& server)
{
    return std::make_unique<MailResolver>(
        [server](Kind kind, const std::string& name, MailResolver::Found found) {
            server->ask(kind, name, std::move(found));
        },
        [hosts = server->hosts](const std::string& host) { // in a thread of the pool
            const auto place = hosts.find(host);
            return place == hosts.end() ? HostAnswer::NoAddress : place->second;
        });
}

MailAnswer ask(MailResolver& resolver, const std::string& domain)
{
    std::optional<MailAnswer> answer;
    resolver.resolve(domain, [&](MailAnswer got) { answer = got; });
    CHECK_FALSE(answer); // never from inside the call
    REQUIRE(support::waitUntil([&] { return answer.has_value(); }));
    return *answer;
}

} // namespace

TEST_CASE("mail goes to the servers of the domain, else to the domain itself (RFC 5321 §5.1)", "[fetch]")
{
    auto server = std::make_shared<NameServer>();
    server->mailServers = {{"mx.net", Records::Some},   {"null.net", Records::NullMx},
                           {"host.net", Records::None}, {"bare.net", Records::None},
                           {"sick.net", Records::None}, {"failing.net", Records::Failure}};
    server->hosts = {{"host.net", HostAnswer::Resolved}, {"sick.net", HostAnswer::ServerFailure}};
    const auto resolver = resolverOf(server);
    CHECK(ask(*resolver, "mx.net") == MailAnswer::HasServer);
    CHECK(ask(*resolver, "null.net") == MailAnswer::TakesNone); // RFC 7505
    CHECK(ask(*resolver, "host.net") == MailAnswer::HasServer);
    CHECK(ask(*resolver, "bare.net") == MailAnswer::NoServer);
    CHECK(ask(*resolver, "sick.net") == MailAnswer::Unknown);
    CHECK(ask(*resolver, "failing.net") == MailAnswer::Unknown);
    CHECK(ask(*resolver, "gone.net") == MailAnswer::NoSuchName);
}

TEST_CASE("a name server that knows nothing of the world isn't believed that a domain doesn't exist",
          "[fetch]")
{
    auto server = std::make_shared<NameServer>();
    server->com = GENERATE(Records::NoSuchName, Records::None, Records::Failure);
    server->mailServers = {{"intra.net", Records::Some}};
    const auto resolver = resolverOf(server);
    CHECK(ask(*resolver, "gone.net") == MailAnswer::Unknown);
    CHECK(ask(*resolver, "intra.net") == MailAnswer::HasServer);
}

TEST_CASE("whether the name server knows the world is asked once", "[fetch]")
{
    auto server = std::make_shared<NameServer>();
    const auto resolver = resolverOf(server);
    int gone = 0;
    for (int i = 0; i < 20; ++i)
        resolver->resolve("d" + std::to_string(i) + ".net",
                          [&](MailAnswer answer) { gone += answer == MailAnswer::NoSuchName; });
    REQUIRE(support::waitUntil([&] { return gone == 20; }));
    CHECK(std::count(server->asked.begin(), server->asked.end(), "NS com") == 1);
    CHECK(server->mostUnderWay <= 5); // four, and that one
}

TEST_CASE("names of tests and documents are nobody's to look up", "[fetch]")
{
    auto server = std::make_shared<NameServer>();
    const auto resolver = resolverOf(server);
    for (const char* name : {"a.test", "mail.b.example", "example.com", "www.example.org", "localhost"})
        CHECK(ask(*resolver, name) == MailAnswer::Unknown);
    CHECK(ask(*resolver, "a.invalid") == MailAnswer::NoSuchName); // RFC 6761 §6.4
    CHECK(server->asked.empty());
    CHECK(ask(*resolver, "notexample.com") == MailAnswer::NoSuchName);
}

TEST_CASE("a name server that fails three times in a row is left alone", "[fetch]")
{
    auto server = std::make_shared<NameServer>();
    for (int i = 0; i < 50; ++i)
        server->mailServers["d" + std::to_string(i) + ".net"] = Records::Failure;
    const auto resolver = resolverOf(server);
    int unknown = 0;
    for (const auto& [domain, records] : server->mailServers)
        resolver->resolve(domain, [&](MailAnswer answer) { unknown += answer == MailAnswer::Unknown; });
    REQUIRE(support::waitUntil([&] { return unknown == 50; }));
    CHECK(server->asked.size() <= 7); // three, and what was under way meanwhile
}

TEST_CASE("a resolver that ends while look-ups are under way answers nobody", "[fetch]")
{
    auto server = std::make_shared<NameServer>();
    server->isSilent = true;
    auto resolver = resolverOf(server);
    int answered = 0;
    for (int i = 0; i < 10; ++i)
        resolver->resolve("d" + std::to_string(i) + ".net", [&](MailAnswer) { ++answered; });
    REQUIRE(support::waitUntil([&] { return server->asked.size() == 4; }));
    resolver.reset();
    for (const MailResolver::Found& found : server->unanswered)
        found(Records::Some);
    CHECK(answered == 0);
}
