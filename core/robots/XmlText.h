#pragma once

#include "html/CharacterReferences.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace robots {

/// An element's text or an attribute's value, put together from the runs it stands in: trimmed, references
/// decoded, bounded, with the place of its first character.
///
/// References need their `;` here, unlike in HTML: a bare `&copy=1` in an address is what it looks like.
class XmlText
{
public:
    explicit XmlText(std::size_t maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    /// `offset`: where `raw` stands in the file.
    void append(std::string_view raw, html::TextContext context, std::size_t offset);

    [[nodiscard]] std::string_view value() const; // without white space around it
    /// Of the first character that is no white space; nullopt: there is none.
    [[nodiscard]] std::optional<std::size_t> offset() const { return m_offset; }

private:
    void appendPlain(std::string_view text, std::size_t offset);
    void appendReference(std::string_view reference, std::size_t offset);
    [[nodiscard]] std::size_t room() const { return m_maxBytes - m_value.size(); }

    std::size_t m_maxBytes;
    std::string m_value; // begins with its first character that is no white space
    std::optional<std::size_t> m_offset;
};

} // namespace robots
