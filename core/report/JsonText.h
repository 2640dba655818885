#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace report {

/// Appends JSON (RFC 8259) to a text, member by member: keeps the commas.
class JsonText
{
public:
    explicit JsonText(std::string& to)
        : m_to(to)
    {
    }

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name);

    /// Always valid UTF-8, whatever `text` is.
    void string(std::string_view text);
    void number(std::uint64_t number);
    void boolean(bool value);
    void null();

    /// Absent is null.
    void stringOrNull(std::string_view text);
    template<typename Number>
    void numberOrNull(const std::optional<Number>& value)
    {
        value ? number(*value) : null();
    }

    /// Between two members, for people who read the file and tools that compare it by lines.
    void newLine() { m_breaksLine = true; }

private:
    void separate();

    std::string& m_to;
    bool m_needsComma = false;
    bool m_breaksLine = false;
};

} // namespace report
