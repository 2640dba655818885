// HTTP/2 frame by frame: refused, left behind, endless and wrong ones.

#include "support/Gzip.h"
#include "support/hostile/HostileCase.h"
#include "support/Http2Frames.h"

namespace support {
namespace {

using namespace std::chrono_literals;
using namespace http2;
using crawl::Reason;
using crawl::Verdict;

/// What each stream is answered with, after the server's own settings.
Behaviour streams(Behaviour::Answer answer)
{
    Behaviour behaviour(Behaviour::Speaks::Http2, std::move(answer));
    behaviour.greeting = settings();
    return behaviour;
}

constexpr Times some{1, 16};

std::string fine(std::uint32_t stream)
{
    return okHeaders(stream) + data(stream, finePage, endStream);
}

} // namespace

HostileCases http2Cases()
{
    const auto add = [](std::string name, Behaviour::Answer answer, Verdict verdict, Reason reason,
                        Times asked) {
        const bool waits = reason == Reason::Timeout;
        return HostileCase{std::move(name), streams(std::move(answer)), verdict, reason, asked, waits};
    };
    const auto stalls = [](std::string name, Behaviour::Answer answer) {
        return HostileCase{
            std::move(name), streams(std::move(answer)), Verdict::Warning, Reason::Truncated, some, true};
    };
    const std::string kilobyte(1024, 'x');
    const auto ok = [](const Asked& asked) { return Script(fine(asked.stream)); };
    return {
        add("a page over HTTP/2", ok, Verdict::Ok, Reason::None, once),
        add(
            "gzip over HTTP/2",
            [](const Asked& a) {
                return Script(gzipHeaders(a.stream) + data(a.stream, gzipped(finePage), endStream));
            },
            Verdict::Ok, Reason::None, once),
        add(
            "gzip over HTTP/2 that ends in the middle",
            [](const Asked& a) {
                const std::string half = gzipped(finePage).substr(0, 40);
                return Script(gzipHeaders(a.stream) + data(a.stream, half, endStream));
            },
            Verdict::Warning, Reason::Truncated, some),
        add(
            "each stream refused",
            [](const Asked& a) { return Script(http2::reset(a.stream, ErrorCode::RefusedStream)); },
            Verdict::Broken, Reason::Reset, some),
        add(
            "the first stream refused",
            [](const Asked& a) {
                return a.number == 0 ? Script(http2::reset(a.stream, ErrorCode::RefusedStream))
                                     : Script(fine(a.stream));
            },
            Verdict::Ok, Reason::None, some),
        add(
            "GOAWAY for each stream", [](const Asked&) { return Script(goAway(0)).wait(50ms).close(); },
            Verdict::Broken, Reason::Reset, some),
        add(
            "GOAWAY for the first stream",
            [](const Asked& a) {
                return a.number == 0 ? Script(goAway(0)).wait(50ms).close() : Script(fine(a.stream));
            },
            Verdict::Ok, Reason::None, some),
        add(
            "GOAWAY behind each answer",
            [](const Asked& a) { return Script(fine(a.stream) + goAway(a.stream)).wait(50ms).close(); },
            Verdict::Ok, Reason::None, once),
        add(
            "a stream reset by an internal error",
            [](const Asked& a) { return Script(http2::reset(a.stream, ErrorCode::InternalError)); },
            Verdict::Broken, Reason::Reset, some),
        add(
            "a stream told to be calm",
            [](const Asked& a) { return Script(http2::reset(a.stream, ErrorCode::EnhanceYourCalm)); },
            Verdict::Broken, Reason::Reset, some),
        add(
            "a stream that wants HTTP/1.1",
            [](const Asked& a) { return Script(http2::reset(a.stream, ErrorCode::Http11Required)); },
            Verdict::Broken, Reason::Reset, some),
        add(
            "a stream reset in its body",
            [](const Asked& a) {
                return Script(okHeaders(a.stream) + data(a.stream, "<p>so far") +
                              http2::reset(a.stream, ErrorCode::InternalError));
            },
            Verdict::Warning, Reason::Truncated, some),
        add(
            "a stream that is never answered", [](const Asked&) { return Script(); }, Verdict::Broken,
            Reason::Timeout, some),
        stalls("a stream whose body stalls",
               [](const Asked& a) { return Script(okHeaders(a.stream) + data(a.stream, "<p>so far")); }),
        stalls("a stream without end",
               [=](const Asked& a) {
                   return Script(okHeaders(a.stream)).flood(data(a.stream, kilobyte), 20ms);
               }),
        add(
            "a stream of empty frames without end",
            [](const Asked& a) {
                return Script(okHeaders(a.stream)).flood(repeated(data(a.stream, ""), 100));
            },
            Verdict::Warning, Reason::Truncated, some),
        add(
            "a frame larger than any may be",
            [](const Asked& a) { return Script(frame(Type::Data, 0, a.stream, std::string(100'000, 'x'))); },
            Verdict::Broken, Reason::Timeout, some),
        add(
            "a header that can't be unpacked",
            [](const Asked& a) {
                return Script(frame(Type::Headers, endHeaders, a.stream, "\xff\xff\xff\xff\xff\xff"));
            },
            Verdict::Broken, Reason::Reset, some),
        add(
            "a body before its header", [](const Asked& a) { return Script(data(a.stream, "<p>early")); },
            Verdict::Broken, Reason::Timeout, some),
        add(
            "a window that overflows",
            [](const Asked& a) {
                return Script(frame(Type::WindowUpdate, 0, 0, "\x7f\xff\xff\xff") +
                              frame(Type::WindowUpdate, 0, a.stream, "\x7f\xff\xff\xff"));
            },
            Verdict::Broken, Reason::Reset, some),
        add(
            "a push nobody allowed",
            [](const Asked& a) {
                return Script(
                    frame(Type::PushPromise, endHeaders, a.stream, std::string("\0\0\0\x02\x82", 5)));
            },
            Verdict::Broken, Reason::Reset, some),
        add(
            "HTTP/1.1 where HTTP/2 was agreed", [](const Asked&) { return Script(fineAnswer()).close(); },
            Verdict::Broken, Reason::Reset, some),
        add(
            "closed without a word", [](const Asked&) { return Script().close(); }, Verdict::Broken,
            Reason::Reset, some),
    };
}

} // namespace support
