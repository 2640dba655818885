#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace support {

struct JsonMember;

/// A JSON value (RFC 8259) of a file of test data: small, for files we trust, not fast.
class Json
{
public:
    using Array = std::vector<Json>;
    using Object = std::vector<JsonMember>;

    /// nullopt: the text is no JSON. A surrogate without its other half becomes U+FFFD.
    [[nodiscard]] static std::optional<Json> parse(std::string_view text);
    /// nullopt: there is no such file, or it holds no JSON.
    [[nodiscard]] static std::optional<Json> read(const std::filesystem::path& file);

    template<typename Value>
    explicit Json(Value value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    [[nodiscard]] bool isString() const { return std::holds_alternative<std::string>(m_value); }
    [[nodiscard]] bool isArray() const { return std::holds_alternative<Array>(m_value); }
    [[nodiscard]] bool isObject() const { return std::holds_alternative<Object>(m_value); }

    // The value, or what stands for none where it is of another kind: false, 0, "", no items.
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] const std::string& string() const;
    [[nodiscard]] const Array& array() const;
    [[nodiscard]] const Object& object() const;

    /// The member's value; nullptr where there is none.
    [[nodiscard]] const Json* find(std::string_view name) const;
    /// The member's value as text; empty where there is none.
    [[nodiscard]] const std::string& text(std::string_view name) const;

private:
    std::variant<std::nullptr_t, bool, double, std::string, Array, Object> m_value;
};

struct JsonMember
{
    std::string name;
    Json value;
};

} // namespace support
