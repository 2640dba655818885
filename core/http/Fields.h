#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

/// Header fields in the order they came. Names compare without regard to case (RFC 9110 §5.1).
class Fields
{
public:
    void add(std::string name, std::string value);

    /// The first field of that name.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// All values of a list-based field, split at commas outside quoted strings, trimmed (RFC 9110 §5.6.1).
    [[nodiscard]] std::vector<std::string_view> list(std::string_view name) const;

    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const { return m_fields; }
    [[nodiscard]] bool empty() const { return m_fields.empty(); }
    bool operator==(const Fields&) const = default;

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

} // namespace http
