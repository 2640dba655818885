// What isn't HTTP, and what is HTTP of a sort: wrong lengths, wrong chunks, wrong lines.

#include "support/hostile/HostileCase.h"

namespace support {
namespace {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

const std::string page(finePage);

void addNoHttp(HostileCases& cases)
{
    const auto add = [&](std::string name, Script script, Reason reason) {
        cases.push_back({std::move(name), std::move(script), Verdict::Broken, reason, again});
    };
    add("HTTP/0.9", Script(page).close(), Reason::BadResponse);
    add("bytes of nothing", Script(std::string("\x01\x02\x03\0\x05\xff\xfe\x08", 8)).close(),
        Reason::BadResponse);
    add("a TLS alert where nobody speaks TLS", Script(std::string("\x15\x03\x01\0\x02\x02\x28", 7)).close(),
        Reason::BadResponse);
    add("an FTP server", Script("220 ftp ready\r\n").close(), Reason::BadResponse);
    add("an RTSP server", Script("RTSP/1.0 200 OK\r\nCSeq: 1\r\n\r\n").close(), Reason::BadResponse);
    add("an HTTP/2 server without TLS", Script(std::string("\0\0\0\x04\0\0\0\0\0", 9)).close(),
        Reason::BadResponse);
    add("only empty lines", Script(repeated("\r\n", 100)).close(), Reason::BadResponse);
    cases.push_back({"an SSH server",
                     Behaviour::greets("SSH-2.0-OpenSSH_9.2\r\n"),
                     Verdict::Broken,
                     Reason::BadResponse,
                     {0, 16}});
    cases.push_back({"a mail server",
                     Behaviour::greets("220 mx.test ESMTP\r\n"),
                     Verdict::Broken,
                     Reason::BadResponse,
                     {0, 16}});
}

void addLines(HostileCases& cases)
{
    const std::string length = "Content-Type: text/html\r\nContent-Length: 43\r\n";
    const auto fine = [&](std::string name, Script script, Times asked = once) {
        cases.push_back({std::move(name), std::move(script), Verdict::Ok, Reason::None, asked});
    };
    const auto bad = [&](std::string name, std::string bytes) {
        cases.push_back(
            {std::move(name), Script(std::move(bytes)).close(), Verdict::Broken, Reason::BadResponse, again});
    };
    fine("lines that end with LF", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 43\n\n" + page);
    fine("no reason phrase", "HTTP/1.1 200 \r\n" + length + "\r\n" + page);
    fine("no space after the status", "HTTP/1.1 200\r\n" + length + "\r\n" + page);
    fine("a reason in Latin-1", "HTTP/1.1 200 D'accord, \xe7"
                                "a va\r\n" +
                                    length + "\r\n" + page);
    fine("a folded field", "HTTP/1.1 200 OK\r\n" + length + "X-Folded: one\r\n two\r\n\r\n" + page, {1, 2});
    fine("a space before a colon", "HTTP/1.1 200 OK\r\n" + length + "X-Spaced : x\r\n\r\n" + page, {1, 2});
    fine("a field without a name", "HTTP/1.1 200 OK\r\n" + length + ": x\r\n\r\n" + page, {1, 2});
    fine("a field without a value", "HTTP/1.1 200 OK\r\n" + length + "X-Empty:\r\n\r\n" + page);
    bad("a line without a colon", "HTTP/1.1 200 OK\r\n" + length + "no colon\r\n\r\n" + page);
    fine("a NUL in a field", "HTTP/1.1 200 OK\r\n" + length + std::string("X-Nul: a\0b\r\n\r\n", 14) + page,
         {1, 2});
    fine("fields in bytes beyond ASCII", "HTTP/1.1 200 OK\r\n" + length + "X-\xff: \xfe\xff\r\n\r\n" + page,
         {1, 2});
    fine("HTTP/1.0", Script("HTTP/1.0 200 OK\r\n" + length + "\r\n" + page).close());
    fine("an empty line before the status line", "\r\nHTTP/1.1 200 OK\r\n" + length + "\r\n" + page, {1, 4});
    fine("HTTP/1.1 in lower case", "http/1.1 200 OK\r\n" + length + "\r\n" + page, {2, 8});
    bad("a radio station", "ICY 200 OK\r\n" + length + "\r\n" + page);
    fine("HTTP/9.9", "HTTP/9.9 200 OK\r\n" + length + "\r\n" + page);
    fine("a version of no digits", "HTTP/x.y 200 OK\r\n" + length + "\r\n" + page, {2, 8});
}

void addLengths(HostileCases& cases)
{
    const auto add = [&](std::string name, Script script, Verdict verdict, Reason reason, Times asked) {
        cases.push_back({std::move(name), std::move(script), verdict, reason, asked});
    };
    const auto with = [](const std::string& fields) {
        return Script(okHead(fields + "\r\n") + page).close();
    };
    add("the same length twice", with("Content-Length: 43\r\nContent-Length: 43\r\n"), Verdict::Ok,
        Reason::None, {1, 4});
    add("two lengths", with("Content-Length: 43\r\nContent-Length: 20\r\n"), Verdict::Broken,
        Reason::BadResponse, again);
    // Browsers show these pages: a length that is none is as good as no length.
    add("a length below nothing", with("Content-Length: -1\r\n"), Verdict::Ok, Reason::None, once);
    add("a length that is no number", with("Content-Length: many\r\n"), Verdict::Ok, Reason::None, once);
    add("a length too short",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n" + page, Verdict::Ok,
        Reason::None, once);
    add("an answer behind the answer", fineAnswer() + wireAnswer(404, "<p>of another"), Verdict::Ok,
        Reason::None, once);
    add("a length and chunks",
        Script(okHead("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2b\r\n") + page +
               "\r\n0\r\n\r\n")
            .close(),
        Verdict::Ok, Reason::None, byBoth);
    add("a transfer coding nobody knows", Script(okHead("Transfer-Encoding: klingon\r\n\r\n") + page).close(),
        Verdict::Ok, Reason::None, {1, 4});
}

void addChunks(HostileCases& cases)
{
    const std::string header = okHead("Transfer-Encoding: chunked\r\n\r\n");
    const auto fine = [&](std::string name, const std::string& body) {
        cases.push_back({std::move(name), Script(header + body).close(), Verdict::Ok, Reason::None, byBoth});
    };
    const auto wrong = [&](std::string name, const std::string& body, Reason reason, Times asked = again) {
        cases.push_back({std::move(name), Script(header + body).close(), Verdict::Warning, reason, asked});
    };
    fine("a chunk's size with zeros before it", "000000002b\r\n" + page + "\r\n0\r\n\r\n");
    fine("a chunk extension", "2b;sum=\"a;b\"\r\n" + page + "\r\n0\r\n\r\n");
    fine("trailers", "2b\r\n" + page + "\r\n0\r\nX-Trailer: x\r\n\r\n");
    wrong("a chunk's size that is no number", "zz\r\n" + page + "\r\n0\r\n\r\n", Reason::Truncated);
    wrong("a chunk of less than nothing", "-5\r\n" + page + "\r\n0\r\n\r\n", Reason::Truncated);
    wrong("a chunk beyond all numbers", "FFFFFFFFFFFFFFFFF\r\n" + page, Reason::Truncated);
    wrong("a chunk of nearly all numbers", "7FFFFFFFFFFFFFFF\r\n" + page, Reason::Truncated);
    wrong("no chunk at all", page, Reason::Truncated);
    cases.back().waits = true; // Qt doesn't hear of a connection's end within a chunk's size
    wrong("only the last chunk", "0\r\n\r\n", Reason::EmptyPage);
}

} // namespace

HostileCases framingCases()
{
    HostileCases cases;
    addNoHttp(cases);
    addLines(cases);
    addLengths(cases);
    addChunks(cases);
    return cases;
}

} // namespace support
