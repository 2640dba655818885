#include "fetch/HostResolver.h"

#include "support/Catch.h"
#include "support/WaitUntil.h"

#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <memory>
#include <semaphore>

using fetch::HostResolver;
using http::HostAnswer;
using namespace std::chrono_literals;

namespace {

HostAnswer ask(HostResolver& resolver, std::string_view host)
{
    std::optional<HostAnswer> got;
    resolver.resolve(host, [&](HostAnswer answer) { got = answer; });
    CHECK_FALSE(got); // never from inside the call
    REQUIRE(support::waitUntil([&] { return got.has_value(); }));
    return *got;
}

} // namespace

TEST_CASE("a name under .invalid doesn't exist, and nobody is asked", "[fetch]")
{
    // RFC 6761 §6.4
    HostResolver resolver([](const std::string&) -> HostAnswer { std::abort(); });
    CHECK(ask(resolver, "nothing.invalid") == HostAnswer::NoSuchName);
    CHECK(ask(resolver, "invalid") == HostAnswer::NoSuchName);
}

TEST_CASE("addresses need no name server", "[fetch]")
{
    HostResolver resolver([](const std::string&) -> HostAnswer { std::abort(); });
    const auto host = GENERATE(as<std::string>(), "127.0.0.1", "192.0.2.7", "[::1]", "[2001:db8::1]");
    CHECK(ask(resolver, host) == HostAnswer::Resolved);
}

TEST_CASE("the system knows localhost by its own look-up", "[fetch]")
{
    HostResolver resolver;
    CHECK(ask(resolver, "localhost") == HostAnswer::Resolved);
    // No label is that long, so this is told without a name server.
    const std::string label(300, 'x');
    CHECK(ask(resolver, label) != HostAnswer::Resolved);
}

TEST_CASE("each name has its own answer, told on the resolver's thread", "[fetch]")
{
    HostResolver resolver([](const std::string& host) {
        if (host == "gone.test") return HostAnswer::NoSuchName;
        if (host == "empty.test") return HostAnswer::NoAddress;
        return host == "good.test" ? HostAnswer::Resolved : HostAnswer::ServerFailure;
    });
    QThread* const here = QThread::currentThread();
    resolver.resolve("good.test", [=](HostAnswer) { CHECK(QThread::currentThread() == here); });
    CHECK(ask(resolver, "good.test") == HostAnswer::Resolved);
    CHECK(ask(resolver, "gone.test") == HostAnswer::NoSuchName);
    CHECK(ask(resolver, "empty.test") == HostAnswer::NoAddress);
    CHECK(ask(resolver, "other.test") == HostAnswer::ServerFailure);
}

TEST_CASE("names whose servers are silent don't hold up the others, up to 31 of them", "[fetch]")
{
    auto gate = std::make_shared<std::counting_semaphore<>>(0);
    HostResolver resolver([gate](const std::string& host) {
        if (host.starts_with("dead")) gate->acquire();
        return HostAnswer::Resolved;
    });
    int late = 0;
    for (int i = 0; i < 31; ++i)
        resolver.resolve("dead" + std::to_string(i) + ".test", [&](HostAnswer) { ++late; });
    CHECK(ask(resolver, "good.test") == HostAnswer::Resolved);
    CHECK(late == 0);
    gate->release(31);
    CHECK(support::waitUntil([&] { return late == 31; }));
}

TEST_CASE("more names than there are threads are all answered", "[fetch]")
{
    auto most = std::make_shared<std::atomic<int>>(0);
    auto running = std::make_shared<std::atomic<int>>(0);
    HostResolver resolver([=](const std::string&) {
        const int now = ++*running;
        for (int seen = *most; now > seen && !most->compare_exchange_weak(seen, now);) {
        }
        --*running;
        return HostAnswer::Resolved;
    });
    int answered = 0;
    for (int i = 0; i < 500; ++i)
        resolver.resolve("host.test", [&](HostAnswer) { ++answered; });
    CHECK(support::waitUntil([&] { return answered == 500; }));
    CHECK(*most <= 32);
}

TEST_CASE("a resolver ends without waiting for a look-up that hangs, and without its answer", "[fetch]")
{
    auto gate = std::make_shared<std::counting_semaphore<>>(0);
    auto begun = std::make_shared<std::atomic<int>>(0);
    auto ended = std::make_shared<std::atomic<int>>(0);
    bool answered = false;
    {
        auto resolver = std::make_unique<HostResolver>([=](const std::string&) {
            ++*begun;
            gate->acquire();
            ++*ended;
            return HostAnswer::Resolved;
        });
        for (int i = 0; i < 40; ++i)
            resolver->resolve("dead.test", [&](HostAnswer) { answered = true; });
        REQUIRE(support::waitUntil([&] { return *begun == 32; }));
        QElapsedTimer timer;
        timer.start();
        resolver.reset();
        CHECK(timer.elapsed() < 5000); // they hang until the gate opens, below
    }
    gate->release(40);
    CHECK(support::waitUntil([&] { return *ended == 32; }));
    // What waited is never begun; a few turns of the loop would bring its answers.
    CHECK_FALSE(support::waitUntil([&] { return answered || *begun > 32; }, 50ms));
}
