// TLS that doesn't come about, or breaks: what is wrong with certificates is told elsewhere.

#include "support/hostile/HostileCase.h"

namespace support {

using namespace std::chrono_literals;
using crawl::Reason;
using crawl::Verdict;

HostileCases tlsCases()
{
    using Speaks = Behaviour::Speaks;
    const auto atHello = [](std::string name, Script script, Reason reason) {
        const bool waits = reason == Reason::Timeout;
        return HostileCase{
            std::move(name), {Speaks::Bytes, std::move(script)}, Verdict::Broken, reason, {1, 8}, waits};
    };
    const auto inside = [](std::string name, Script script, Verdict verdict, Reason reason, Times asked) {
        const bool waits = reason == Reason::Timeout;
        return HostileCase{
            std::move(name), {Speaks::Https, std::move(script)}, verdict, reason, asked, waits};
    };
    // RFC 8446 §5.1, §4: a record of 16,000 bytes of a ServerHello that says to be of 16 MB.
    std::string record("\x16\x03\x03\x3e\x80\x02\xff\xff\xff", 9);
    record.append(15'996, 'x');
    const std::string page(finePage);
    return {
        atHello("a handshake that is never answered", {}, Reason::Timeout),
        atHello("a handshake that is closed", Script().close(), Reason::Reset),
        atHello("a handshake that is reset", Script().wait(50ms).reset(), Reason::Reset),
        atHello("a handshake answered with garbage", Script("\x99\x98\x97 this is no TLS"), Reason::Tls),
        atHello("a handshake answered in HTTP", Script(wireAnswer(400, "speak plainly")).close(),
                Reason::Tls),
        atHello("a handshake answered by SSH", Script("SSH-2.0-OpenSSH_9.2\r\n"), Reason::Tls),
        atHello("a handshake refused by an alert",
                Script(std::string("\x15\x03\x03\0\x02\x02\x28", 7)).close(), Reason::Tls),
        atHello("a handshake of one byte at a time", Script().drip(record, 20ms), Reason::Timeout),
        atHello("a handshake without end", Script().flood(record), Reason::Tls),
        atHello("a handshake of empty records without end",
                Script().flood(std::string("\x16\x03\x03\0\0", 5)), Reason::Tls),
        atHello("a handshake that stops in a record", Script(record.substr(0, 1000)), Reason::Timeout),
        inside("a page over TLS", fineAnswer(), Verdict::Ok, Reason::None, once),
        inside("silence over TLS", {}, Verdict::Broken, Reason::Timeout, again),
        inside("closed over TLS before the answer", Script().close(), Verdict::Broken, Reason::Reset, again),
        inside("reset over TLS in the body",
               Script(okHead("Content-Length: 43\r\n\r\n<p>so far")).wait(150ms).reset(), Verdict::Warning,
               Reason::Truncated, again),
        inside("a body over TLS that ends with its connection", Script(okHead("\r\n") + page).close(),
               Verdict::Ok, Reason::None, once),
        inside("garbage over TLS", Script("\x01\x02\x03").close(), Verdict::Broken, Reason::BadResponse,
               again),
        inside("a body over TLS without end", Script(okHead("\r\n")).flood(repeated("<p>More.</p> ", 80)),
               Verdict::Warning, Reason::TooLarge, once),
    };
}

} // namespace support
