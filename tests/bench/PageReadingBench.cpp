// What reading a page costs, stage by stage, beside libgumbo's tree and libxml2's SAX reader: a page of 20 KB
// with 110 links, then the pages of whole folders.
//     bench_page_reading [FOLDER…]     (Debian's HTML documentation, if none is given)

#include "bench/PageSpeed.h"
#include "bench/TypicalPage.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::vector<std::string> pagesIn(const std::filesystem::path& folder)
{
    if (!std::filesystem::exists(folder)) {
        std::printf("%s is not there\n", folder.c_str());
        return {};
    }
    std::vector<std::string> pages;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".html") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        pages.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return pages;
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> folders(argv + 1, argv + argc);
    if (folders.empty())
        folders = {"/usr/share/doc/python3-doc/html", "/usr/share/doc/postgresql-doc-15/html"};
    bench::compareSpeed("a page", {bench::typicalPage()});
    for (const auto& folder : folders)
        if (const auto pages = pagesIn(folder); !pages.empty()) bench::compareSpeed(folder.string(), pages);
}
