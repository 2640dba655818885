// What reading a page costs beside libgumbo's tree and libxml2's SAX reader, and whether libgumbo's tree has
// the same links in real pages.
//     bench_page_reading [FOLDER…]     (Debian's HTML documentation, if none is given)
// Ends with 1 where a page's links differ.

#include "bench/GumboLinks.h"
#include "bench/PageSpeed.h"
#include "html/EncodingSniffer.h"
#include "html/PageReader.h"
#include "html/TextDecoder.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace {

const url::Url address = url::parseUrl("https://www.example.org/docs/guide/page.html").value();

struct RealPage
{
    std::filesystem::path file;
    std::string body;
};

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<RealPage> pagesIn(const std::filesystem::path& folder)
{
    if (!std::filesystem::exists(folder)) {
        std::printf("%s is not there\n", folder.c_str());
        return {};
    }
    std::vector<RealPage> pages;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().filename().string().ends_with(".html"))
            pages.push_back({entry.path(), contentOf(entry.path())});
    return pages;
}

std::set<std::string> linksByUs(const std::string& body)
{
    // What libgumbo's reader doesn't look for is left out.
    static const std::set<std::string> others = {"meta content", "link imagesrcset", "button formaction",
                                                 "input formaction", "input src"};
    std::set<std::string> links;
    for (const html::Link& link : html::readPage(body, std::nullopt, address).links) {
        const std::string place = link.element + ' ' + link.attribute;
        if (others.count(place) == 0) links.insert(place + ' ' + (link.target ? link.target->href() : "?"));
    }
    return links;
}

/// false: they differ; how is printed.
bool agreesOn(const RealPage& page)
{
    const std::set<std::string> ours = linksByUs(page.body);
    const html::DecodedText text = html::decode(page.body, html::sniffEncoding(page.body, std::nullopt));
    const std::set<std::string> theirs = bench::linksByGumbo(text.text(), address);
    std::vector<std::string> onlyOne;
    std::set_symmetric_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                                  std::back_inserter(onlyOne));
    for (const std::string& link : onlyOne)
        std::printf("%s: only %s: %s\n", page.file.c_str(), ours.count(link) ? "we" : "libgumbo",
                    link.c_str());
    return onlyOne.empty();
}

/// false: some page's links differ.
bool compareLinks(const std::vector<RealPage>& pages)
{
    const auto differing =
        std::count_if(pages.begin(), pages.end(), [](const RealPage& page) { return !agreesOn(page); });
    std::printf("%zu real pages: %zd have other links than libgumbo's tree\n", pages.size(), differing);
    return differing == 0;
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> folders(argv + 1, argv + argc);
    if (folders.empty())
        folders = {"/usr/share/doc/python3-doc/html", "/usr/share/doc/postgresql-doc-15/html"};
    bench::compareSpeed("a page", {bench::typicalPage()});
    bool agrees = true;
    for (const auto& folder : folders) {
        const std::vector<RealPage> pages = pagesIn(folder);
        std::vector<std::string> bodies;
        for (const RealPage& page : pages)
            bodies.push_back(page.body);
        if (!bodies.empty()) bench::compareSpeed(folder.string(), bodies);
        agrees = compareLinks(pages) && agrees;
    }
    return agrees ? 0 : 1;
}
