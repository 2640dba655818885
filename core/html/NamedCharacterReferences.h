#pragma once

#include <optional>
#include <string_view>

namespace html {

/// A row of the HTML Standard's table of named character references (§13.5). The views are constants.
struct NamedCharacterReference
{
    std::string_view name;       // without "&"; with its ";", where it is one of those that end so
    std::string_view characters; // UTF-8
};

/// The longest name that `text`, what follows a "&", begins with. Takes a fixed time, however long the text
/// is.
[[nodiscard]] std::optional<NamedCharacterReference> longestNamedCharacterReference(std::string_view text);

} // namespace html
