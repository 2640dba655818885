#include "http/ContentDecoder.h"

#include "support/Catch.h"
#include "support/Gzip.h"

#include <brotli/encode.h>

using http::ContentDecoder;
using State = ContentDecoder::State;

namespace {

const std::string page = "<title>A page</title>" + unlikeWords(3'000) + "<a href=/last>last</a>";

/// A function's own, which no compiler tries to work out beforehand.
std::string repeated(char letter, std::size_t times)
{
    return std::string(times, letter);
}

std::string brotli(std::string_view text)
{
    std::size_t bytes = BrotliEncoderMaxCompressedSize(text.size());
    std::string packed(bytes, '\0');
    REQUIRE(BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
                                  reinterpret_cast<const std::uint8_t*>(text.data()), &bytes,
                                  reinterpret_cast<std::uint8_t*>(packed.data())) == BROTLI_TRUE);
    packed.resize(bytes);
    return packed;
}

struct Decoded
{
    std::string text;
    State state = State::Sound;
    bool isWhole = false;
};

http::Fields coded(const std::string& coding)
{
    http::Fields fields;
    fields.add("Content-Encoding", coding);
    return fields;
}

Decoded decoded(const http::Fields& fields, std::string_view bytes, std::size_t pieceBytes,
                std::size_t limitBytes = 1'000'000)
{
    auto decoder = ContentDecoder::of(fields, limitBytes);
    REQUIRE(decoder);
    Decoded result;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(pieceBytes, bytes.size())))
        result.state = decoder->append(bytes.substr(0, pieceBytes), result.text);
    result.isWhole = decoder->isWhole();
    return result;
}

/// At once, and byte by byte: the same comes of both.
Decoded decoded(const std::string& coding, std::string_view bytes)
{
    Decoded atOnce = decoded(coded(coding), bytes, bytes.size() + 1);
    const Decoded byteByByte = decoded(coded(coding), bytes, 1);
    CHECK(byteByByte.text == atOnce.text);
    CHECK(byteByByte.state == atOnce.state);
    CHECK(byteByByte.isWhole == atOnce.isWhole);
    return atOnce;
}

bool isPage(const Decoded& result)
{
    return result.text == page && result.state == State::Sound && result.isWhole;
}

} // namespace

TEST_CASE("a body in a known coding is decoded, in whatever pieces it comes (RFC 9110 §8.4.1)", "[http]")
{
    CHECK(isPage(decoded("gzip", gzipped(page))));
    CHECK(isPage(decoded("GZip", gzipped(page))));
    CHECK(isPage(decoded("x-gzip", gzipped(page))));
    CHECK(isPage(decoded("deflate", deflated(page))));
    CHECK(isPage(decoded("br", brotli(page))));
    CHECK(isPage(decoded("identity", page)));
    CHECK(isPage(decoded("", page)));
}

TEST_CASE("deflate without its wrapping is read as browsers read it", "[http]")
{
    CHECK(isPage(decoded("deflate", deflatedWithoutWrapping(page))));
    const std::string stored("\x01\x02\x00\xFD\xFFhi", 7);
    CHECK(decoded("deflate", stored).text == "hi");
    CHECK(decoded("deflate", stored).isWhole);
}

TEST_CASE("codings in one another are undone from the last to the first (RFC 9110 §8.4)", "[http]")
{
    CHECK(isPage(decoded("gzip, gzip", gzipped(gzipped(page)))));
    CHECK(isPage(decoded("deflate, identity, gzip", gzipped(deflated(page)))));
    http::Fields two = coded("deflate");
    two.add("content-encoding", "gzip");
    CHECK(isPage(decoded(two, gzipped(deflated(page)), 100)));
    CHECK(isPage(decoded("br, gzip", gzipped(brotli(page)))));
}

TEST_CASE("what is none of ours, or too deep, isn't decoded", "[http]")
{
    for (const char* coding : {"zstd", "compress", "gzip;q=1", "gzip, zstd", "klingon"})
        CHECK_FALSE(ContentDecoder::of(coded(coding), 1));
    CHECK(ContentDecoder::of(coded("gzip, gzip, gzip, gzip, gzip"), 1));
    CHECK_FALSE(ContentDecoder::of(coded("gzip, gzip, gzip, gzip, gzip, gzip"), 1));
}

TEST_CASE("members of a gzip file are one text (RFC 1952 §2.2)", "[http]")
{
    const std::size_t half = page.size() / 2;
    const std::string members = gzipped(page.substr(0, half)) + gzipped("") + gzipped(page.substr(half));
    CHECK(isPage(decoded("gzip", members)));
    CHECK_FALSE(decoded("gzip", members.substr(0, members.size() - 9)).isWhole);
}

