#include "support/Catch.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace {

using Rooms = std::set<std::string>;

struct Rule
{
    Rooms rooms;              // of ours
    Rooms libraries;          // of others, as the first letters of a header's name
    Rooms filesWithLibraries; // the files that may use them; empty: every file, headers too
    std::map<std::string, Rooms> ofOneFile = {}; // what only that file may use beside them
};

// The table of the house: what each room may include. A room may always include itself and C++'s own headers.
const std::map<std::string, Rule> houseRules = {
    {"base", {{}, {}, {}, {{"ByteBlock.h", {"emmintrin"}}}}},
    {"url", {{"base"}, {"unicode/"}, {"Domain.cpp"}}},
    {"http",
     {{"base", "url"}, {}, {}, {{"Inflater.cpp", {"zlib"}}, {"BrotliDecompressor.cpp", {"brotli/"}}}}},
    {"html", {{"base", "url", "http"}, {"unicode/"}, {"IcuTable.cpp", "TextSearch.cpp"}}},
    {"robots", {{"base", "url", "http", "html"}, {}, {}}},
    {"crawl",
     {{"base", "url", "http", "html", "robots"}, {"QRegularExpression", "QString"}, {"Pattern.cpp"}}},
    {"store", {{"base", "url", "http", "html", "crawl"}, {}, {}}},
    {"report", {{"base", "url", "http", "html", "crawl", "store"}, {}, {}}},
    {"fetch",
     {{"base", "url", "http"},
      {"Q", "netdb", "sys/", "netinet/", "arpa/", "resolv"},
      {},
      {{"CurlHandle.h", {"curl/"}}, {"OpenConnections.cpp", {"linux/tcp"}}}}},
    {"serve", {{"base", "url", "http"}, {"Q"}, {}}},
    {"run", {{"base", "url", "http", "html", "robots", "crawl", "fetch"}, {"Q", "sys/resource"}, {}}},
    {"resources/demo", {{}, {"Q"}, {}}},
    {"ui",
     {{"base", "url", "http", "html", "crawl", "store", "report", "serve", "run", "fetch", "resources/demo"},
      {"Q"},
      {},
      {{"SystemKeychain.cpp", {"qt6keychain/"}}}}},
    {"app/cli",
     {{"base", "url", "http", "html", "robots", "crawl", "store", "report", "serve", "run", "fetch",
       "resources/demo"},
      {"Q", "unistd", "csignal", "fcntl", "sys/"},
      {}}},
    {"app/desktop", {{"ui", "run"}, {"Q"}, {}}},
};

const std::filesystem::path root = HYDRA_SOURCE_DIR;

std::filesystem::path folderOf(const std::string& room)
{
    const bool core = room.find('/') == std::string::npos && room != "ui";
    return core ? root / "core" / room : root / room;
}

bool isSource(const std::filesystem::path& file)
{
    return file.extension() == ".h" || file.extension() == ".cpp";
}

/// The room an include names, or empty where it is no header of ours.
std::string roomOf(const std::string& include)
{
    for (const auto& [room, rule] : houseRules)
        if (include.starts_with(room + "/")) return room;
    return {};
}

bool startsWithAny(const std::string& text, const Rooms& beginnings)
{
    for (const std::string& beginning : beginnings)
        if (text.starts_with(beginning)) return true;
    return false;
}

bool mayIncludeLibrary(const Rule& rule, const std::string& file, const std::string& header)
{
    const bool cppHeader = header.find('.') == std::string::npos && !header.starts_with('Q') &&
                           header.find('/') == std::string::npos;
    if (cppHeader) return true;
    const auto own = rule.ofOneFile.find(file);
    if (own != rule.ofOneFile.end() && startsWithAny(header, own->second)) return true;
    const bool fileMay = rule.filesWithLibraries.empty() || rule.filesWithLibraries.contains(file);
    return fileMay && startsWithAny(header, rule.libraries);
}

} // namespace

TEST_CASE("no room includes what stands above it", "[architecture]")
{
    static const std::regex includeLine(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
    std::size_t filesRead = 0;
    for (const auto& [room, rule] : houseRules) {
        if (!std::filesystem::exists(folderOf(room))) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folderOf(room))) {
            if (!isSource(entry.path())) continue;
            ++filesRead;
            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);) {
                std::smatch match;
                if (!std::regex_search(line, match, includeLine)) continue;
                const std::string header = match[2];
                INFO(entry.path().lexically_relative(root).string() << " includes " << header);
                if (match[1] == "\"") {
                    const std::string other = roomOf(header);
                    const bool generated = header.ends_with(".moc") || header.starts_with("moc_");
                    CHECK((generated || other == room || rule.rooms.contains(other)));
                } else {
                    CHECK(mayIncludeLibrary(rule, entry.path().filename().string(), header));
                }
            }
        }
    }
    CHECK(filesRead > 20);
}

TEST_CASE("every room of the tree has its rule", "[architecture]")
{
    for (const auto& entry : std::filesystem::directory_iterator(root / "core"))
        if (entry.is_directory()) CHECK(houseRules.contains(entry.path().filename().string()));
    for (const auto& entry : std::filesystem::directory_iterator(root / "app"))
        if (entry.is_directory()) CHECK(houseRules.contains("app/" + entry.path().filename().string()));
}
