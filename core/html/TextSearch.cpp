#include "html/TextSearch.h"

#include "html/Utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace html {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n';
}

/// One code point's decomposition, case folded, without its marks.
void appendFolded(UChar32 codePoint, const UNormalizer2* decomposition, std::string& out)
{
    // The longest decomposition has 18 code points (U+FDFA); folding makes three of one at most.
    std::array<UChar, 64> decomposed{};
    std::array<UChar, 192> folded{};
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t length = unorm2_getDecomposition(decomposition, codePoint, decomposed.data(),
                                                  static_cast<std::int32_t>(decomposed.size()), &error);
    if (length < 0) { // it has none
        length = 0;
        U16_APPEND_UNSAFE(decomposed.data(), length, codePoint);
    }
    length = u_strFoldCase(folded.data(), static_cast<std::int32_t>(folded.size()), decomposed.data(), length,
                           U_FOLD_CASE_DEFAULT, &error);
    if (U_FAILURE(error)) return;
    for (std::int32_t at = 0; at < length;) {
        UChar32 each = 0;
        U16_NEXT(folded.data(), at, length, each);
        const auto type = u_charType(each);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
        appendUtf8(u_isUWhiteSpace(each) ? U' ' : static_cast<char32_t>(each), out);
    }
}

/// Of white space in a row one stays, a newline before a space; none at either end.
std::string collapsed(std::string_view text)
{
    std::string out;
    char due = '\0';
    for (const char c : text) {
        if (isSpace(c)) {
            if (due != '\n') due = c;
            continue;
        }
        if (due != '\0' && !out.empty()) out.push_back(due);
        due = '\0';
        out.push_back(c);
    }
    return out;
}

/// Where a text occurs in another, one place after the other, overlapping ones too: Knuth, Morris, Pratt,
/// since a page may be made to be slow to search.
class Occurrences
{
public:
    Occurrences(std::string_view text, std::string_view wanted)
        : m_text(text)
        , m_wanted(wanted)
        , m_border(wanted.size())
    {
        for (std::size_t i = 1, length = 0; i < wanted.size(); ++i) {
            while (length > 0 && wanted[i] != wanted[length])
                length = m_border[length - 1];
            if (wanted[i] == wanted[length]) ++length;
            m_border[i] = length;
        }
    }

    /// The end of the next one; npos: there is none.
    [[nodiscard]] std::size_t next()
    {
        if (m_wanted.empty()) return std::string_view::npos;
        if (m_matched == m_wanted.size()) m_matched = m_border[m_matched - 1];
        while (m_at < m_text.size()) {
            while (m_matched > 0 && m_text[m_at] != m_wanted[m_matched])
                m_matched = m_border[m_matched - 1];
            if (m_text[m_at] == m_wanted[m_matched]) ++m_matched;
            ++m_at;
            if (m_matched == m_wanted.size()) return m_at;
        }
        return std::string_view::npos;
    }

private:
    std::string_view m_text;
    std::string_view m_wanted;
    std::vector<std::size_t> m_border;
    std::size_t m_at = 0;
    std::size_t m_matched = 0;
};

/// For each place in a text whether it will do; every place does where nothing is asked of it.
using Places = std::vector<bool>;

Places placesAfter(std::string_view text, std::string_view prefix)
{
    Places places(text.size() + 1, prefix.empty());
    Occurrences occurrences(text, prefix);
    for (std::size_t at = occurrences.next(); at != std::string_view::npos; at = occurrences.next()) {
        places[at] = true;
        while (at < text.size() && isSpace(text[at]))
            places[++at] = true;
    }
    return places;
}

Places placesBefore(std::string_view text, std::string_view suffix)
{
    Places places(text.size() + 1, suffix.empty());
    Occurrences occurrences(text, suffix);
    for (std::size_t end = occurrences.next(); end != std::string_view::npos; end = occurrences.next()) {
        std::size_t at = end - suffix.size();
        places[at] = true;
        while (at > 0 && isSpace(text[at - 1]))
            places[--at] = true;
    }
    return places;
}

/// A letter or digit of a script that puts spaces between its words.
bool isOfWord(UChar32 codePoint)
{
    if (codePoint < 0 || !u_isalnum(codePoint)) return false;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(codePoint, &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return false;
    default: return true; // of all the scripts there are
    }
}

const std::uint8_t* bytesOf(std::string_view text) // as ICU's macros want them
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool isWordBoundary(std::string_view text, std::size_t place)
{
    if (place == 0 || place == text.size()) return true;
    const auto length = static_cast<std::int32_t>(text.size());
    UChar32 before = 0;
    UChar32 after = 0;
    auto at = static_cast<std::int32_t>(place);
    U8_PREV(bytesOf(text), 0, at, before);
    at = static_cast<std::int32_t>(place);
    U8_NEXT(bytesOf(text), at, length, after);
    return !isOfWord(before) || !isOfWord(after);
}

/// The end of the first whole words that are `wanted`, from `from` on, that begin and end at places that do.
std::size_t endOfFirst(std::string_view text, std::string_view wanted, std::size_t from, const Places& begins,
                       const Places& ends)
{
    Occurrences occurrences(text.substr(from), wanted);
    for (std::size_t end = occurrences.next(); end != std::string_view::npos; end = occurrences.next()) {
        const std::size_t begin = from + end - wanted.size();
        if (begins[begin] && ends[from + end] && isWordBoundary(text, begin) &&
            isWordBoundary(text, from + end))
            return from + end;
    }
    return std::string_view::npos;
}

/// What is looked for, all in one block.
std::string wantedText(std::string_view text)
{
    std::string wanted = foldedForSearch(text);
    std::replace(wanted.begin(), wanted.end(), '\n', ' ');
    return wanted;
}

} // namespace

TextSearch::TextSearch(std::string_view shown)
    : m_text(foldedForSearch(shown))
{
}

bool TextSearch::finds(const TextDirective& directive) const
{
    const std::string start = wantedText(directive.start);
    const std::string end = wantedText(directive.end);
    if (start.empty()) return true; // spaces or marks alone are nothing that could be missing
    const Places anywhere(m_text.size() + 1, true);
    const Places begins = placesAfter(m_text, wantedText(directive.prefix));
    const Places ends = placesBefore(m_text, wantedText(directive.suffix));
    if (end.empty()) return endOfFirst(m_text, start, 0, begins, ends) != std::string_view::npos;
    // A range that begins later holds no end that an earlier one doesn't.
    const std::size_t from = endOfFirst(m_text, start, 0, begins, anywhere);
    return from != std::string_view::npos &&
           endOfFirst(m_text, end, from, anywhere, ends) != std::string_view::npos;
}

std::string foldedForSearch(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* const decomposition = unorm2_getNFKDInstance(&error);
    std::string folded;
    folded.reserve(text.size());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        const char c = text[static_cast<std::size_t>(at)];
        if (static_cast<unsigned char>(c) < 0x80) {
            ++at;
            const bool isWhite = c == ' ' || (c >= '\t' && c <= '\r' && c != '\n');
            folded.push_back(isWhite ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
            continue;
        }
        UChar32 codePoint = 0;
        U8_NEXT(bytesOf(text), at, length, codePoint);
        if (codePoint >= 0 && U_SUCCESS(error)) appendFolded(codePoint, decomposition, folded);
    }
    return collapsed(folded);
}

} // namespace html
