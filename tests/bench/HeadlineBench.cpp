// What asking many at once is worth: a site of pages on three levels, each answered after 100 ms, checked by
// hydra-cli one request at a time and then 100 at a time. Prints both and their ratio.
//     bench_headline [--pages 3000] [--delay 100] [--runs 3] [--serial SECONDS]
// With 3,000 pages the first part takes more than five minutes; --serial gives its figure from an earlier
// run. Ends with 1 where a page was not asked for exactly once, or the ratio of 3,000 pages is below 60.

#include "bench/ProgramRun.h"
#include "bench/SlowServer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr double aim = 60; // the original's was 67: 17 min 34 s, and 15.7 s

/// The start, its sections, and their pages; every page links to its neighbours and to the sections.
class ThreeLevels
{
public:
    explicit ThreeLevels(long pages)
        : m_pages(pages)
        , m_sections(std::lround(std::sqrt(static_cast<double>(pages))))
    {
    }

    [[nodiscard]] std::string answerTo(std::string_view target) const
    {
        if (target == "/") return bench::htmlAnswer(page(0));
        if (!target.starts_with("/page/")) return bench::notFoundAnswer(); // robots.txt: all is allowed
        return bench::htmlAnswer(page(std::strtol(target.data() + 6, nullptr, 10)));
    }

private:
    static std::string pathOf(long number) { return number == 0 ? "/" : "/page/" + std::to_string(number); }

    /// Page 0 is the start, 1 to m_sections are the sections, the rest is dealt out to them in turn.
    [[nodiscard]] std::string page(long number) const
    {
        std::string html = "<!DOCTYPE html><html lang=\"en\"><head><title>Page " + std::to_string(number) +
                           "</title></head><body><nav>";
        addLink(html, 0);
        for (long section = 1; section <= m_sections; ++section)
            addLink(html, section);
        html += "</nav><main>";
        if (number >= 1 && number <= m_sections)
            for (long child = number + m_sections; child < m_pages; child += m_sections)
                addLink(html, child);
        if (number > m_sections && number + 1 < m_pages) addLink(html, number + 1);
        return html + "</main></body></html>";
    }

    static void addLink(std::string& html, long number)
    {
        html += "<p><a href=\"" + pathOf(number) + "\">To page " + std::to_string(number) + "</a></p>\n";
    }

    long m_pages;
    long m_sections;
};

struct Measured
{
    bench::ProgramRun run;
    bool allAsked = false;
};

Measured check(const ThreeLevels& site, long pages, long delay, const std::string& concurrency)
{
    const bench::SlowServer server([&site](std::string_view target) { return site.answerTo(target); },
                                   std::chrono::milliseconds(delay));
    Measured measured;
    measured.run = bench::runProgram(
        {HYDRA_CLI, "check", server.origin() + "/", "--concurrency", concurrency, "--quiet"});
    const auto wanted = static_cast<std::size_t>(pages) + 1; // and robots.txt
    measured.allAsked = measured.run.exitStatus == 0 && server.requests() == wanted;
    std::printf(
        "--concurrency %-4s %8.2f s wall, %5.2f CPU s, %5.1f MB; %zu requests, at most %zu at once, %zu "
        "connections%s\n",
        concurrency.c_str(), measured.run.wallSeconds, measured.run.cpuSeconds, measured.run.mostMegabytes,
        server.requests(), server.mostAtOnce(), server.connections(),
        measured.allAsked ? "" : "  NOT EACH PAGE ONCE");
    std::fflush(stdout);
    return measured;
}

} // namespace

int main(int argc, char** argv)
{
    const long pages = bench::numberOption(argc, argv, "--pages", 3000);
    const long delay = bench::numberOption(argc, argv, "--delay", 100);
    const long runs = bench::numberOption(argc, argv, "--runs", 3);
    double serial = std::atof(bench::textOption(argc, argv, "--serial", "0").c_str());
    const ThreeLevels site(pages);

    std::printf("%ld pages on three levels, each answered after %ld ms\n", pages, delay);
    bool allAsked = true;
    std::vector<double> walls;
    std::vector<double> automatic;
    for (long run = 0; run < runs; ++run) {
        const Measured hundred = check(site, pages, delay, "100");
        const Measured byItself = check(site, pages, delay, "auto");
        walls.push_back(hundred.run.wallSeconds);
        automatic.push_back(byItself.run.wallSeconds);
        allAsked = allAsked && hundred.allAsked && byItself.allAsked;
    }
    if (serial <= 0) {
        const Measured one = check(site, pages, delay, "1");
        serial = one.run.wallSeconds;
        allAsked = allAsked && one.allAsked;
    }
    const double hundred = bench::median(walls);
    const double ratio = serial / hundred;
    const double floor = std::ceil(static_cast<double>(pages) / 100) * static_cast<double>(delay) / 1000;
    std::printf(
        "one at a time %.1f s; 100 at once %.2f s in the median of %ld (%.2f s are the delays alone); "
        "auto %.2f s\n%.1f times faster (aim %.0f; auto %.1f)\n",
        serial, hundred, runs, floor, bench::median(automatic), ratio, aim,
        serial / bench::median(automatic));
    return allAsked && (pages < 3000 || ratio >= aim) ? 0 : 1;
}
