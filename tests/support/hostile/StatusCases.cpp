// Each class of statuses, with and without what it needs.

#include "support/hostile/HostileCase.h"

namespace support {
namespace {

using crawl::Reason;
using crawl::Verdict;

struct StatusRow
{
    int status;
    Verdict verdict;
    Reason reason;
    Times asked;
};

// With a page, a length and a type. What 2xx and 3xx mean without is said below.
constexpr StatusRow plainly[] = {
    {200, Verdict::Ok, Reason::None, once},
    {201, Verdict::Ok, Reason::None, once},
    {202, Verdict::Ok, Reason::None, once},
    {203, Verdict::Ok, Reason::None, once},
    {206, Verdict::Ok, Reason::None, once},
    {207, Verdict::Ok, Reason::None, once},
    {226, Verdict::Ok, Reason::None, once},
    {299, Verdict::Ok, Reason::None, once},
    {300, Verdict::Broken, Reason::BadResponse, byBoth},
    {301, Verdict::Broken, Reason::BadResponse, byBoth},
    {302, Verdict::Broken, Reason::BadResponse, byBoth},
    {303, Verdict::Broken, Reason::BadResponse, byBoth},
    {304, Verdict::Broken, Reason::BadResponse, byBoth},
    {305, Verdict::Broken, Reason::BadResponse, byBoth},
    {306, Verdict::Broken, Reason::BadResponse, byBoth},
    {307, Verdict::Broken, Reason::BadResponse, byBoth},
    {308, Verdict::Broken, Reason::BadResponse, byBoth},
    {399, Verdict::Broken, Reason::BadResponse, byBoth},
    {400, Verdict::Broken, Reason::HttpStatus, byBoth},
    {402, Verdict::Broken, Reason::HttpStatus, byBoth},
    {403, Verdict::Broken, Reason::HttpStatus, byBoth},
    {404, Verdict::Broken, Reason::HttpStatus, once},
    {405, Verdict::Broken, Reason::HttpStatus, byBoth},
    {406, Verdict::Broken, Reason::HttpStatus, byBoth},
    {408, Verdict::Broken, Reason::HttpStatus, later},
    {410, Verdict::Broken, Reason::HttpStatus, once},
    {411, Verdict::Broken, Reason::HttpStatus, byBoth},
    {412, Verdict::Broken, Reason::HttpStatus, byBoth},
    {413, Verdict::Broken, Reason::HttpStatus, byBoth},
    {414, Verdict::Broken, Reason::HttpStatus, byBoth},
    {416, Verdict::Broken, Reason::HttpStatus, byBoth},
    {418, Verdict::Broken, Reason::HttpStatus, byBoth},
    {421, Verdict::Broken, Reason::HttpStatus, again},
    {425, Verdict::Broken, Reason::HttpStatus, later},
    {426, Verdict::Broken, Reason::HttpStatus, byBoth},
    {428, Verdict::Broken, Reason::HttpStatus, byBoth},
    {429, Verdict::Blocked, Reason::RateLimited, later},
    {431, Verdict::Broken, Reason::HttpStatus, byBoth},
    {451, Verdict::Blocked, Reason::BotWall, once},
    {499, Verdict::Broken, Reason::HttpStatus, byBoth},
    {500, Verdict::Broken, Reason::HttpStatus, later},
    {501, Verdict::Broken, Reason::HttpStatus, later},
    {502, Verdict::Broken, Reason::HttpStatus, later},
    {503, Verdict::Broken, Reason::HttpStatus, later},
    {504, Verdict::Broken, Reason::HttpStatus, later},
    {505, Verdict::Broken, Reason::HttpStatus, later},
    {511, Verdict::Broken, Reason::HttpStatus, later},
    {599, Verdict::Broken, Reason::HttpStatus, later},
    {600, Verdict::Broken, Reason::BadResponse, byBoth},
    {700, Verdict::Broken, Reason::BadResponse, byBoth},
    {998, Verdict::Broken, Reason::BadResponse, byBoth},
    {999, Verdict::Blocked, Reason::BotWall, once},
};

std::string statusLine(std::string_view status)
{
    return "HTTP/1.1 " + std::string(status) +
           " Odd\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nodd.";
}

} // namespace

HostileCases statusCases()
{
    HostileCases cases;
    for (const StatusRow& row : plainly)
        cases.push_back({"status " + std::to_string(row.status),
                         wireAnswer(row.status, finePage, {{"Content-Type", "text/html"}}), row.verdict,
                         row.reason, row.asked});
    const auto add = [&](std::string name, Script script, Verdict verdict, Reason reason, Times asked) {
        cases.push_back({std::move(name), std::move(script), verdict, reason, asked});
    };
    add("200 of no bytes", wireAnswer(200, "", {{"Content-Type", "text/html"}}), Verdict::Warning,
        Reason::EmptyPage, byBoth);
    add("200 without any field", Script("HTTP/1.1 200 OK\r\n\r\n").send(std::string(finePage)).close(),
        Verdict::Ok, Reason::None, byBoth);
    add("204 as it should be", "HTTP/1.1 204 No Content\r\n\r\n", Verdict::Ok, Reason::None, once);
    add("204 with a body", wireAnswer(204, finePage), Verdict::Ok, Reason::None, once);
    add("205 as it should be", wireAnswer(205), Verdict::Ok, Reason::None, once);
    add("206 of a part nobody asked for",
        wireAnswer(206, "<p>part", {{"Content-Type", "text/html"}, {"Content-Range", "bytes 0-6/1000"}}),
        Verdict::Ok, Reason::None, once);
    add("304 with a length and no body", "HTTP/1.1 304 x\r\nContent-Length: 20\r\n\r\n", Verdict::Broken,
        Reason::BadResponse, byBoth);
    add("404 without any field", Script("HTTP/1.1 404 x\r\n\r\n").close(), Verdict::Broken,
        Reason::HttpStatus, once);
    add("416 for nothing", wireAnswer(416, "", {{"Content-Range", "bytes */0"}}), Verdict::Broken,
        Reason::HttpStatus, byBoth);
    add("429 with a wait", wireAnswer(429, "", {{"Retry-After", "1"}}), Verdict::Blocked, Reason::RateLimited,
        again);
    add("429 with a wait of a year", wireAnswer(429, "", {{"Retry-After", "31536000"}}), Verdict::Blocked,
        Reason::RateLimited, once);
    add("429 with a wait beyond all numbers", wireAnswer(429, "", {{"Retry-After", std::string(400, '9')}}),
        Verdict::Blocked, Reason::RateLimited, {1, 8});
    add("429 with a date long gone", wireAnswer(429, "", {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}),
        Verdict::Blocked, Reason::RateLimited, again);
    add("429 with nonsense for a wait", wireAnswer(429, "", {{"Retry-After", "soon, -1"}}), Verdict::Blocked,
        Reason::RateLimited, again);
    add("503 with a wait", wireAnswer(503, "", {{"Retry-After", "1"}}), Verdict::Blocked, Reason::RateLimited,
        again);
    add("503 with a wait of a year", wireAnswer(503, "", {{"Retry-After", "31536000"}}), Verdict::Blocked,
        Reason::RateLimited, once);
    for (const char* status : {"0", "000", "20", "99", "101", "102", "199", "1000", "2000", "-200", "abc", "",
                               "99999999999999999999", "2 0 0"})
        add("a status line of " + (*status ? std::string(status) : "nothing"),
            Script(statusLine(status)).close(), Verdict::Broken, Reason::BadResponse, again);
    // After it, the rest is no status line of the answer that is to follow.
    add("a status line of 100", Script(statusLine("100")).close(), Verdict::Broken, Reason::BadResponse,
        again);
    return cases;
}

} // namespace support
