#include "http/LinkField.h"

#include "http/FieldSyntax.h"

#include <algorithm>
#include <iterator>

namespace http {

namespace {

/// Where the > of a target is whose < begins `text`. npos where it has none: a < after a comma is the next
/// link's, as a reference holds no <.
std::size_t targetEnd(std::string_view text)
{
    bool afterComma = false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '>') return i;
        if (text[i] == '<' && afterComma) return std::string_view::npos;
        if (text[i] != ' ' && text[i] != '\t') afterComma = text[i] == ',';
    }
    return std::string_view::npos;
}

// Fetch §2.2.2, "get, decode, and split"; but a comma in a target is the target's (RFC 8288 appendix B.2).
std::string_view takeElement(std::string_view& rest)
{
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    const std::size_t target = rest.starts_with('<') ? targetEnd(rest) : std::string_view::npos;
    const std::size_t end = listElementEnd(rest, target == std::string_view::npos ? 0 : target);
    const std::string_view element = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return element;
}

/// Consumes one element of a field, as the algorithms of RFC 8288 appendix B do.
class LinkReader
{
public:
    explicit LinkReader(std::string_view element)
        : m_rest(element)
    {
    }

    // RFC 8288 appendix B.2
    [[nodiscard]] std::optional<FieldLink> read()
    {
        const std::size_t end = m_rest.starts_with('<') ? targetEnd(m_rest) : std::string_view::npos;
        if (end == std::string_view::npos) return std::nullopt;
        FieldLink link{.target = std::string(m_rest.substr(1, end - 1)), .parameters = {}};
        m_rest.remove_prefix(end + 1);
        while (takes(';'))
            readParameter(link);
        return link;
    }

private:
    // RFC 8288 appendix B.3
    void readParameter(FieldLink& link)
    {
        std::string name = lowerCase(trimmed(takeUntil("=;")));
        std::string value = takes('=') ? readValue() : std::string();
        if (isToken(name)) link.parameters.emplace_back(std::move(name), std::move(value));
    }

    // RFC 8288 appendix B.4 for what is quoted
    std::string readValue()
    {
        if (!takes('"')) return std::string(trimmed(takeUntil(";")));
        std::string value;
        while (!m_rest.empty() && m_rest.front() != '"') {
            if (m_rest.front() == '\\' && m_rest.size() > 1) m_rest.remove_prefix(1);
            value.push_back(m_rest.front());
            m_rest.remove_prefix(1);
        }
        if (!m_rest.empty()) m_rest.remove_prefix(1);
        return value;
    }

    /// Whether that comes next, white space aside; it is consumed then.
    [[nodiscard]] bool takes(char mark)
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size()));
        if (!m_rest.starts_with(mark)) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::string_view takeUntil(std::string_view marks)
    {
        const std::string_view taken = m_rest.substr(0, m_rest.find_first_of(marks));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    std::string_view m_rest;
};

} // namespace

std::optional<std::string_view> FieldLink::find(std::string_view name) const
{
    for (const auto& [each, value] : parameters)
        if (each == name) return value;
    return std::nullopt;
}

std::vector<FieldLink> parseLinkField(std::string_view value)
{
    std::vector<FieldLink> links;
    while (!value.empty())
        if (auto link = LinkReader(takeElement(value)).read()) links.push_back(*std::move(link));
    return links;
}

std::vector<FieldLink> parseLinkFields(const Fields& fields)
{
    std::vector<FieldLink> links;
    for (const auto& [name, value] : fields.all()) {
        if (!equalsIgnoringCase(name, "Link")) continue;
        std::vector<FieldLink> ofField = parseLinkField(value);
        links.insert(links.end(), std::make_move_iterator(ofField.begin()),
                     std::make_move_iterator(ofField.end()));
    }
    return links;
}

} // namespace http
