#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace html {

/// A text that a link's fragment names: `#:~:text=[prefix-,]start[,end][,-suffix]`. UTF-8, percent-decoded.
struct TextDirective
{
    std::string prefix; // what stands before it; empty: anything
    std::string start;
    std::string end; // with it, all from start to end is meant; empty: start alone
    std::string suffix;
    bool operator==(const TextDirective&) const = default;
};

/// The text directives of a fragment, percent-encoded as in a URL. Those that browsers pass over are left
/// out. URL Fragment Text Directives §3.2 and §3.3.
[[nodiscard]] std::vector<TextDirective> parseTextDirectives(std::string_view fragment);

/// The fragment without its directives: what names an element.
[[nodiscard]] std::string_view withoutDirectives(std::string_view fragment);

} // namespace html
