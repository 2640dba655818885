// Who is told which secret, on the wire.

#include "core/fetch/Asking.h"
#include "fetch/BasicCredentials.h"
#include "fetch/NetworkFetcher.h"
#include "fetch/SecondOpinionFetcher.h"
#include "support/LoopbackServer.h"

using fetch::SitePattern;
using support::Answer;
using support::LoopbackServer;
using support::Received;
using support::wireAnswer;

namespace {

fetch::AccessRule everything(const std::string& site)
{
    fetch::AccessRule rule{SitePattern::parse(site).value()};
    rule.fields.add("Authorization", fetch::basicCredentials("me", "secret"));
    rule.fields.add("X-Key", "secret");
    rule.cookies = {{"session", "secret"}};
    return rule;
}

fetch::NetworkSettings telling(const std::string& site)
{
    fetch::NetworkSettings settings;
    settings.access.add(everything(site));
    return settings;
}

bool isToldNothing(const Received& request)
{
    return request.field("Authorization").empty() && request.field("X-Key").empty() &&
           request.field("Cookie").empty();
}

} // namespace

TEMPLATE_TEST_CASE("a site is told what is for it, and another port of its host nothing", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer site;
    LoopbackServer other;
    site.page("/", "home");
    other.page("/", "other");
    AskingBy<TestType> asking(telling(site.url("/")));

    CHECK(asking.response(site.url("/")).status == 200);
    CHECK(asking.response(AskingBy<TestType>::head(site.url("/"))).status == 200);
    CHECK(asking.response(other.url("/")).status == 200);

    for (const Received& request : site.requests()) {
        CHECK(request.field("Authorization") == "Basic bWU6c2VjcmV0");
        CHECK(request.field("X-Key") == "secret");
        CHECK(request.field("Cookie") == "session=secret");
    }
    CHECK(site.requests().size() == 2);
    CHECK(isToldNothing(other.requests().front()));
}

TEMPLATE_TEST_CASE("what is for a folder of a site isn't told to the rest of it", "[fetch]",
                   fetch::NetworkFetcher, fetch::SecondOpinionFetcher)
{
    LoopbackServer site;
    site.page("/", "home");
    site.page("/admin/users", "users");
    AskingBy<TestType> asking(telling(site.url("/admin")));

    CHECK(asking.response(site.url("/admin/users")).status == 200);
    CHECK(asking.response(site.url("/")).status == 200);

    CHECK(site.requests()[0].field("X-Key") == "secret");
    CHECK(isToldNothing(site.requests()[1]));
}

TEMPLATE_TEST_CASE("a field of one's own takes the place of the program's", "[fetch]", fetch::NetworkFetcher,
                   fetch::SecondOpinionFetcher)
{
    LoopbackServer site;
    site.page("/", "home");
    fetch::NetworkSettings settings;
    fetch::AccessRule rule{SitePattern::parse(site.origin()).value()};
    rule.fields.add("accept-language", "de");
    rule.fields.add("User-Agent", "Mine/1");
    settings.access.add(rule);
    AskingBy<TestType> asking(settings);

    CHECK(asking.response(site.url("/")).status == 200);

    const Received& request = site.requests().front();
    CHECK(request.field("User-Agent") == "Mine/1");
    CHECK(request.field("Accept-Language") == "de");
    CHECK(std::count_if(request.fields.begin(), request.fields.end(), [](const auto& field) {
              return field.first == "User-Agent" || field.first == "user-agent";
          }) == 1);
}

TEST_CASE("the cookie that a site sets takes the place of the one that was given", "[fetch]")
{
    LoopbackServer site;
    site.on("/", Answer{.bytes = wireAnswer(200, "x",
                                            {{"Set-Cookie", "session=renewed; Path=/"},
                                             {"Set-Cookie", "lang=en, de; Path=/"}})});
    Asking asking(telling(site.origin()));

    CHECK(asking.response(site.url("/")).status == 200);
    CHECK(asking.response(site.url("/")).status == 200);

    CHECK(site.requests()[0].field("Cookie") == "session=secret");
    CHECK(site.requests()[1].field("Cookie") == "session=renewed; lang=en, de");
}
