// Redirects in all forms, good ones too: they must not be taken for bad.

#include "support/hostile/HostileCase.h"

#include <charconv>

namespace support {
namespace {

using crawl::Reason;
using crawl::Verdict;

Script to(const std::string& location, int status = 302)
{
    return wireAnswer(status, {}, {{"Location", location}});
}

/// From `/` to an address whose page is fine.
Behaviour leads(const std::string& location, int status = 302)
{
    return [=](const Asked& asked) -> Script {
        return asked.received.target == "/" ? to(location, status) : fineAnswer();
    };
}

std::size_t numberIn(const std::string& target)
{
    std::size_t number = 0;
    std::from_chars(target.data() + 1, target.data() + target.size(), number);
    return number;
}

/// `/` leads to `/1`, that to `/2`, and so on to a page after `hops` redirects.
Behaviour chain(std::size_t hops)
{
    return [=](const Asked& asked) -> Script {
        const std::size_t at = numberIn(asked.received.target);
        return at < hops ? to('/' + std::to_string(at + 1), 301) : fineAnswer();
    };
}

/// `/` is one of `members` that lead to each other in a circle.
Behaviour loop(std::size_t members)
{
    return [=](const Asked& asked) -> Script {
        const std::size_t next = (numberIn(asked.received.target) + 1) % members;
        return to(next == 0 ? "/" : '/' + std::to_string(next));
    };
}

void addGood(HostileCases& cases)
{
    const auto add = [&](std::string name, Behaviour behaviour, Reason reason, Times asked) {
        cases.push_back({std::move(name), std::move(behaviour), Verdict::Redirected, reason, asked});
    };
    constexpr Times eachHop{2, 2};
    add("301 to a path", leads("/new", 301), Reason::Permanent, eachHop);
    add("308 to a path", leads("/new", 308), Reason::Permanent, eachHop);
    add("302 to a path", leads("/new", 302), Reason::Temporary, eachHop);
    add("303 to a path", leads("/new", 303), Reason::Temporary, eachHop);
    add("307 to a path", leads("/new", 307), Reason::Temporary, eachHop);
    add("a redirect to a relative path", leads("new?x=1"), Reason::Temporary, eachHop);
    add("a redirect to a query only", leads("?once"), Reason::Temporary, eachHop);
    add("a redirect up beyond the root", leads("../../../new"), Reason::Temporary, eachHop);
    add("a redirect with a fragment", leads("/new#part"), Reason::Temporary, eachHop);
    add("a redirect with spaces around and in it", leads("  /new page  "), Reason::Temporary, eachHop);
    add("a redirect in raw UTF-8", leads("/gr\u00fc\u00df-gott"), Reason::Temporary, eachHop);
    add("a redirect with backslashes", leads("\\new\\page"), Reason::Temporary, eachHop);
    add(
        "a redirect without a body's length",
        [](const Asked& asked) -> Script {
            if (asked.received.target != "/") return fineAnswer();
            return Script("HTTP/1.1 302 x\r\nLocation: /new\r\n\r\n").flood(repeated("x", 4096));
        },
        Reason::Temporary, eachHop);
    add("a redirect whose body never comes",
        [](const Asked& asked) -> Script {
            if (asked.received.target != "/") return fineAnswer();
            return "HTTP/1.1 302 x\r\nLocation: /new\r\nContent-Length: 1000\r\n\r\n";
        },
        Reason::Temporary, {2, 8});
    cases.back().waits = true;
    add("a redirect with the same Location twice",
        [](const Asked& asked) -> Script {
            if (asked.received.target != "/") return fineAnswer();
            return wireAnswer(302, {}, {{"Location", "/new"}, {"Location", "/new"}});
        },
        Reason::Temporary, {2, 3});
    // Qt takes the last, browsers refuse both.
    add(
        "a redirect with two Locations",
        [](const Asked& asked) -> Script {
            if (asked.received.target != "/") return fineAnswer();
            return wireAnswer(302, {}, {{"Location", "/a"}, {"Location", "/b"}});
        },
        Reason::Temporary, eachHop);
    add("a redirect to an address of 20 kB", leads('/' + std::string(20'000, 'x')), Reason::Temporary, once);
    add("20 hops", chain(20), Reason::Permanent, {21, 21});
}

void addBad(HostileCases& cases)
{
    const auto add = [&](std::string name, Behaviour behaviour, Reason reason, Times asked) {
        cases.push_back({std::move(name), std::move(behaviour), Verdict::Broken, reason, asked});
    };
    add("21 hops", chain(21), Reason::TooManyRedirects, {21, 44});
    add("30 hops", chain(30), Reason::TooManyRedirects, {21, 62});
    add("hops without end", chain(1'000'000), Reason::TooManyRedirects, {21, 44});
    add("a redirect with an empty Location", to(""), Reason::BadResponse, byBoth);
    add("a redirect to a fragment of itself", to("#part"), Reason::RedirectLoop, {1, 2});
    for (const char* location :
         {"http://", "http://[malformed/", "https://a b/", "http://127.0.0.1:99999/", "http://%zz/", "//"})
        add("a redirect to the malformed " + std::string(location), to(location), Reason::BadResponse,
            byBoth);
    for (const char* location :
         {"ftp://127.0.0.1/file", "javascript:alert(1)", "mailto:a@b.test", "file:///etc/passwd",
          "data:text/html,hello", "about:blank", "gopher://127.0.0.1/"})
        add("a redirect to " + std::string(location), to(location), Reason::BadResponse, byBoth);
    for (std::size_t members = 1; members <= 5; ++members)
        add("a loop of " + std::to_string(members), loop(members), Reason::RedirectLoop,
            {members, 2 * members});
    add("a loop whose addresses differ each time",
        [](const Asked& asked) { return to("/?" + std::to_string(asked.number + 1)); },
        Reason::TooManyRedirects, {21, 44});
}

} // namespace

HostileCases redirectCases()
{
    HostileCases cases;
    addGood(cases);
    addBad(cases);
    return cases;
}

} // namespace support
