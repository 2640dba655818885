// Content codings: bombs, doubled, truncated and wrong ones.

#include "support/hostile/HostileCase.h"

#include <QByteArray>

namespace support {
namespace {

using crawl::Reason;
using crawl::Verdict;

constexpr int bombBytes = 60'000'000;

/// zlib's stream, which `deflate` means, follows qCompress's four bytes of length.
std::string deflated(const QByteArray& text)
{
    return qCompress(text, 9).mid(4).toStdString();
}

std::string littleEndian(std::uint32_t number, int bytes)
{
    std::string text;
    for (int at = 0; at < bytes; ++at)
        text += static_cast<char>(number >> (8 * at) & 0xff);
    return text;
}

std::uint32_t crc32(std::string_view text)
{
    std::uint32_t crc = 0xffffffff;
    for (const char byte : text) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

/// RFC 1952: the same stream without zlib's two bytes before and four behind, in another wrapping.
std::string gzipped(std::string_view text)
{
    std::string raw = deflated(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    raw = raw.substr(2, raw.size() - 6);
    return std::string("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + raw + littleEndian(crc32(text), 4) +
           littleEndian(static_cast<std::uint32_t>(text.size()), 4);
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

} // namespace

HostileCases codingCases()
{
    const std::string gzip = gzipped(finePage);
    std::string wrongSum = gzip;
    wrongSum[gzip.size() - 6] ^= 1;
    const std::string gzipBomb = gzipped(std::string(bombBytes, 'a'));
    const auto fine = [](std::string name, std::string bytes) {
        return HostileCase{std::move(name), std::move(bytes)};
    };
    const auto unreadable = [](std::string name, const std::string& bytes) {
        return HostileCase{std::move(name), Script(bytes), Verdict::Warning, Reason::BodyUnreadable, {1, 4}};
    };
    return {
        fine("gzip", coded("gzip", gzip)),
        fine("deflate", coded("DEFLATE", deflated(finePage.data()))),
        {"brotli, of a page with a link",
         [](const Asked& asked) -> Script {
             return asked.received.target == "/" ? coded("br", bytesOf(brotliPage)) : fineAnswer();
         },
         Verdict::Ok,
         Reason::None,
         {2, 2}},
        fine("zstd", coded("zstd", zstdOf(1))),
        fine("identity", coded("identity", finePage)),
        fine("gzip in pieces of two members", coded("gzip", gzip + gzip)),
        // Qt neither asks for it nor knows it.
        unreadable("x-gzip", coded("x-gzip", gzip)),
        unreadable("a gzip bomb", coded("gzip", gzipBomb)),
        unreadable("a deflate bomb", coded("deflate", deflated(QByteArray(bombBytes, 'a')))),
        unreadable("a brotli bomb", coded("br", bytesOf(brotliBomb))),
        unreadable("a zstd bomb", coded("zstd", zstdOf(500))),
        unreadable("a gzip bomb in gzip", coded("gzip, gzip", gzipped(gzipBomb))),
        unreadable("gzip twice", coded("gzip, gzip", gzipped(gzip))),
        unreadable("gzip in brotli", coded("br, gzip", gzip)),
        unreadable("a coding nobody knows", coded("klingon", finePage)),
        unreadable("compress, which nobody has any more", coded("compress", finePage)),
        unreadable("forty codings", coded(repeated("gzip, ", 40) + "gzip", gzip)),
        unreadable("gzip that is none", coded("gzip", finePage)),
        unreadable("brotli that is none", coded("br", finePage)),
        unreadable("zstd that is none", coded("zstd", finePage)),
        unreadable("deflate that is none", coded("deflate", finePage)),
        unreadable("gzip with a wrong sum", coded("gzip", wrongSum)),
        // Qt decodes what came and says no word of what is missing.
        fine("gzip that ends in the middle", coded("gzip", gzip.substr(0, gzip.size() / 2))),
        fine("brotli that ends in the middle", coded("br", bytesOf(brotliPage).substr(0, 20))),
        fine("zstd that ends in the middle", coded("zstd", zstdOf(4).substr(0, 12))),
        {"gzip of no bytes", Script(coded("gzip", "")), Verdict::Warning, Reason::EmptyPage, {1, 4}},
        {"gzip that is cut by its connection",
         Script(okHead("Content-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n"))
             .send(gzip.substr(0, gzip.size() / 2))
             .close(),
         Verdict::Ok},
        {"an error in a coding nobody knows", wireAnswer(404, finePage, {{"Content-Encoding", "klingon"}}),
         Verdict::Broken, Reason::HttpStatus},
    };
}

} // namespace support
