#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// One step from a JSON text's outermost value towards a value inside: a member's name, or a place in an
/// array.
struct JsonStep
{
    std::optional<std::string_view> name; // between its quotes, escapes not decoded; nullopt: in an array
    std::uint32_t index = 0;              // from 0, in an array
};

/// Reads a JSON text (RFC 8259) for its string values, and for where they stand in it: what QJsonDocument
/// can't tell. Strict, as browsers are: a text that is no JSON has no values, which is known at its end only,
/// so that what was read before is to be dropped then.
///
/// The text is UTF-8 and outlives it. Nothing recurses; a text nested deeper than maxJsonDepth counts as
/// broken. Thread: any; one text, one thread.
class JsonReader
{
public:
    explicit JsonReader(std::string_view text)
        : m_text(text)
    {
    }

    /// The next string that is a value, not a name: between its quotes, escapes not decoded. nullopt at the
    /// end, or where the text breaks.
    [[nodiscard]] std::optional<std::string_view> next();

    /// The way to the string that next() gave.
    [[nodiscard]] std::span<const JsonStep> path() const { return m_path; }
    /// After the last string: whether the text is no JSON.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    enum class Expected : std::uint8_t { Value, ValueOrEnd, Name, NameOrEnd, CommaOrEnd, Nothing };

    [[nodiscard]] std::optional<std::string_view> takeValue();
    void takeName();
    void takeCommaOrEnd();
    void open(JsonStep first, Expected expected);
    void close();
    [[nodiscard]] std::optional<std::string_view> takeString();
    [[nodiscard]] bool takeEscape();
    [[nodiscard]] bool takeNumber();
    [[nodiscard]] bool takeDigits();
    [[nodiscard]] bool takeLiteral(std::string_view literal);
    [[nodiscard]] bool take(char c);
    void skipWhitespace();
    [[nodiscard]] char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void endValue();
    void fail();
    std::nullopt_t broken();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<JsonStep> m_path; // a step for each array and object that is open
    Expected m_expected = Expected::Value;
    bool m_isBroken = false;
};

/// Where Qt's reader stops too; no metadata is a tenth as deep.
inline constexpr std::size_t maxJsonDepth = 1024;

/// The string that `raw` stands for (RFC 8259 §7): `raw` itself where there is nothing to decode, else kept
/// in `buffer`. A surrogate without its other half becomes U+FFFD.
[[nodiscard]] std::string_view decodedJson(std::string_view raw, std::string& buffer);

/// Whether the step is to the member with that name.
[[nodiscard]] bool isNamed(const JsonStep& step, std::string_view name);

} // namespace html
