// Content codings: bombs, doubled, truncated and wrong ones.

#include "support/Gzip.h"
#include "support/hostile/HostileCase.h"

#include <QByteArray>

#include <array>

namespace support {
namespace {

using crawl::Reason;
using crawl::Verdict;

constexpr int bombBytes = 60'000'000;

std::string littleEndian(std::uint32_t number, int bytes)
{
    std::string text;
    for (int at = 0; at < bytes; ++at)
        text += static_cast<char>(number >> (8 * at) & 0xff);
    return text;
}

/// RFC 8878: a frame of blocks that each repeat one byte.
std::string zstdOf(std::size_t blocks)
{
    constexpr std::uint32_t blockBytes = 128 * 1024; // the most that a block may be
    std::string frame = "\x28\xb5\x2f\xfd";
    frame += std::string("\0\x50", 2); // no checksum, no size; a window of 1 MiB
    for (std::size_t i = 1; i <= blocks; ++i)
        frame += littleEndian(blockBytes << 3 | 1 << 1 | (i == blocks ? 1 : 0), 3) + 'a';
    return frame;
}

// RFC 7932, of 60 million times the same letter; and of a page.
constexpr const char* brotliBomb = "cbffff3ff825c2e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c3020"
                                   "0ddfb3ffeffffc12f0110870500baf77f"
                                   "fcffff835f02200e0b0074effff8ffff07bf04401c1600e8defff1ffff0f7e0980382c00d"
                                   "0bdffcb7fc309fc1200715800a0eb3701";
constexpr const char* brotliPage =
    "8b13803c7469746c653e536d616c6c3c2f7469746c653e3c6120687265663d2f6e6578743e6f6e3c2f613e03";

std::string bytesOf(const char* hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

std::string coded(const std::string& coding, std::string_view body)
{
    return wireAnswer(200, body, {{"Content-Type", "text/html"}, {"Content-Encoding", coding}});
}

/// In one chunk, as what packs on the fly sends it.
std::string codedInChunks(const std::string& coding, const std::string& body, const std::string& fields = {})
{
    return okHead(fields + "Content-Encoding: " + coding + "\r\nTransfer-Encoding: chunked\r\n\r\n") +
           QByteArray::number(static_cast<qulonglong>(body.size()), 16).toStdString() + "\r\n" + body +
           "\r\n0\r\n\r\n";
}

/// A page whose link lies well before its middle, packed or not.
std::string pageWithEarlyLink()
{
    return "<title>Long</title><a href=/found>x</a><p>" + unlikeWords(10'000);
}

std::string withoutItsEnd(const std::string& bytes)
{
    return bytes.substr(0, bytes.size() / 2);
}

HostileCase fine(std::string name, std::string bytes)
{
    return {std::move(name), Script(std::move(bytes))};
}

/// With a link, which is asked, too.
HostileCase linked(std::string name, std::string bytes)
{
    return {std::move(name), Script(std::move(bytes)), Verdict::Ok, Reason::None, {2, 2}};
}

HostileCase unreadable(std::string name, std::string bytes)
{
    return {std::move(name), Script(std::move(bytes)), Verdict::Warning, Reason::BodyUnreadable, {1, 4}};
}

/// Asked once more, as a moment may help; what came of it is read all the same.
HostileCase truncated(std::string name, const Script& answer)
{
    return {std::move(name),
            [answer](const Asked& asked) { return asked.received.target == "/" ? answer : fineAnswer(); },
            Verdict::Warning, Reason::Truncated, again};
}

HostileCases wellCodedCases()
{
    const std::string gzip = gzipped(finePage);
    return {
        fine("gzip", coded("gzip", gzip)),
        fine("gzip in chunks", codedInChunks("gzip", gzip)),
        fine("gzip in chunks, with the length of something else",
             codedInChunks("gzip", gzip, "Content-Length: 5000\r\n")),
        fine("x-gzip", coded("x-gzip", gzip)),
        fine("deflate", coded("DEFLATE", deflated(finePage))),
        fine("deflate without its wrapping", coded("deflate", deflatedWithoutWrapping(finePage))),
        linked("brotli", coded("br", bytesOf(brotliPage))),
        linked("brotli in gzip", coded("br, gzip", gzipped(bytesOf(brotliPage)))),
        fine("identity", coded("identity", finePage)),
        fine("gzip in pieces of two members", coded("gzip", gzip + gzip)),
        fine("gzip with garbage behind its end", coded("gzip", gzip + "garbage")),
        fine("gzip twice", coded("gzip, gzip", gzipped(gzip))),
        fine("gzip twice, in two fields",
             okHead("Content-Encoding: deflate\r\nContent-Encoding: gzip\r\nContent-Length: " +
                    std::to_string(gzipped(deflated(finePage)).size()) + "\r\n\r\n") +
                 gzipped(deflated(finePage))),
        {"gzip of no bytes", Script(coded("gzip", "")), Verdict::Warning, Reason::EmptyPage, {1, 4}},
        {"gzip of an empty page",
         Script(coded("gzip", gzipped(""))),
         Verdict::Warning,
         Reason::EmptyPage,
         {1, 4}},
        {"gzip of nothing at all, 204", Script("HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n")},
    };
}

HostileCases truncatedCases()
{
    const std::string page = pageWithEarlyLink();
    const std::string half = withoutItsEnd(gzipped(page));
    return {
        truncated("gzip that ends in the middle", coded("gzip", half)),
        truncated("gzip that ends in the middle of its last chunk", codedInChunks("gzip", half)),
        truncated("gzip without its sum", coded("gzip", gzipped(page).substr(0, gzipped(page).size() - 8))),
        truncated("gzip whose second member ends in the middle", coded("gzip", gzipped(page) + half)),
        truncated("gzip twice, the inner one cut", coded("gzip, gzip", gzipped(half))),
        truncated("deflate that ends in the middle", coded("deflate", withoutItsEnd(deflated(page)))),
        truncated("brotli that ends in the middle", coded("br", bytesOf(brotliPage).substr(0, 20))),
        truncated(
            "gzip that is cut by its connection",
            Script(okHead("Content-Encoding: gzip\r\nContent-Length: 100000\r\n\r\n")).send(half).close()),
        {"an error in gzip that ends in the middle",
         wireAnswer(404, half, {{"Content-Type", "text/html"}, {"Content-Encoding", "gzip"}}),
         Verdict::Broken, Reason::HttpStatus},
    };
}

HostileCases wrongCases()
{
    const std::string gzip = gzipped(finePage);
    std::string wrongSum = gzip;
    wrongSum[gzip.size() - 6] ^= 1;
    std::string wrongBlock = gzip;
    wrongBlock[10] = '\x07'; // of the kind that there isn't
    return {
        unreadable("gzip said to be brotli in gzip", coded("br, gzip", gzip)),
        unreadable("gzip said twice, done once", coded("gzip, gzip", gzip)),
        unreadable("a coding nobody knows", coded("klingon", finePage)),
        unreadable("compress, which nobody has any more", coded("compress", finePage)),
        unreadable("forty codings", coded(repeated("gzip, ", 40) + "gzip", gzip)),
        unreadable("gzip that is none", coded("gzip", finePage)),
        unreadable("deflate that is none", coded("deflate", finePage)),
        unreadable("gzip with a wrong sum", coded("gzip", wrongSum)),
        unreadable("gzip with a wrong block", coded("gzip", wrongBlock)),
        unreadable("brotli that is none", coded("br", finePage)),
        // Nobody asks for it.
        unreadable("zstd", coded("zstd", zstdOf(1))),
        unreadable("zstd that is none", coded("zstd", finePage)),
        unreadable("zstd that ends in the middle", coded("zstd", zstdOf(4).substr(0, 12))),
        {"an error in a coding nobody knows", wireAnswer(404, finePage, {{"Content-Encoding", "klingon"}}),
         Verdict::Broken, Reason::HttpStatus},
    };
}

HostileCases bombs()
{
    const std::string letters(bombBytes, 'a');
    const std::string gzipBomb = gzipped(letters);
    return {
        unreadable("a gzip bomb", coded("gzip", gzipBomb)),
        unreadable("a deflate bomb", coded("deflate", deflated(letters))),
        unreadable("a gzip bomb in gzip", coded("gzip, gzip", gzipped(gzipBomb))),
        unreadable("a brotli bomb", coded("br", bytesOf(brotliBomb))),
        unreadable("a zstd bomb", coded("zstd", zstdOf(500))),
        // The other way round: more on the wire than any page within the limit could be.
        {"gzip that names its file without end",
         Script(okHead("Content-Encoding: gzip\r\n\r\n") + "\x1f\x8b\x08\x08" +
                std::string("\0\0\0\0\0\x03", 6))
             .flood(std::string(16 * 1024, 'n')),
         Verdict::Warning,
         Reason::TooLarge,
         {1, 4}},
        {"garbage without end behind gzip",
         Script(okHead("Content-Encoding: gzip\r\n\r\n") + gzipped(finePage))
             .flood(std::string(16 * 1024, 'x')),
         Verdict::Warning,
         Reason::TooLarge,
         {1, 4}},
    };
}

} // namespace

HostileCases codingCases()
{
    HostileCases cases;
    for (HostileCases& theme : std::array{wellCodedCases(), truncatedCases(), wrongCases(), bombs()})
        cases.insert(cases.end(), theme.begin(), theme.end());
    return cases;
}

} // namespace support
