// Servers that mind connections more than requests: limits, resets after some, keep-alive races. Each has a
// page that links to a few more: none of them is anything but ok.

#include "support/hostile/HostileCase.h"

namespace support {
namespace {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

constexpr int pages = 8;

std::string pageOf(const Asked& asked)
{
    std::string html = "<title>Fine</title><p>All is well.";
    for (int i = 1; asked.received.target == "/" && i < pages; ++i)
        html += "<a href=/" + std::to_string(i) + ">" + std::to_string(i) + "</a>";
    return html;
}

std::string answerTo(const Asked& asked, const Header& fields = {})
{
    Header all{{"Content-Type", "text/html"}};
    all.insert(all.end(), fields.begin(), fields.end());
    return wireAnswer(200, pageOf(asked), all);
}

HostileCase allFine(std::string name, Behaviour::Answer answer)
{
    return {std::move(name), std::move(answer), Verdict::Ok, Reason::None, {pages, 6 * pages}};
}

/// Takes so many connections, and does `beyond` to each that is opened beside them.
HostileCase few(std::size_t limit, const std::string& does, const Script& beyond)
{
    HostileCase row = allFine(std::to_string(limit) + " connections taken, what comes beside them " + does,
                              [limit, beyond](const Asked& asked) {
                                  return asked.older < limit ? Script(answerTo(asked)) : beyond;
                              });
    row.waits = beyond.steps().empty();
    return row;
}

HostileCase everyThird(const std::string& is, const Script& failure)
{
    return allFine("every third request is " + is, [failure](const Asked& asked) -> Script {
        return asked.number % 3 == 2 ? failure : Script(answerTo(asked));
    });
}

} // namespace

HostileCases connectionCases()
{
    return {
        few(1, "closed", Script().close()),
        few(2, "closed", Script().close()),
        few(1, "reset", Script().reset()),
        few(2, "reset", Script().reset()),
        few(1, "kept silent", {}),
        few(2, "kept silent", {}),
        allFine("a reset after three answers of a connection",
                [](const Asked& asked) -> Script {
                    return asked.onConnection >= 3 ? Script().reset() : Script(answerTo(asked));
                }),
        allFine("closed after each answer without a word",
                [](const Asked& asked) { return Script(answerTo(asked)).close(); }),
        allFine("closed a moment after each answer, as the next is asked",
                [](const Asked& asked) { return Script(answerTo(asked)).wait(2ms).close(); }),
        allFine("told to be kept alive, and closed",
                [](const Asked& asked) {
                    return Script(answerTo(asked, {{"Connection", "keep-alive"},
                                                   {"Keep-Alive", "timeout=100, max=1000"}}))
                        .close();
                }),
        allFine("told to be closed, and kept open",
                [](const Asked& asked) {
                    return Script(answerTo(asked, {{"Connection", "close"}}));
                }),
        allFine("the second request on a connection is never heard",
                [](const Asked& asked) {
                    return asked.onConnection > 0 ? Script().close() : Script(answerTo(asked));
                }),
        allFine("closed as the second request on a connection is asked",
                [](const Asked& asked) {
                    return asked.onConnection == 0 ? Script(answerTo(asked)).wait(20ms).close() : Script();
                }),
        allFine("every third connection is reset as it is asked",
                [](const Asked& asked) -> Script {
                    return asked.connection % 3 == 2 ? Script().reset() : Script(answerTo(asked));
                }),
        everyThird("reset", Script().reset()),
        everyThird("closed", Script().close()),
        everyThird("answered with 500", wireAnswer(500, "oops")),
        everyThird("answered with 503", wireAnswer(503, "oops")),
        everyThird("answered with 429", wireAnswer(429, "oops")),
        everyThird("answered with garbage",
                   Script(std::string("\x16\x03\x01\0\x01garbage\r\n\r\n", 16)).close()),
        everyThird("answered as SSH would", Script("SSH-2.0-OpenSSH_9.2\r\n").close()),
        everyThird("cut in its body",
                   Script(okHead("Content-Length: 1000\r\n\r\n<p>so far")).wait(20ms).close()),
    };
}

} // namespace support
