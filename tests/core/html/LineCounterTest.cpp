#include "html/LineCounter.h"

#include "support/Catch.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using html::LineColumn;

namespace {

LineColumn countedByteByByte(std::string_view before)
{
    LineColumn place;
    for (const char byte : before)
        if (byte == '\n')
            place = {place.line + 1, 1};
        else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80)
            ++place.column;
    return place;
}

/// Of one seed the same everywhere.
std::string textOf(std::uint32_t seed, std::size_t size)
{
    constexpr std::string_view pieces[] = {
        "a", "<", "\n", "\n\n", "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x90\x8D", "abcdefghijklmnopqrstuvwxyz"};
    std::mt19937 random(seed);
    std::string text;
    while (text.size() < size)
        text += pieces[random() % std::size(pieces)];
    text.resize(size);
    return text;
}

} // namespace

TEST_CASE("lines and columns count from one, columns in code points", "[html]")
{
    html::LineCounter lines("a\xC3\xA4\xF0\x9F\x90\x8Dz\n\nb");
    CHECK(lines.placeOf(0) == LineColumn{1, 1});
    CHECK(lines.placeOf(1) == LineColumn{1, 2});
    CHECK(lines.placeOf(7) == LineColumn{1, 4});
    CHECK(lines.placeOf(8) == LineColumn{1, 5});
    CHECK(lines.placeOf(9) == LineColumn{2, 1});
    CHECK(lines.placeOf(10) == LineColumn{3, 1});
    CHECK(lines.placeOf(11) == LineColumn{3, 2});
    CHECK(lines.placeOf(11) == LineColumn{3, 2});
}

TEST_CASE("a place is the one that is counted byte by byte, however far it is from the last and from the end",
          "[html]")
{
    for (std::size_t size = 0; size <= 80; ++size) {
        const std::string text = textOf(static_cast<std::uint32_t>(size), size);
        std::vector<LineColumn> places;
        for (std::size_t at = 0; at <= size; ++at)
            places.push_back(countedByteByByte(std::string_view(text).substr(0, at)));
        for (std::size_t first = 0; first <= size; ++first)
            for (std::size_t second = first; second <= size; ++second) {
                html::LineCounter lines(text);
                const LineColumn firstPlace = lines.placeOf(first);
                const LineColumn secondPlace = lines.placeOf(second);
                // A check for each of 92,000 pairs would be most of the time of all tests.
                if (firstPlace == places[first] && secondPlace == places[second]) continue;
                CAPTURE(text, first, second);
                CHECK(firstPlace == places[first]);
                CHECK(secondPlace == places[second]);
            }
    }
}

TEST_CASE("lines and columns are counted over texts of many thousand bytes", "[html]")
{
    const std::string text = GENERATE(textOf(1, 50'000), std::string(50'000, '\n'), std::string(50'000, 'x'),
                                      std::string(50'000, '\x80'), "\n" + std::string(20'000, 'x'),
                                      std::string(9'999, '\n') + std::string(9'999, '\xC3'));
    const std::size_t offset = GENERATE(std::size_t{4'063}, std::size_t{4'064}, std::size_t{4'080},
                                        std::size_t{4'081}, std::size_t{19'998});
    const std::size_t place = std::min(offset, text.size());
    CHECK(html::LineCounter(text).placeOf(place) ==
          countedByteByByte(std::string_view(text).substr(0, place)));
}
