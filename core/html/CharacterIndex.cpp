#include "html/CharacterIndex.h"

#include "html/Big5Additions.h"
#include "html/Gb18030.h"
#include "html/IcuTable.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace html {

namespace {

std::string twoBytes(std::uint32_t lead, std::uint32_t trail)
{
    return {static_cast<char>(lead), static_cast<char>(trail)};
}

std::string bytesInBig5(std::uint32_t pointer)
{
    const std::uint32_t trail = pointer % 157;
    return twoBytes(pointer / 157 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x62));
}

std::string bytesInEucKr(std::uint32_t pointer)
{
    return twoBytes(pointer / 190 + 0x81, pointer % 190 + 0x41);
}

std::string bytesInGb18030(std::uint32_t pointer)
{
    const std::uint32_t trail = pointer % 190;
    return twoBytes(pointer / 190 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x41));
}

std::string bytesInShiftJis(std::uint32_t pointer)
{
    const std::uint32_t lead = pointer / 188;
    const std::uint32_t trail = pointer % 188;
    return twoBytes(lead + (lead < 0x1F ? 0x81 : 0xC1), trail + (trail < 0x3F ? 0x40 : 0x41));
}

std::string bytesInEucJp(std::uint32_t pointer)
{
    return '\x8F' + twoBytes(pointer / 94 + 0xA1, pointer % 94 + 0xA1);
}

} // namespace

/// Where ICU has an index.
struct CharacterIndex::Source
{
    const char* converter;
    std::string (*bytesOf)(std::uint32_t pointer);
    std::uint32_t pointers; // how many there are
    bool hasPrivate = false;
    std::span<const Row> corrections = {};
};

CharacterIndex::CharacterIndex(const Source& source)
{
    m_codePoints = icuTable(source.converter, source.pointers, source.bytesOf);
    if (m_codePoints.empty()) return;
    if (!source.hasPrivate) std::replace_if(m_codePoints.begin(), m_codePoints.end(), isPrivateUse, 0);
    for (const Row& correction : source.corrections)
        m_codePoints[correction.pointer] = correction.codePoint;

    for (std::uint32_t pointer = 0; pointer < source.pointers; ++pointer)
        if (const char32_t codePoint = m_codePoints[pointer]) m_rows.push_back({codePoint, pointer});
    std::sort(m_rows.begin(), m_rows.end(), [](const Row& left, const Row& right) {
        return std::tuple(left.codePoint, left.pointer) < std::tuple(right.codePoint, right.pointer);
    });
}

const CharacterIndex& CharacterIndex::big5()
{
    static const CharacterIndex index(Source{.converter = "Big5-HKSCS",
                                             .bytesOf = bytesInBig5,
                                             .pointers = 126 * 157,
                                             .corrections = big5Additions()});
    return index;
}

const CharacterIndex& CharacterIndex::eucKr()
{
    static const CharacterIndex index(
        Source{.converter = "windows-949-2000", .bytesOf = bytesInEucKr, .pointers = 126 * 190});
    return index;
}

const CharacterIndex& CharacterIndex::gb18030()
{
    static const CharacterIndex index(Source{.converter = "gb18030",
                                             .bytesOf = bytesInGb18030,
                                             .pointers = 126 * 190,
                                             .hasPrivate = true,
                                             .corrections = gb18030Corrections()});
    return index;
}

const CharacterIndex& CharacterIndex::jis0208()
{
    static const CharacterIndex index(
        Source{.converter = "ibm-943_P15A-2003", .bytesOf = bytesInShiftJis, .pointers = 60 * 188});
    return index;
}

const CharacterIndex& CharacterIndex::jis0212()
{
    constexpr std::uint32_t rows = 82; // behind them IBM has characters of its own
    static const CharacterIndex index(
        Source{.converter = "EUC-JP", .bytesOf = bytesInEucJp, .pointers = rows * 94});
    return index;
}

std::optional<std::uint32_t> CharacterIndex::pointerOf(char32_t codePoint) const
{
    const auto rows = rowsOf(codePoint);
    return rows.empty() ? std::nullopt : std::optional(rows.front().pointer);
}

std::span<const CharacterIndex::Row> CharacterIndex::rowsOf(char32_t codePoint) const
{
    const auto begin = std::partition_point(m_rows.begin(), m_rows.end(),
                                            [=](const Row& row) { return row.codePoint < codePoint; });
    const auto end =
        std::find_if_not(begin, m_rows.end(), [=](const Row& row) { return row.codePoint == codePoint; });
    return {begin, end};
}

} // namespace html
