#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace http {

class Fields;

/// What a Content-Type field says (RFC 9110 §8.3.1), read as leniently as the MIME Sniffing Standard §4.4
/// does.
struct MediaType
{
    std::string essence;                // lower case, `text/html`
    std::optional<std::string> charset; // as written, without quotes

    [[nodiscard]] bool isHtml() const; // text/html, application/xhtml+xml
    [[nodiscard]] bool isSvg() const;  // image/svg+xml
    [[nodiscard]] bool isCss() const;  // text/css
    [[nodiscard]] bool isXml() const;  // MIME Sniffing §4.6, "XML MIME type"
    bool operator==(const MediaType&) const = default;
};

/// nullopt where the text is no media type at all.
[[nodiscard]] std::optional<MediaType> parseMediaType(std::string_view text);

/// What the Content-Type fields say: some servers send two, or two in one. nullopt: nothing.
[[nodiscard]] std::optional<MediaType> mediaTypeOf(const Fields& fields);

} // namespace http
