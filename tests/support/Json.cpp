#include "support/Json.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace support {

namespace {

constexpr char32_t replacementCharacter = 0xFFFD;

bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    const auto tail = [&text, codePoint](int shift) {
        text += static_cast<char>(0x80 | (codePoint >> shift & 0x3F));
    };
    if (codePoint < 0x80) {
        text += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        text += static_cast<char>(0xC0 | codePoint >> 6);
        tail(0);
    } else if (codePoint < 0x10000) {
        text += static_cast<char>(0xE0 | codePoint >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | codePoint >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    std::optional<Json> readDocument()
    {
        std::optional<Json> value = readValue();
        skipSpace();
        return m_rest.empty() ? std::move(value) : std::nullopt;
    }

private:
    void skipSpace() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size())); }

    bool take(std::string_view token)
    {
        skipSpace();
        if (!m_rest.starts_with(token)) return false;
        m_rest.remove_prefix(token.size());
        return true;
    }

    std::optional<Json> readValue()
    {
        if (take("{")) return readObject();
        if (take("[")) return readArray();
        if (take("\"")) return readString();
        if (take("true")) return Json(true);
        if (take("false")) return Json(false);
        if (take("null")) return Json(nullptr);
        return readNumber();
    }

    std::optional<Json> readObject()
    {
        Json::Object members;
        if (take("}")) return Json(members);
        do {
            if (!take("\"")) return std::nullopt;
            const std::optional<Json> name = readString();
            if (!name || !take(":")) return std::nullopt;
            std::optional<Json> value = readValue();
            if (!value) return std::nullopt;
            members.push_back({name->string(), std::move(*value)});
        } while (take(","));
        if (!take("}")) return std::nullopt;
        return Json(std::move(members));
    }

    std::optional<Json> readArray()
    {
        Json::Array items;
        if (take("]")) return Json(items);
        do {
            std::optional<Json> item = readValue();
            if (!item) return std::nullopt;
            items.push_back(std::move(*item));
        } while (take(","));
        if (!take("]")) return std::nullopt;
        return Json(std::move(items));
    }

    std::optional<Json> readNumber()
    {
        const std::string digits(m_rest.substr(0, m_rest.find_first_not_of("+-.0123456789eE")));
        if (digits.empty()) return std::nullopt;
        m_rest.remove_prefix(digits.size());
        return Json(std::strtod(digits.c_str(), nullptr));
    }

    std::optional<Json> readString()
    {
        std::string text;
        while (!m_rest.empty()) {
            const char character = next();
            if (character == '"') return Json(std::move(text));
            if (character != '\\')
                text += character;
            else if (!readEscape(text))
                return std::nullopt;
        }
        return std::nullopt;
    }

    bool readEscape(std::string& text)
    {
        if (m_rest.empty()) return false;
        const char escape = next();
        if (escape == 'u') return readUnicodeEscape(text);
        constexpr std::string_view letters = "bfnrt\"\\/";
        constexpr std::string_view meanings = "\b\f\n\r\t\"\\/";
        const std::size_t which = letters.find(escape);
        if (which == std::string_view::npos) return false;
        text += meanings[which];
        return true;
    }

    bool readUnicodeEscape(std::string& text)
    {
        const std::optional<char32_t> unit = readCodeUnit();
        if (!unit) return false;
        if (!isHighSurrogate(*unit)) {
            appendUtf8(text, isLowSurrogate(*unit) ? replacementCharacter : *unit);
            return true;
        }
        const std::string_view afterHigh = m_rest;
        std::optional<char32_t> low;
        if (m_rest.starts_with("\\u")) {
            m_rest.remove_prefix(2);
            low = readCodeUnit();
        }
        if (low && isLowSurrogate(*low)) {
            appendUtf8(text, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
            return true;
        }
        m_rest = afterHigh;
        appendUtf8(text, replacementCharacter);
        return true;
    }

    std::optional<char32_t> readCodeUnit()
    {
        const std::string digits(m_rest.substr(0, 4));
        if (digits.size() < 4 || digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
            return std::nullopt;
        m_rest.remove_prefix(4);
        return static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16));
    }

    char next()
    {
        const char character = m_rest.front();
        m_rest.remove_prefix(1);
        return character;
    }

    std::string_view m_rest;
};

/// The alternative if the value holds it, else an empty one.
template<typename Value, typename Variant>
const Value& valueOrEmpty(const Variant& variant)
{
    static const Value empty{};
    const Value* value = std::get_if<Value>(&variant);
    return value != nullptr ? *value : empty;
}

} // namespace

std::optional<Json> Json::parse(std::string_view text)
{
    return Reader(text).readDocument();
}

std::optional<Json> Json::read(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return parse(text);
}

bool Json::boolean() const
{
    return valueOrEmpty<bool>(m_value);
}

double Json::number() const
{
    return valueOrEmpty<double>(m_value);
}

const std::string& Json::string() const
{
    return valueOrEmpty<std::string>(m_value);
}

const Json::Array& Json::array() const
{
    return valueOrEmpty<Array>(m_value);
}

const Json::Object& Json::object() const
{
    return valueOrEmpty<Object>(m_value);
}

const Json* Json::find(std::string_view name) const
{
    for (const JsonMember& member : object())
        if (member.name == name) return &member.value;
    return nullptr;
}

const std::string& Json::text(std::string_view name) const
{
    static const std::string empty;
    const Json* value = find(name);
    return value != nullptr ? value->string() : empty;
}

} // namespace support
