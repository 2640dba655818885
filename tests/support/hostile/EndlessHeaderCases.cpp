// More than anybody can take where no body is yet, or none any more: in status lines, fields, chunks'
// sizes. Nothing of it ends by itself.

#include "support/hostile/HostileCase.h"

namespace support {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

HostileCases endlessHeaderCases()
{
    const std::string kilobyte = repeated("<p>More.</p> ", 80);
    const std::string lines = repeated("X-More: and more\r\n", 60);
    const std::string fewChunks = okHead("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
    const auto noAnswer = [](std::string name, Script script) {
        return HostileCase{std::move(name), std::move(script), Verdict::Broken, Reason::BadResponse, again};
    };
    std::string manyFields = okHead("Content-Length: 43\r\n");
    for (int i = 0; i < 10'000; ++i)
        manyFields += "X-" + std::to_string(i) + ": x\r\n";
    // Slower than Qt reads: not all of them are to keep a processor busy.
    constexpr auto pause = 2ms;
    return {
        noAnswer("header lines without end", Script(okHead()).flood(lines)),
        noAnswer("a header line without end", Script(okHead("X-Long: ")).flood(kilobyte, pause)),
        noAnswer("a status line without end", Script("HTTP/1.1 200 ").flood(kilobyte, pause)),
        noAnswer("letters without end", Script().flood(std::string(1024, 'H'))),
        {"10,000 header fields", manyFields + "\r\n" + std::string(finePage), Verdict::Ok, Reason::None,
         byBoth},
        {"a header line of 90 kB",
         okHead("Content-Length: 43\r\nX: " + std::string(90'000, 'x') + "\r\n\r\n") + std::string(finePage),
         Verdict::Ok,
         Reason::None,
         once},
        {"a header of 1 MB", Script(okHead(repeated("X-More: and more\r\n", 55'000) + "\r\n")).close(),
         Verdict::Broken, Reason::BadResponse, again},
        {"chunks of one byte without end", Script(fewChunks).flood(repeated("1\r\nx\r\n", 30), 20ms),
         Verdict::Warning, Reason::Truncated, again, true},
        {"a chunk extension without end", Script(fewChunks + "5;x=").flood(std::string(1024, 'x')),
         Verdict::Warning, Reason::Truncated, again},
        {"a chunk's size without end", Script(fewChunks).flood(std::string(1024, '0')), Verdict::Warning,
         Reason::Truncated, again},
    };
}

} // namespace support
