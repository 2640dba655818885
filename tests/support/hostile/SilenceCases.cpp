// Nothing comes, or too little to live by: silence, drips, stalls.

#include "support/hostile/HostileCase.h"

namespace support {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

HostileCases silenceCases()
{
    const std::string head = okHead("Content-Length: 1000\r\n\r\n");
    const std::string chunked = okHead("Transfer-Encoding: chunked\r\n\r\n");
    const auto late = [](Script script) {
        return HostileCase{{}, std::move(script), Verdict::Broken, Reason::Timeout, again, true};
    };
    const auto cut = [](Script script) {
        return HostileCase{{}, std::move(script), Verdict::Warning, Reason::Truncated, again, true};
    };
    const std::pair<const char*, HostileCase> rows[] = {
        {"silence", late({})},
        {"half a status line, then silence", late("HTTP/1.")},
        {"a status line, then silence", late("HTTP/1.1 200 OK\r\n")},
        {"half a header, then silence", late(okHead("X-Half: "))},
        {"a header without its empty line, then silence", late(okHead())},
        {"a header a byte at a time, that never ends",
         late(Script().drip(okHead(repeated("X-Drip: x\r\n", 500)), 20ms))},
        {"a header a line at a time, that never ends", late(Script(okHead()).flood("X-Drip: x\r\n", 100ms))},
        {"a body of which nothing comes", cut(head)},
        {"a body that stalls", cut(Script(head).send("<p>so far"))},
        {"a body that stalls in a chunk's size", cut(Script(chunked).send("5\r\nhello\r\n1"))},
        {"a body that stalls in a chunk", cut(Script(chunked).send("50\r\nhello"))},
        {"a body that stalls after its last chunk", cut(Script(chunked).send("5\r\nhello\r\n0\r\n"))},
        {"a body that drips and never ends", cut(Script(okHead("\r\n")).flood("<p>", 100ms))},
        {"a body with a length that drips", cut(Script(head).drip(std::string(1000, 'x'), 50ms))},
        {"a chunked body that drips", cut(Script(chunked).flood("1\r\nx\r\n", 100ms))},
        {"a body of 1.0 whose connection never closes",
         cut("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>all of it")},
        {"1 GiB announced, then silence", cut(okHead("Content-Length: 1073741824\r\n\r\n<p>first"))},
    };
    HostileCases cases;
    for (const auto& [name, row] : rows) {
        cases.push_back(row);
        cases.back().name = name;
    }
    cases.push_back({"an error's page that stalls", "HTTP/1.1 404 x\r\nContent-Length: 100\r\n\r\nsorry",
                     Verdict::Broken, Reason::HttpStatus, once, true});
    return cases;
}

HostileCases slowCases()
{
    return {
        {"a header a few bytes at a time", Script().drip(fineAnswer(), 2ms, 10), Verdict::Ok},
        {"a body a byte at a time",
         Script(okHead("Content-Length: 43\r\n\r\n")).drip(std::string(finePage), 5ms), Verdict::Ok},
        {"an answer that comes late", Script().wait(500ms).send(fineAnswer()), Verdict::Ok},
    };
}

} // namespace support
