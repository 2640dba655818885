// Cookies that are required, that are too many, too large, or for more hosts than their own.

#include "support/hostile/HostileCase.h"

namespace support {
namespace {

using crawl::Reason;
using crawl::Verdict;

std::string cookies(std::size_t number, std::size_t bytes)
{
    std::string fields;
    for (std::size_t i = 0; i < number; ++i)
        fields += "Set-Cookie: c" + std::to_string(i) + '=' + std::string(bytes, 'x') + "\r\n";
    return fields;
}

Script fineWith(const std::string& fields)
{
    return okHead(fields + "Content-Length: 43\r\n\r\n") + std::string(finePage);
}

/// As the servers of the world do: more than 8 KB of a header is refused.
Behaviour refusesLongHeaders(const std::string& fields)
{
    return [fields](const Asked& asked) -> Script {
        if (asked.received.field("Cookie").size() > 250'000) return wireAnswer(431, "too much");
        std::string page = "<title>Fine</title><p>More:";
        for (int i = 1; asked.received.target == "/" && i < 5; ++i)
            page += "<a href=/" + std::to_string(i) + ">more</a>";
        return okHead(fields + "Content-Length: " + std::to_string(page.size()) + "\r\n\r\n") + page;
    };
}

} // namespace

HostileCases cookieCases()
{
    return {
        {"a cookie that must come back to the same address",
         [](const Asked& asked) -> Script {
             if (asked.received.field("Cookie") == "seen=1") return fineAnswer();
             return wireAnswer(302, {}, {{"Location", "/"}, {"Set-Cookie", "seen=1"}});
         },
         Verdict::Ok,
         Reason::None,
         {2, 3}},
        {"a cookie that must come back by another address",
         [](const Asked& asked) -> Script {
             if (asked.received.field("Cookie") == "seen=1") return fineAnswer();
             if (asked.received.target == "/") return wireAnswer(302, {}, {{"Location", "/check"}});
             return wireAnswer(302, {}, {{"Location", "/"}, {"Set-Cookie", "seen=1; Path=/"}});
         },
         Verdict::Ok,
         Reason::None,
         {3, 5}},
        {"a cookie that is never good enough",
         [](const Asked& asked) -> Script {
             return wireAnswer(302, {},
                               {{"Location", "/"}, {"Set-Cookie", "try=" + std::to_string(asked.number)}});
         },
         Verdict::Broken,
         Reason::RedirectLoop,
         {1, 8}},
        {"50 cookies", fineWith(cookies(50, 10))},
        {"40 cookies of 500 bytes", fineWith(cookies(40, 500))},
        {"2,000 cookies", fineWith(cookies(2000, 2)), Verdict::Ok, Reason::None, {1, 2}},
        {"90 cookies on each page", refusesLongHeaders(cookies(90, 100)), Verdict::Ok, Reason::None, {5, 10}},
        {"a cookie of 15 kB", fineWith(cookies(1, 15'000))},
        {"supercookies",
         fineWith(
             "Set-Cookie: a=1; Domain=test\r\nSet-Cookie: b=1; Domain=.com\r\nSet-Cookie: c=1; "
             "Domain=127.0.0.1\r\n"
             "Set-Cookie: d=1; Domain=co.uk\r\nSet-Cookie: e=1; Domain=.\r\nSet-Cookie: f=1; Domain=\r\n")},
        {"cookies of nonsense",
         fineWith("Set-Cookie:\r\nSet-Cookie: ;\r\nSet-Cookie: =\r\nSet-Cookie: a\r\nSet-Cookie: =;=;=\r\n"
                  "Set-Cookie: a=b; Expires=never; Max-Age=99999999999999999999; SameSite=Klingon\r\n")},
    };
}

} // namespace support
