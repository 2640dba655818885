// Closed and reset: before, in and after each part of a message.

#include "support/hostile/HostileCase.h"

namespace support {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

namespace {

struct Part
{
    const char* name;
    std::string sent;
    Verdict verdict;
    Reason reason;
};

} // namespace

HostileCases closingCases()
{
    const std::string length = okHead("Content-Length: 43\r\n\r\n");
    const std::string chunked = okHead("Transfer-Encoding: chunked\r\n\r\n");
    const std::string page(finePage);
    const Part parts[] = {
        {"before the answer", "", Verdict::Broken, Reason::Reset},
        {"in the version", "HTTP/1", Verdict::Broken, Reason::Reset},
        {"in the status", "HTTP/1.1 2", Verdict::Broken, Reason::Reset},
        {"after the status line", "HTTP/1.1 200 OK\r\n", Verdict::Broken, Reason::Reset},
        {"in a field", okHead("X-Half: ha"), Verdict::Broken, Reason::Reset},
        {"before the header's empty line", okHead(), Verdict::Broken, Reason::Reset},
        {"after the header", length, Verdict::Warning, Reason::Truncated},
        {"in the body", length + page.substr(0, 20), Verdict::Warning, Reason::Truncated},
        {"one byte before the end", length + page.substr(0, 42), Verdict::Warning, Reason::Truncated},
        {"after the whole of it", length + page, Verdict::Ok, Reason::None},
        {"before the first chunk", chunked, Verdict::Warning, Reason::Truncated},
        {"in a chunk's size", chunked + "2b", Verdict::Warning, Reason::Truncated},
        {"in a chunk", chunked + "2b\r\n" + page.substr(0, 20), Verdict::Warning, Reason::Truncated},
        {"between two chunks", chunked + "2b\r\n" + page + "\r\n", Verdict::Warning, Reason::Truncated},
        {"after the last chunk", chunked + "2b\r\n" + page + "\r\n0\r\n\r\n", Verdict::Ok, Reason::None},
        {"in a trailer", chunked + "2b\r\n" + page + "\r\n0\r\nX-Trail", Verdict::Warning, Reason::Truncated},
    };
    HostileCases cases;
    for (const Part& part : parts) {
        const bool inChunks = part.sent.starts_with(chunked);
        const Times asked = part.verdict != Verdict::Ok ? later : inChunks ? byBoth : once;
        cases.push_back({"closed " + std::string(part.name), Script(part.sent).close(), part.verdict,
                         part.reason, asked});
        // Qt doesn't hear of a connection's end there.
        cases.back().waits = std::string_view(part.name) == "in a chunk's size";
        // What came is read before the reset is seen; else it would be a matter of luck.
        cases.push_back({"reset " + std::string(part.name), Script(part.sent).wait(150ms).reset(),
                         part.verdict, part.reason, asked});
    }
    cases.push_back(
        {"a body that ends with its connection", Script(okHead("\r\n") + page).close(), Verdict::Ok});
    // The empty line after it is missing.
    cases.push_back({"closed in the last chunk", Script(chunked + "2b\r\n" + page + "\r\n0\r\n").close(),
                     Verdict::Warning, Reason::Truncated, later});
    // Qt tells the two ends of a connection apart only where it knows how much is to come.
    cases.push_back(
        {"a body that ends with a reset", Script(okHead("\r\n") + page).wait(150ms).reset(), Verdict::Ok});
    Behaviour atOnce = Behaviour::greets(Script().close());
    cases.push_back(
        {"closed before it was asked", std::move(atOnce), Verdict::Broken, Reason::Reset, {0, 16}});
    Behaviour resets = Behaviour::greets(Script().reset());
    cases.push_back(
        {"reset before it was asked", std::move(resets), Verdict::Broken, Reason::Reset, {0, 16}});
    Behaviour early = Behaviour::greets(Script(fineAnswer()));
    cases.push_back({"answered before it was asked", std::move(early), Verdict::Ok, Reason::None, {0, 8}});
    // Qt takes one in three of these for whole.
    Behaviour earlyInChunks =
        Behaviour::greets(Script(chunked + "2b\r\n" + page + "\r\n").wait(150ms).close());
    cases.push_back({"answered in chunks before it was asked, and closed between two",
                     std::move(earlyInChunks),
                     Verdict::Warning,
                     Reason::Truncated,
                     {0, 8}});
    return cases;
}

} // namespace support
