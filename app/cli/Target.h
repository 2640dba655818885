#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

/// What the argument of `check` and `extract` names: a folder if one exists, else a file, else a URL.
struct Target
{
    enum class Kind : std::uint8_t {
        Folder,
        List,
        StandardInput,
        Url,
        NothingThere, // a path or a file's name, and nothing is there
    };
    Kind kind = Kind::Url;
    std::string text; // as given
};

/// Looks at the file system.
[[nodiscard]] Target resolveTarget(std::string_view argument);

} // namespace cli
