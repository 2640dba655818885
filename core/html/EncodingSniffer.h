#pragma once

#include "http/MediaType.h"

#include <optional>
#include <string_view>

namespace html {

/// The encoding a page is read with at first, by its standard's name in lower case; the view is a constant.
/// In the order of HTML §13.2.3: byte order mark, the charset of Content-Type, what the first 1024 bytes
/// declare. Undeclared, a page is UTF-8 if its bytes beyond ASCII are; else windows-1252.
[[nodiscard]] std::string_view sniffEncoding(std::string_view body,
                                             const std::optional<http::MediaType>& mediaType);

/// What nothing in the page's markup can change: byte order mark and Content-Type. nullopt: neither says one.
[[nodiscard]] std::optional<std::string_view>
certainEncoding(std::string_view body, const std::optional<http::MediaType>& mediaType);

/// HTML §13.2.3.5, "change the encoding": what an HTML page is to be read in that was read in `used`, which
/// isn't certain, and whose first meta element to declare an encoding declares `declared`. nullopt: it was
/// read in the right one.
[[nodiscard]] std::optional<std::string_view> changedEncoding(std::string_view used,
                                                              std::string_view declared);

/// Encoding Standard §6, "BOM sniff". nullopt: there is none.
[[nodiscard]] std::optional<std::string_view> encodingOfByteOrderMark(std::string_view body);

/// HTML §13.2.3.2, "prescan a byte stream to determine its encoding", with "get an XML encoding" after it.
[[nodiscard]] std::optional<std::string_view> prescanEncoding(std::string_view body);

/// The label in a text such as `text/html; charset=utf-8`
/// (HTML §2.5.4, "extracting a character encoding from a meta element"), as the encoding it means.
[[nodiscard]] std::optional<std::string_view> encodingOfMetaContent(std::string_view content);

} // namespace html
