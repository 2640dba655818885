#include "http/Fields.h"

#include "http/FieldSyntax.h"

namespace http {

namespace {

// The place of the next comma outside quoted strings, or the end. A quoted string that never ends goes on to
// the end of its field: the fields after it are whole again (RFC 9110 §5.6.4).
std::size_t elementEnd(std::string_view value, std::size_t from)
{
    bool quoted = false;
    for (std::size_t i = from; i < value.size(); ++i) {
        if (value[i] == '"')
            quoted = !quoted;
        else if (quoted && value[i] == '\\')
            ++i; // quoted-pair
        else if (!quoted && value[i] == ',')
            return i;
    }
    return value.size();
}

// RFC 9110 §5.6.1.2: empty elements are ignored.
void appendElements(std::string_view value, std::vector<std::string_view>& elements)
{
    for (std::size_t start = 0; start < value.size();) {
        const std::size_t end = elementEnd(value, start);
        const std::string_view element = trimmed(value.substr(start, end - start));
        if (!element.empty()) elements.push_back(element);
        start = end + 1;
    }
}

} // namespace

void Fields::add(std::string name, std::string value)
{
    m_fields.emplace_back(std::move(name), std::move(value));
}

std::optional<std::string_view> Fields::find(std::string_view name) const
{
    for (const auto& [fieldName, value] : m_fields)
        if (equalsIgnoringCase(fieldName, name)) return value;
    return std::nullopt;
}

std::vector<std::string_view> Fields::list(std::string_view name) const
{
    std::vector<std::string_view> elements;
    for (const auto& [fieldName, value] : m_fields)
        if (equalsIgnoringCase(fieldName, name)) appendElements(value, elements);
    return elements;
}

} // namespace http
