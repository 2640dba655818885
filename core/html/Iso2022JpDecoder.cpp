#include "html/CharacterIndex.h"
#include "html/LegacyDecoders.h"
#include "html/Utf8.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace html {

namespace {

constexpr char escape = '\x1B';

bool isInSet(unsigned char byte)
{
    return byte >= 0x21 && byte <= 0x7E;
}

// Encoding Standard §12.2.1. Its states for an escape and for a trail byte are looks ahead here.
class Iso2022JpDecoder
{
public:
    explicit Iso2022JpDecoder(std::string_view body)
        : m_rest(body)
    {
    }

    [[nodiscard]] std::string decode();

private:
    enum class Set : std::uint8_t { Ascii, Roman, Katakana, TwoBytes };

    void takeEscape();
    void takeByte();
    void takeTwoBytes();
    [[nodiscard]] std::optional<Set> setOfEscape() const;
    void append(char32_t codePoint)
    {
        appendUtf8(codePoint, m_text);
        m_isAfterEscape = false;
    }
    void appendError() { append(0xFFFD); }

    std::string_view m_rest;
    std::string m_text;
    Set m_set = Set::Ascii;
    bool m_isAfterEscape = false;
};

std::string Iso2022JpDecoder::decode()
{
    m_text.reserve(m_rest.size() + m_rest.size() / 2);
    while (!m_rest.empty()) {
        if (m_rest.front() == escape)
            takeEscape();
        else if (m_set == Set::TwoBytes)
            takeTwoBytes();
        else
            takeByte();
    }
    return std::move(m_text);
}

void Iso2022JpDecoder::takeEscape()
{
    const auto set = setOfEscape();
    m_rest.remove_prefix(set ? 3 : 1);
    if (!set) return appendError();
    m_set = *set;
    // One that nothing was written by hides what stands around it from others.
    if (m_isAfterEscape) appendError();
    m_isAfterEscape = true;
}

std::optional<Iso2022JpDecoder::Set> Iso2022JpDecoder::setOfEscape() const
{
    const std::string_view name = m_rest.substr(1, 2);
    if (name == "(B") return Set::Ascii;
    if (name == "(J") return Set::Roman;
    if (name == "(I") return Set::Katakana;
    if (name == "$@" || name == "$B") return Set::TwoBytes;
    return std::nullopt;
}

void Iso2022JpDecoder::takeByte()
{
    const auto byte = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    if (m_set == Set::Katakana) {
        const bool isKatakana = byte >= 0x21 && byte <= 0x5F;
        return append(isKatakana ? 0xFF61U - 0x21U + byte : 0xFFFDU);
    }
    if (byte >= 0x80 || byte == 0x0E || byte == 0x0F) return appendError();
    if (m_set == Set::Roman && byte == 0x5C) return append(0xA5);
    if (m_set == Set::Roman && byte == 0x7E) return append(0x203E);
    append(byte);
}

void Iso2022JpDecoder::takeTwoBytes()
{
    const auto lead = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    if (!isInSet(lead) || m_rest.empty() || m_rest.front() == escape) return appendError();
    const auto trail = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    if (!isInSet(trail)) return appendError();
    const char32_t codePoint = CharacterIndex::jis0208().codePointAt((lead - 0x21U) * 94 + trail - 0x21U);
    append(codePoint == 0 ? 0xFFFD : codePoint);
}

} // namespace

std::string decodeIso2022Jp(std::string_view body)
{
    return Iso2022JpDecoder(body).decode();
}

} // namespace html
