#include "bench/PageSpeed.h"

#include "bench/GumboLinks.h"
#include "bench/SaxReader.h"
#include "html/EncodingSniffer.h"
#include "html/LinkExtractor.h"
#include "html/PageReader.h"
#include "html/TextDecoder.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <optional>

namespace bench {

namespace {

const url::Url address = url::parseUrl("https://www.example.org/docs/guide/page.html").value();

// Each stage is measured with those it needs, and what it adds is the difference.
std::size_t decode(std::string_view page)
{
    return html::decode(page, html::sniffEncoding(page, std::nullopt)).text().size();
}

std::size_t tokenize(std::string_view page)
{
    const html::DecodedText decoded = html::decode(page, html::sniffEncoding(page, std::nullopt));
    html::Tokenizer tokenizer(decoded.text());
    std::size_t tokens = 0;
    while (tokenizer.next())
        ++tokens;
    return tokens;
}

std::size_t extract(std::string_view page)
{
    const html::DecodedText decoded = html::decode(page, html::sniffEncoding(page, std::nullopt));
    static const html::ReadSettings settings;
    html::LinkExtractor extractor(decoded.text(), html::Syntax::Html, settings);
    extractor.read();
    return extractor.page().links.size();
}

std::size_t read(std::string_view page)
{
    return html::readPage(page, std::nullopt, address).links.size();
}

struct Reader
{
    std::size_t (*read)(std::string_view page);
    std::vector<double> seconds{}; // of processor time, a round each, for all pages
    std::size_t found = 0;         // in all pages

    [[nodiscard]] double median() const;
};

double Reader::median() const
{
    std::vector<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

void runRound(Reader& reader, const std::vector<std::string>& pages, std::size_t repetitions)
{
    const double start = processorSeconds();
    for (std::size_t repetition = 0; repetition < repetitions; ++repetition) {
        reader.found = 0;
        for (const std::string& page : pages)
            reader.found += reader.read(page);
    }
    reader.seconds.push_back((processorSeconds() - start) / double(repetitions));
}

void printStage(const char* name, double seconds, std::size_t pages)
{
    std::printf("    %-12s %9.1f us a page\n", name, seconds * 1e6 / double(pages));
}

} // namespace

void compareSpeed(const std::string& title, const std::vector<std::string>& pages)
{
    std::size_t bytes = 0;
    for (const std::string& page : pages)
        bytes += page.size();
    // Long enough for the clock, short enough that five rounds of many megabytes stay below a minute.
    const std::size_t repetitions = std::max<std::size_t>(1, 2'000'000 / bytes);
    Reader gumbo{nodesByGumbo}, sax{piecesByLibxml2}, decoding{decode}, tokenization{tokenize};
    Reader extraction{extract}, whole{read};
    for (int round = 0; round < 5; ++round)
        for (Reader* const reader : {&gumbo, &sax, &decoding, &tokenization, &extraction, &whole})
            runRound(*reader, pages, repetitions);

    const double ours = whole.median();
    std::printf("%s: %zu bytes, %zu links, %zu tokens\n", title.c_str(), bytes, whole.found,
                tokenization.found);
    for (const auto& [name, seconds] : {std::pair("libgumbo's tree", gumbo.median()),
                                        std::pair("libxml2's SAX", sax.median()), std::pair("ours", ours)})
        std::printf("  %-16s %9.1f us a page %6.0f MB/s, %.1f times as long as ours\n", name,
                    seconds * 1e6 / double(pages.size()), double(bytes) / 1e6 / seconds, seconds / ours);
    printStage("decode", decoding.median(), pages.size());
    printStage("tokenize", tokenization.median() - decoding.median(), pages.size());
    printStage("extract", extraction.median() - tokenization.median(), pages.size());
    printStage("resolve", ours - extraction.median(), pages.size());
}

} // namespace bench
