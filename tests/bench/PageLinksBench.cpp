// Whether our reader and libgumbo's tree have the same links in real pages, at the same places.
//     bench_page_links [FOLDER…]     (Debian's HTML documentation, if none is given)
// Prints each difference, up to a few of a page; ends with 1 where a page's links differ.

#include "bench/GumboLinks.h"
#include "html/EncodingSniffer.h"
#include "html/PageReader.h"
#include "html/TextDecoder.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

using bench::GumboLink;

const url::Url address = url::parseUrl("https://www.example.org/docs/guide/page.html").value();

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const char* wordOf(html::LinkPosition position)
{
    switch (position) {
    case html::LinkPosition::Content: return "Content";
    case html::LinkPosition::Head: return "Head";
    case html::LinkPosition::Navigation: return "Navigation";
    case html::LinkPosition::Header: return "Header";
    case html::LinkPosition::Aside: return "Aside";
    case html::LinkPosition::Footer: return "Footer";
    }
    return "";
}

std::vector<GumboLink> linksByUs(const std::string& body)
{
    std::vector<GumboLink> links;
    for (const html::Link& link : html::readPage(body, std::nullopt, address).links) {
        if (link.origin != html::LinkOrigin::Html) continue; // the other reader knows no CSS
        const std::string target = link.target ? link.target->href() : "?";
        std::string told(link.element);
        told.append(1, ' ').append(link.attribute).append(1, ' ').append(target);
        links.push_back({std::move(told), std::string(link.path), wordOf(link.position)});
    }
    return links;
}

struct Counts
{
    std::size_t pages = 0;
    std::size_t links = 0;
    std::size_t differingPages = 0;
    std::size_t onlyOurs = 0;
    std::size_t onlyTheirs = 0;
    std::size_t elsewhere = 0; // found by both, but not at the same place
};

std::vector<GumboLink> withoutPlaces(std::vector<GumboLink> links)
{
    for (GumboLink& link : links)
        link.path = link.position = {};
    std::sort(links.begin(), links.end());
    return links;
}

void print(const std::filesystem::path& file, const char* who, const std::vector<GumboLink>& links)
{
    constexpr std::size_t shown = 3;
    for (std::size_t i = 0; i < std::min(shown, links.size()); ++i)
        std::printf("%s: only %s: %s %s %s\n", file.c_str(), who, links[i].link.c_str(),
                    links[i].path.c_str(), links[i].position.c_str());
}

std::vector<GumboLink> difference(const std::vector<GumboLink>& left, const std::vector<GumboLink>& right)
{
    std::vector<GumboLink> only;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(only));
    return only;
}

void compare(const std::filesystem::path& file, const std::string& body, Counts& counts)
{
    std::vector<GumboLink> ours = linksByUs(body);
    const html::DecodedText text = html::decode(body, html::sniffEncoding(body, std::nullopt));
    std::vector<GumboLink> theirs = bench::placedLinksByGumbo(text.text(), address);
    std::sort(ours.begin(), ours.end());
    std::sort(theirs.begin(), theirs.end());
    ++counts.pages;
    counts.links += ours.size();
    if (ours == theirs) return;

    const auto onlyOurs = difference(withoutPlaces(ours), withoutPlaces(theirs));
    const auto onlyTheirs = difference(withoutPlaces(theirs), withoutPlaces(ours));
    const auto oursPlaced = difference(ours, theirs);
    const auto theirsPlaced = difference(theirs, ours);
    counts.onlyOurs += onlyOurs.size();
    counts.onlyTheirs += onlyTheirs.size();
    counts.elsewhere += oursPlaced.size() - onlyOurs.size();
    if (!onlyOurs.empty() || !onlyTheirs.empty()) ++counts.differingPages;
    print(file, "we", oursPlaced);
    print(file, "libgumbo", theirsPlaced);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> folders(argv + 1, argv + argc);
    if (folders.empty())
        folders = {"/usr/share/doc/python3-doc/html", "/usr/share/doc/postgresql-doc-15/html"};
    Counts counts;
    for (const auto& folder : folders) {
        if (!std::filesystem::exists(folder)) {
            std::printf("%s is not there\n", folder.c_str());
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file() && entry.path().extension() == ".html")
                compare(entry.path(), contentOf(entry.path()), counts);
    }
    std::printf("%zu real pages, %zu links: %zu pages with other links (%zu only ours, %zu only libgumbo's), "
                "%zu links at another place (%.4f %%)\n",
                counts.pages, counts.links, counts.differingPages, counts.onlyOurs, counts.onlyTheirs,
                counts.elsewhere,
                100.0 * double(counts.elsewhere) / double(std::max<std::size_t>(counts.links, 1)));
    return counts.differingPages == 0 ? 0 : 1;
}
