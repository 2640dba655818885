#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace html {

/// Where a text stands decides how its character references and its NULs are read.
enum class TextContext : std::uint8_t {
    Data,      // references are decoded, U+0000 stays (the tree drops it)
    Rcdata,    // references are decoded, U+0000 becomes U+FFFD
    RawText,   // no references, U+0000 becomes U+FFFD
    Cdata,     // neither
    Attribute, // as Rcdata, but `&name` before "=" or a letter or digit stays: `?a=1&copy=2`
};

/// Appends `raw`, as it stands in the page, decoded for its context.
void appendDecoded(std::string_view raw, TextContext context, std::string& out);

/// The decoded text: `raw` itself where there is nothing to decode, else kept in `buffer`.
[[nodiscard]] std::string_view decoded(std::string_view raw, TextContext context, std::string& buffer);

/// What an attribute's value says, for a look at it. Lives no longer than `raw`.
class AttributeText
{
public:
    explicit AttributeText(std::string_view raw)
        : m_text(decoded(raw, TextContext::Attribute, m_buffer))
    {
    }
    AttributeText(const AttributeText&) = delete;
    AttributeText& operator=(const AttributeText&) = delete;

    [[nodiscard]] std::string_view view() const { return m_text; }

private:
    std::string m_buffer;
    std::string_view m_text;
};

/// Tells where in `raw` the bytes of its decoded text stand. Asked in rising order: it goes over `raw` once.
class RawPlaces
{
public:
    RawPlaces(std::string_view raw, TextContext context)
        : m_raw(raw)
        , m_context(context)
    {
    }

    [[nodiscard]] std::size_t rawOffset(std::size_t decodedOffset);

private:
    std::string_view m_raw;
    TextContext m_context;
    std::size_t m_rawOffset = 0;
    std::size_t m_decodedOffset = 0;
};

} // namespace html
