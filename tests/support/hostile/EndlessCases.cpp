// Bodies of more than anybody can take.

#include "support/hostile/HostileCase.h"

namespace support {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

HostileCases endlessCases()
{
    const std::string kilobyte = repeated("<p>More.</p> ", 80);
    const std::string chunk = "400\r\n" + std::string(1024, 'x') + "\r\n";
    const std::string chunked = okHead("Transfer-Encoding: chunked\r\n\r\n");
    const auto tooLarge = [](std::string name, Script script) {
        return HostileCase{std::move(name), std::move(script), Verdict::Warning, Reason::TooLarge};
    };
    return {
        tooLarge("a body without end", Script(okHead("\r\n")).flood(kilobyte)),
        tooLarge("a body of chunks without end", Script(chunked).flood(chunk)),
        tooLarge("1 GiB announced and sent",
                 Script(okHead("Content-Length: 1073741824\r\n\r\n")).flood(kilobyte)),
        tooLarge("a length beyond all numbers",
                 Script(okHead("Content-Length: 9223372036854775807\r\n\r\n")).flood(kilobyte)),
        tooLarge("a body of one tag without end",
                 Script(okHead("\r\n<a href=")).flood(std::string(1024, 'x'))),
        {"a film without end", Script("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n").flood(kilobyte),
         Verdict::Ok},
        {"an error's page without end",
         Script("HTTP/1.1 404 x\r\nContent-Type: text/html\r\n\r\n").flood(kilobyte), Verdict::Broken,
         Reason::HttpStatus},
        {"events without end",
         Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n").flood("data: x\n\n", 20ms),
         Verdict::Warning, Reason::Truncated, again, true},
        {"pictures without end",
         Script("HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n")
             .flood("--b\r\nContent-Type: image/png\r\n\r\n" + kilobyte),
         Verdict::Ok},
    };
}

} // namespace support
