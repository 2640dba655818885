#include "html/JsonReader.h"

#include "base/Utf8Bytes.h"
#include "html/Ascii.h"
#include "html/Utf8.h"

#include <algorithm>
#include <array>

namespace html {

namespace {

/// Of four digits, which the reader has seen to be there.
char32_t codeUnit(std::string_view digits)
{
    char32_t unit = 0;
    for (const char digit : digits.substr(0, 4))
        unit = unit * 16 + static_cast<char32_t>(url::hexDigitValue(digit));
    return unit;
}

bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

/// Takes `uXXXX`, and the other half after it.
void appendUnicodeEscape(std::string_view& rest, std::string& out)
{
    const char32_t unit = codeUnit(rest.substr(1));
    rest.remove_prefix(5);
    if (isHighSurrogate(unit) && rest.starts_with("\\u")) {
        const char32_t low = codeUnit(rest.substr(2));
        if (isLowSurrogate(low)) {
            rest.remove_prefix(6);
            return appendUtf8(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), out);
        }
    }
    if (isHighSurrogate(unit) || isLowSurrogate(unit))
        out.append(replacementCharacter);
    else
        appendUtf8(unit, out);
}

void appendEscape(std::string_view& rest, std::string& out)
{
    static constexpr std::string_view names = "bfnrt";
    static constexpr std::string_view meanings = "\b\f\n\r\t";
    if (rest.front() == 'u') return appendUnicodeEscape(rest, out);
    const std::size_t named = names.find(rest.front());
    out.push_back(named == std::string_view::npos ? rest.front() : meanings[named]);
    rest.remove_prefix(1);
}

} // namespace

std::optional<std::string_view> JsonReader::next()
{
    while (!m_isBroken) {
        skipWhitespace();
        switch (m_expected) {
        case Expected::Nothing:
            if (m_at < m_text.size()) fail();
            return std::nullopt;
        case Expected::ValueOrEnd:
            if (take(']')) {
                close();
                break;
            }
            [[fallthrough]];
        case Expected::Value:
            if (const auto string = takeValue()) return string;
            break;
        case Expected::NameOrEnd:
            if (take('}')) {
                close();
                break;
            }
            [[fallthrough]];
        case Expected::Name: takeName(); break;
        case Expected::CommaOrEnd: takeCommaOrEnd(); break;
        }
    }
    return std::nullopt;
}

/// nullopt: a value that is no string, or none at all.
std::optional<std::string_view> JsonReader::takeValue()
{
    switch (current()) {
    case '"': {
        const auto string = takeString();
        endValue();
        return string;
    }
    case '[':
        ++m_at;
        open({}, Expected::ValueOrEnd);
        return std::nullopt;
    case '{':
        ++m_at;
        open({.name = std::string_view()}, Expected::NameOrEnd);
        return std::nullopt;
    default:
        if (takeLiteral("true") || takeLiteral("false") || takeLiteral("null") || takeNumber())
            endValue();
        else
            fail();
        return std::nullopt;
    }
}

void JsonReader::takeName()
{
    const auto name = takeString();
    skipWhitespace();
    if (!name || !take(':')) return fail();
    m_path.back().name = *name;
    m_expected = Expected::Value;
}

void JsonReader::takeCommaOrEnd()
{
    JsonStep& step = m_path.back();
    const bool isObject = step.name.has_value();
    if (take(isObject ? '}' : ']')) return close();
    if (!take(',')) return fail();
    ++step.index;
    m_expected = isObject ? Expected::Name : Expected::Value;
}

void JsonReader::open(JsonStep first, Expected expected)
{
    if (m_path.size() >= maxJsonDepth) return fail();
    m_path.push_back(first);
    m_expected = expected;
}

void JsonReader::close()
{
    m_path.pop_back();
    endValue();
}

// RFC 8259 §7
std::optional<std::string_view> JsonReader::takeString()
{
    if (!take('"')) return broken();
    const std::size_t begin = m_at;
    const auto isSpecial = [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
    };
    for (;;) {
        while (m_at < m_text.size() && !isSpecial(m_text[m_at]))
            ++m_at;
        if (take('"')) return m_text.substr(begin, m_at - 1 - begin);
        if (!take('\\') || !takeEscape()) return broken();
    }
}

bool JsonReader::takeEscape()
{
    static constexpr std::string_view escaped = "\"\\/bfnrtu";
    const char c = current();
    if (m_at >= m_text.size() || escaped.find(c) == std::string_view::npos) return false;
    ++m_at;
    if (c != 'u') return true;
    const std::string_view digits = m_text.substr(m_at, 4);
    m_at += digits.size();
    return digits.size() == 4 && std::all_of(digits.begin(), digits.end(), url::isAsciiHexDigit);
}

// RFC 8259 §6
bool JsonReader::takeNumber()
{
    (void)take('-');
    if (!take('0') && !takeDigits()) return false;
    if (take('.') && !takeDigits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('-')) (void)take('+');
    return takeDigits();
}

bool JsonReader::takeDigits()
{
    const std::size_t begin = m_at;
    while (isAsciiDigit(current()))
        ++m_at;
    return m_at > begin;
}

bool JsonReader::takeLiteral(std::string_view literal)
{
    if (!m_text.substr(m_at).starts_with(literal)) return false;
    m_at += literal.size();
    return true;
}

bool JsonReader::take(char c)
{
    if (m_at >= m_text.size() || m_text[m_at] != c) return false;
    ++m_at;
    return true;
}

void JsonReader::skipWhitespace()
{
    while (current() == ' ' || current() == '\n' || current() == '\t' || current() == '\r')
        ++m_at;
}

void JsonReader::endValue()
{
    m_expected = m_path.empty() ? Expected::Nothing : Expected::CommaOrEnd;
}

void JsonReader::fail()
{
    m_isBroken = true;
}

std::nullopt_t JsonReader::broken()
{
    fail();
    return std::nullopt;
}

bool isNamed(const JsonStep& step, std::string_view name)
{
    if (!step.name) return false;
    // Six bytes write one; a name of megabytes, asked about at each value inside, isn't looked through.
    if (step.name->size() > name.size() * 6) return false;
    std::string buffer;
    return decodedJson(*step.name, buffer) == name;
}

std::string_view decodedJson(std::string_view raw, std::string& buffer)
{
    if (raw.find('\\') == std::string_view::npos) return raw;
    buffer.clear();
    for (std::string_view rest = raw; !rest.empty();) {
        const std::size_t plain = std::min(rest.find('\\'), rest.size());
        buffer.append(rest.substr(0, plain));
        rest.remove_prefix(plain);
        if (rest.empty()) break;
        rest.remove_prefix(1);
        appendEscape(rest, buffer);
    }
    return buffer;
}

} // namespace html
