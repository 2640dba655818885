// 1xx before the answer (RFC 9110 §15.2): one, many, and no end of them.

#include "support/hostile/HostileCase.h"

namespace support {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

HostileCases interimCases()
{
    const std::string hints = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
    const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    return {
        {"100 first", goOn + fineAnswer(), Verdict::Ok, Reason::None, {1, 2}},
        {"102 first", "HTTP/1.1 102 Processing\r\n\r\n" + fineAnswer(), Verdict::Ok, Reason::None, byBoth},
        {"103 first", hints + fineAnswer(), Verdict::Ok, Reason::None, byBoth},
        {"103 first, the answer later", Script(hints).wait(100ms).send(fineAnswer()), Verdict::Ok,
         Reason::None, byBoth},
        {"fifty 103 first", repeated(hints, 50) + fineAnswer(), Verdict::Ok, Reason::None, byBoth},
        {"103 before 404", hints + wireAnswer(404, finePage), Verdict::Broken, Reason::HttpStatus, byBoth},
        {"103 before a redirect",
         [=](const Asked& asked) -> Script {
             if (asked.received.target != "/") return fineAnswer();
             return hints + wireAnswer(301, {}, {{"Location", "/new"}});
         },
         Verdict::Redirected,
         Reason::Permanent,
         {3, 3}},
        {"103 and then silence", Script(hints), Verdict::Broken, Reason::BadResponse, byBoth, true},
        {"103 and then the end", Script(hints).close(), Verdict::Broken, Reason::BadResponse, byBoth},
        {"103 again and again, slowly", Script().flood(hints, 50ms), Verdict::Broken, Reason::BadResponse,
         byBoth, true},
        {"103 again and again, fast", Script().flood(repeated(hints, 100)), Verdict::Broken,
         Reason::BadResponse, byBoth},
        {"101 to a protocol nobody asked for",
         Script("HTTP/1.1 101 Switching Protocols\r\nUpgrade: chat\r\nConnection: Upgrade\r\n\r\n")
             .wait(100ms)
             .send("hello, shall we chat?"),
         Verdict::Broken, Reason::BadResponse, again},
    };
}

} // namespace support
