// What reading a page costs beside libgumbo's tree, and whether both find the same links in real pages.
//     bench_page_reading [FOLDER…]     (Debian's HTML documentation, if none is given)
// Ends with 1 where a page's links differ.

#include "bench/GumboLinks.h"
#include "html/EncodingSniffer.h"
#include "html/LinkExtractor.h"
#include "html/PageReader.h"
#include "html/TextDecoder.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

const url::Url address = url::parseUrl("https://www.example.org/docs/guide/page.html").value();

/// A page as a site's engine makes it: 20 KB, 110 links.
std::string typicalPage()
{
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>\n"
        "<link rel=\"stylesheet\" href=\"/assets/site.css\"><script "
        "src=\"/assets/site.js\"></script></head>\n"
        "<body class=\"page\"><nav class=\"navigation\"><ul>\n";
    for (int i = 0; i < 40; ++i)
        page += "<li class=\"item\"><a class=\"link\" href=\"/section/" + std::to_string(i) +
                "/index.html\">Section " + std::to_string(i) + "</a></li>\n";
    page += "</ul></nav><main id=\"content\">\n";
    for (int i = 0; i < 34; ++i) {
        const std::string number = std::to_string(i);
        page += "<article id=\"article-" + number + "\"><h2>Heading " + number +
                "</h2>\n<p>Some words of text &amp; more, "
                "as they stand in pages, with an <em>emphasis</em> here, <code>code</code> there, and a "
                "caf\xC3\xA9.\n"
                "<a href=\"../articles/2024/05/title-of-article-" +
                number +
                ".html?from=list&amp;page=2#comments\" "
                "title=\"Read it\">Read the whole of article " +
                number + "</a>\n<img src=\"/images/" + number +
                ".jpg\" alt=\"Picture\" width=\"320\" height=\"200\"></p>\n<p>Another paragraph, without a "
                "link in it, only "
                "words and words.</p></article>\n";
    }
    return page + "</main></body></html>\n";
}

template<typename Work>
double microsecondsEach(int rounds, Work work)
{
    double best = 1e9; // of five: what others do on the machine only ever adds
    for (int attempt = 0; attempt < 5; ++attempt) {
        const auto start = Clock::now();
        for (int round = 0; round < rounds; ++round)
            work();
        const std::chrono::duration<double, std::micro> elapsed = Clock::now() - start;
        best = std::min(best, elapsed.count() / rounds);
    }
    return best;
}

void compareSpeed()
{
    const std::string page = typicalPage();
    std::size_t links = 0;
    const double ours =
        microsecondsEach(500, [&] { links = html::readPage(page, std::nullopt, address).links.size(); });
    const double extraction = microsecondsEach(500, [&] {
        html::LinkExtractor extractor(page, html::Syntax::Html);
        extractor.read();
    });
    std::size_t tokens = 0;
    const double tokenization = microsecondsEach(500, [&] {
        html::Tokenizer tokenizer(page);
        while (tokenizer.next())
            ++tokens;
    });
    std::size_t nodes = 0;
    const double gumbo = microsecondsEach(50, [&] { nodes += bench::nodesByGumbo(page); });
    std::printf("%zu bytes, %zu links: read %.0f us (tokens alone %.0f, with links %.0f); libgumbo's tree "
                "%.0f us, %.1f "
                "times as long (%zu, %zu)\n",
                page.size(), links, ours, tokenization, extraction, gumbo, gumbo / ours, tokens, nodes);
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
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
bool agreesOn(const std::filesystem::path& file, const std::string& body)
{
    const std::set<std::string> ours = linksByUs(body);
    const html::DecodedText text = html::decode(body, html::sniffEncoding(body, std::nullopt));
    const std::set<std::string> theirs = bench::linksByGumbo(text.text(), address);
    std::vector<std::string> onlyOne;
    std::set_symmetric_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                                  std::back_inserter(onlyOne));
    for (const std::string& link : onlyOne)
        std::printf("%s: only %s: %s\n", file.c_str(), ours.count(link) ? "we" : "libgumbo", link.c_str());
    return onlyOne.empty();
}

bool compareLinks(const std::vector<std::filesystem::path>& folders)
{
    std::size_t pages = 0, bytes = 0, differing = 0;
    double seconds = 0;
    for (const auto& folder : folders) {
        if (!std::filesystem::exists(folder)) {
            std::printf("%s is not there\n", folder.c_str());
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file() || !entry.path().filename().string().ends_with(".html")) continue;
            const std::string body = contentOf(entry.path());
            const auto start = Clock::now();
            const auto page = html::readPage(body, std::nullopt, address);
            seconds += std::chrono::duration<double>(Clock::now() - start).count();
            ++pages;
            bytes += body.size();
            if (!agreesOn(entry.path(), body)) ++differing;
        }
    }
    std::printf("%zu real pages, %.1f MB: %zu differ; read at %.0f MB/s\n", pages, double(bytes) / 1e6,
                differing, double(bytes) / 1e6 / std::max(seconds, 1e-9));
    return differing == 0;
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> folders(argv + 1, argv + argc);
    if (folders.empty())
        folders = {"/usr/share/doc/python3-doc/html", "/usr/share/doc/postgresql-doc-15/html"};
    compareSpeed();
    return compareLinks(folders) ? 0 : 1;
}
