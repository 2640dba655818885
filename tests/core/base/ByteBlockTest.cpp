#include "base/ByteBlock.h"

#include "support/Catch.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace {

std::string allBytes()
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.push_back(static_cast<char>(byte));
    return bytes;
}

std::uint32_t bitsWhere(std::string_view bytes, bool (*isTrue)(char))
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < ByteBlock::size; ++i)
        if (isTrue(bytes[i])) bits |= std::uint32_t{1} << i;
    return bits;
}

bool isLetterB(char byte)
{
    return byte == 'b';
}

bool isNoAscii(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isBelowSmallLetters(char byte)
{
    return static_cast<signed char>(byte) < 'a';
}

} // namespace

TEST_CASE("a block tells of each of its bytes what is true of it", "[base]")
{
    const std::string bytes = allBytes() + "abcbbbbbbbbbbbbbbbbbbba" + allBytes();
    for (std::size_t at = 0; at + ByteBlock::size <= bytes.size(); ++at) {
        CAPTURE(at);
        const ByteBlock block(bytes.data() + at);
        const std::string_view sixteen(bytes.data() + at, ByteBlock::size);
        CHECK(block.is('b').bits() == bitsWhere(sixteen, isLetterB));
        CHECK(block.isBelow('\0').bits() == bitsWhere(sixteen, isNoAscii));
        CHECK(block.isBelow('\xC0').bits() == bitsWhere(sixteen, isContinuation));
        CHECK(block.isBelow('a').bits() == bitsWhere(sixteen, isBelowSmallLetters));
        CHECK(block.isBelow('a').portableBits() == block.isBelow('a').bits());
    }
}

TEST_CASE("what is set in either of two blocks is set in what is made of both", "[base]")
{
    const std::string_view first = "\x01\x02\x04\x08\x10\x20\x40\x7F-abcdefg";
    const std::string_view second = "\x01\x80\x04\x08\x10\x20\x40\x80-abcdefg";
    CHECK((ByteBlock(first.data()) | ByteBlock(second.data())).isBelow('\0').bits() == 0b1000'0010);
}

TEST_CASE("of a mask its first bytes can be had alone", "[base]")
{
    const std::string bytes(ByteBlock::size, 'b');
    for (std::size_t count = 0; count <= ByteBlock::size; ++count)
        CHECK(ByteBlock(bytes.data()).is('b').first(count).bits() == (std::uint32_t{1} << count) - 1);
}

TEST_CASE("masks are counted, as many as may be", "[base]")
{
    const std::string all(ByteBlock::size, 'b');
    const std::string_view three = "b......b.......b";
    ByteCount ofAll, ofThree;
    for (std::size_t i = 1; i <= ByteCount::maxMasks; ++i) {
        ofAll.add(ByteBlock(all.data()).is('b'));
        ofThree.add(ByteBlock(three.data()).is('b'));
        CHECK(ofAll.value() == i * ByteBlock::size);
        CHECK(ofThree.value() == i * 3);
    }
}

TEST_CASE("a byte is found where it stands first, and none beyond what is looked through", "[base]")
{
    const std::size_t place = GENERATE(range(std::size_t{0}, std::size_t{50}));
    constexpr std::size_t size = 50;
    std::string text(size + ByteBlock::size, '.');
    text[place] = '<';
    text.back() = '<';
    for (std::size_t from = 0; from <= size; ++from)
        for (const std::size_t limit : {std::size_t{0}, from, from + 1, place, place + 1, size}) {
            if (limit > size) continue;
            const std::size_t found = findByte(text.data(), from, limit, '<');
            CAPTURE(place, from, limit, found);
            if (place >= from && place < limit)
                CHECK(found == place);
            else
                CHECK(found >= limit);
        }
}
