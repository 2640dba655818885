#include "http/Fields.h"

#include "http/FieldSyntax.h"

namespace http {

namespace {

// RFC 9110 §5.6.1.2: empty elements are ignored.
void appendElements(std::string_view value, std::vector<std::string_view>& elements)
{
    for (std::size_t start = 0; start < value.size();) {
        const std::size_t end = listElementEnd(value, start);
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