TEST_CASE("garbage behind the end counts for nothing, as in browsers", "[http]")
{
    for (const auto& garbage : {std::string(600, '\0'), std::string("\x1F"), std::string("\x1F\x8B"),
                                std::string("\x1F\x8Bno member")}) {
        CHECK(isPage(decoded("gzip", gzipped(page) + garbage)));
        CHECK(isPage(decoded("deflate", deflated(page) + garbage)));
        CHECK(isPage(decoded("deflate", deflatedWithoutWrapping(page) + garbage)));
        CHECK(isPage(decoded("br", brotli(page) + garbage)));
    }
}

TEST_CASE("what ends too early isn't whole, and gives what came", "[http]")
{
    for (const auto& [coding, bytes] : {std::pair<std::string, std::string>("gzip", gzipped(page)),
                                        {"deflate", deflated(page)},
                                        {"deflate", deflatedWithoutWrapping(page)},
                                        {"br", brotli(page)}}) {
        for (std::size_t length = 1; length < bytes.size(); ++length) {
            const Decoded result = decoded(coded(coding), std::string_view(bytes).substr(0, length), 7);
            CHECK(result.state == State::Sound);
            CHECK_FALSE(result.isWhole);
            CHECK(page.starts_with(result.text));
        }
    }
    CHECK(decoded("gzip", gzipped(page).substr(0, 1'000)).text.starts_with("<title>"));
    CHECK_FALSE(decoded("gzip, gzip", gzipped(gzipped(page).substr(0, 40))).isWhole);
}

TEST_CASE("no bytes at all are an empty body in every coding", "[http]")
{
    for (const char* coding : {"gzip", "deflate", "br", "gzip, gzip", "identity"})
        CHECK(decoded(coding, "").isWhole);
    CHECK(decoded("gzip, gzip", gzipped("")).isWhole);
}

TEST_CASE("data that is wrong is said to be so", "[http]")
{
    std::string wrongSum = gzipped(page);
    wrongSum[wrongSum.size() - 6] ^= 1;
    std::string wrongAdler = deflated(page);
    wrongAdler.back() ^= 1;
    std::string wrongBlock = gzipped(page);
    wrongBlock[10] = '\x07'; // a block of the kind that there isn't
    CHECK(decoded("gzip", wrongSum).state == State::Wrong);
    CHECK(decoded("deflate", wrongAdler).state == State::Wrong);
    CHECK(decoded("gzip", wrongBlock).state == State::Wrong);
    CHECK(decoded("gzip", page).state == State::Wrong);
    CHECK(decoded("deflate", page).state == State::Wrong);
    CHECK(decoded("gzip", deflated(page)).state == State::Wrong);
    CHECK(decoded("br", page).state == State::Wrong);
    CHECK(decoded("gzip, gzip", gzipped(page)).state == State::Wrong);
}

TEST_CASE("decoded bytes are counted against the limit", "[http]")
{
    const auto coding = GENERATE(as<std::string>(), "gzip", "identity");
    const std::string bytes = coding == "gzip" ? gzipped(page) : page;
    CHECK(decoded(coded(coding), bytes, 100, page.size()).state == State::Sound);
    const Decoded cut = decoded(coded(coding), bytes, 100, page.size() - 1);
    CHECK(cut.state == State::TooLong);
    CHECK(cut.text == page.substr(0, page.size() - 1));
}

TEST_CASE("a bomb is seen to be one before it is large, and isn't unpacked further", "[http]")
{
    const std::string bomb = gzipped(repeated('a', 60'000'000));
    for (const auto& [coding, bytes] : {std::pair<std::string, std::string>("gzip", bomb),
                                        {"gzip, gzip", gzipped(bomb)},
                                        {"deflate", deflated(repeated('a', 60'000'000))},
                                        {"br", brotli(repeated('a', 60'000'000))}}) {
        const Decoded result = decoded(coded(coding), bytes, 16 * 1024, 20'000'000);
        CHECK(result.state == State::Wrong);
        CHECK(result.text.size() < 2'000'000);
    }
    // Rows that are all alike, as long tables have them.
    std::string table;
    for (int row = 0; table.size() < 3'000'000; ++row)
        table +=
            "<tr class=even><td class=number>" + std::to_string(row) + "</td><td>0</td><td>0</td></tr>\n";
    CHECK(decoded(coded("gzip"), gzipped(table), 16 * 1024, 20'000'000).isWhole);
    CHECK(decoded(coded("br"), brotli(table), 16 * 1024, 20'000'000).isWhole);
}

TEST_CASE("what takes bytes without end and gives none is cut", "[http]")
{
    std::string endlessName = "\x1F\x8B\x08\x08";
    endlessName += repeated('n', 3'000'000);
    std::string emptyMembers;
    for (int i = 0; i < 200'000; ++i)
        emptyMembers += gzipped("");
    for (const std::string& bytes : {endlessName, emptyMembers, gzipped("") + repeated('\0', 3'000'000)})
        CHECK(decoded(coded("gzip"), bytes, 16 * 1024).state == State::TooLong);
}
