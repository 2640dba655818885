#include "html/Gb18030.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace html {

namespace {

// The first was a private use character until it was found that pages mean a space by it (Encoding Standard
// §5); the others are GB 18030-2022's.
constexpr CharacterIndex::Row corrections[] = {
    {0x3000, 6555},  {0xFE10, 7182},  {0xFE12, 7183},  {0xFE11, 7184},  {0xFE13, 7185},
    {0xFE14, 7186},  {0xFE15, 7187},  {0xFE16, 7188},  {0xFE17, 7201},  {0xFE18, 7202},
    {0xFE19, 7208},  {0x9FB4, 23775}, {0x9FB5, 23783}, {0x9FB6, 23788}, {0x9FB7, 23789},
    {0x9FB8, 23795}, {0x9FB9, 23812}, {0x9FBA, 23829}, {0x9FBB, 23845},
};

constexpr CharacterIndex::Row formerlyPrivate[] = {
    {0xE78D, 7182},  {0xE78E, 7183},  {0xE78F, 7184},  {0xE790, 7185},  {0xE791, 7186},  {0xE792, 7187},
    {0xE793, 7188},  {0xE794, 7201},  {0xE795, 7202},  {0xE796, 7208},  {0xE81E, 23775}, {0xE826, 23783},
    {0xE82B, 23788}, {0xE82C, 23789}, {0xE832, 23795}, {0xE843, 23812}, {0xE854, 23829}, {0xE864, 23845},
};

// Whose places in the index and among the ranges were swapped in 2005.
constexpr char32_t swapped = 0x1E3F;
constexpr char32_t swappedPrivate = 0xE7C7;
constexpr char32_t nowhere = 0xE5E5;

constexpr std::uint32_t basicPlaneEnd = 39420;
constexpr std::uint32_t supplementaryBegin = 189000;
constexpr std::uint32_t supplementaryEnd = 1237576;

bool isRowOf(std::span<const CharacterIndex::Row> rows, char32_t codePoint)
{
    return std::any_of(rows.begin(), rows.end(),
                       [=](const CharacterIndex::Row& row) { return row.codePoint == codePoint; });
}

/// Whether GB 18030-2000 has it in two bytes: what it hasn't is counted through, and stayed where it is.
bool wasInIndex(char32_t codePoint)
{
    if (codePoint == swapped) return false;
    if (codePoint == swappedPrivate || codePoint == nowhere) return true;
    if (isRowOf(formerlyPrivate, codePoint)) return true;
    if (codePoint != 0x3000 && isRowOf(corrections, codePoint)) return false;
    return CharacterIndex::gb18030().pointerOf(codePoint).has_value();
}

/// The first of each run of what isn't in the index, by pointer and by code point alike.
std::vector<CharacterIndex::Row> makeRanges()
{
    std::vector<CharacterIndex::Row> ranges;
    char32_t expected = 0;
    std::uint32_t pointer = 0;
    for (char32_t codePoint = 0x80; codePoint < 0x10000; ++codePoint) {
        const bool isSurrogate = codePoint >= 0xD800 && codePoint < 0xE000;
        if (isSurrogate || wasInIndex(codePoint)) continue;
        if (codePoint != expected) ranges.push_back({codePoint, pointer});
        expected = codePoint + 1;
        ++pointer;
    }
    return ranges;
}

const std::vector<CharacterIndex::Row>& ranges()
{
    static const std::vector<CharacterIndex::Row> all = makeRanges();
    return all;
}

} // namespace

std::span<const CharacterIndex::Row> gb18030Corrections()
{
    return corrections;
}

std::optional<std::uint32_t> gb18030PointerOfPrivate(char32_t codePoint)
{
    const auto* const row =
        std::find_if(std::begin(formerlyPrivate), std::end(formerlyPrivate),
                     [=](const CharacterIndex::Row& each) { return each.codePoint == codePoint; });
    return row == std::end(formerlyPrivate) ? std::nullopt : std::optional(row->pointer);
}

std::optional<char32_t> gb18030RangesCodePoint(std::uint32_t pointer)
{
    if (pointer >= supplementaryBegin && pointer < supplementaryEnd)
        return 0x10000 + (pointer - supplementaryBegin);
    if (pointer >= basicPlaneEnd) return std::nullopt;
    if (pointer == 7457) return swappedPrivate;
    const auto next =
        std::partition_point(ranges().begin(), ranges().end(),
                             [=](const CharacterIndex::Row& row) { return row.pointer <= pointer; });
    const CharacterIndex::Row& range = *std::prev(next);
    return range.codePoint + (pointer - range.pointer);
}

std::uint32_t gb18030RangesPointer(char32_t codePoint)
{
    if (codePoint >= 0x10000) return supplementaryBegin + static_cast<std::uint32_t>(codePoint - 0x10000);
    if (codePoint == swappedPrivate) return 7457;
    const auto next =
        std::partition_point(ranges().begin(), ranges().end(),
                             [=](const CharacterIndex::Row& row) { return row.codePoint <= codePoint; });
    const CharacterIndex::Row& range = *std::prev(next);
    return range.pointer + static_cast<std::uint32_t>(codePoint - range.codePoint);
}

} // namespace html
