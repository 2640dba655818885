#include "app/cli/FileText.h"

#include "app/cli/OptionTable.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

namespace cli {

std::optional<std::string> readAll(std::istream& in, std::size_t mostBytes)
{
    std::string text;
    std::array<char, 64 * 1024> buffer{};
    while (in.read(buffer.data(), buffer.size()), in.gcount() > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > mostBytes) return std::nullopt;
    }
    if (in.bad()) return std::nullopt;
    return text;
}

Result<std::string, CliError> readFile(const std::string& path, std::string_view what, std::size_t mostBytes)
{
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::optional<std::string> text;
    if (file) text = readAll(file, mostBytes);
    if (text) return std::move(*text);
    const std::string why = errno ? std::strerror(errno) : "it is too large";
    return Failure{CliError{std::string(what) + inQuotes(path) + " can't be read: " + why + "."}};
}

} // namespace cli
