// A site of 100,000 addresses on loopback: what each costs in memory, how many descriptors are open, whether
// runs agree, and how soon a crawl that is interrupted is gone with its report whole.
//     bench_large_site [--urls 100000] [--runs 10]
// Ends with 1 where two reports differ, an address has no verdict, more than 600 descriptors are open, the
// second half of the addresses costs more than the first, or a report isn't whole within a second of the
// interrupt.

#include "bench/CrawlReport.h"
#include "bench/ProgramRun.h"
#include "bench/SlowServer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <signal.h>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t mostDescriptors = 600; // 256 requests, two families, and what a program has open

/// Sections that list their pages; each page links to its section, to another page, and to one of everything
/// that isn't simply ok.
class LargeSite
{
public:
    explicit LargeSite(long urls)
        : m_urls(urls)
        , m_sections(std::lround(std::sqrt(static_cast<double>(urls))))
    {
    }

    [[nodiscard]] std::string answerTo(std::string_view target) const
    {
        if (target == "/") return bench::htmlAnswer(sections());
        if (target.starts_with("/section/"))
            return bench::htmlAnswer(section(std::strtol(target.data() + 9, nullptr, 10)));
        if (!target.starts_with("/page/")) return bench::notFoundAnswer();
        const long number = std::strtol(target.data() + 6, nullptr, 10);
        if (number % 100 == 7) return bench::notFoundAnswer();
        if (number % 100 == 8)
            return "HTTP/1.1 301 Moved Permanently\r\nLocation: /page/" + std::to_string(number - 2) +
                   "\r\nContent-Length: 0\r\n\r\n";
        return bench::htmlAnswer(page(number));
    }

private:
    static std::string link(const std::string& to, const std::string& text)
    {
        return "<p><a href=\"" + to + "\">" + text + "</a></p>\n";
    }

    [[nodiscard]] std::string sections() const
    {
        std::string html = "<!DOCTYPE html><title>Sections</title>";
        for (long i = 0; i < m_sections; ++i)
            html += link("/section/" + std::to_string(i), "Section " + std::to_string(i));
        return html;
    }

    [[nodiscard]] std::string section(long number) const
    {
        std::string html = "<!DOCTYPE html><title>Section " + std::to_string(number) + "</title>";
        for (long i = number; i < m_urls - m_sections - 1; i += m_sections)
            html += link("/page/" + std::to_string(i), "Page " + std::to_string(i));
        return html;
    }

    [[nodiscard]] std::string page(long number) const
    {
        const long other = number * 7919 % (m_urls - m_sections - 1);
        return "<!DOCTYPE html><title>Page " + std::to_string(number) + "</title><h1 id=\"top\">Page " +
               std::to_string(number) + "</h1>" +
               link("/section/" + std::to_string(number % m_sections), "Back to the section") +
               link("/page/" + std::to_string(other) + (number % 50 == 0 ? "#nowhere" : ""), "Another page");
    }

    long m_urls;
    long m_sections;
};

struct Crawled
{
    bench::ProgramRun run;
    bench::CrawlReport report;
    std::size_t descriptors = 0;
    double megabytes = 0;    // at most
    double secondsToEnd = 0; // after the interrupt
};

Crawled crawl(long urls, std::optional<std::chrono::milliseconds> interruptAfter)
{
    const LargeSite site(urls);
    const bench::SlowServer server([&site](std::string_view target) { return site.answerTo(target); }, 1ms);
    const std::string file = std::filesystem::temp_directory_path() / "hydra-bench-large-site.csv";
    Crawled crawled;
    const auto start = Clock::now();
    std::optional<Clock::time_point> interrupted;
    crawled.run = bench::runProgram(
        {HYDRA_CLI, "check", server.origin() + "/", "--format", "csv", "--no-bom", "--quiet", "--concurrency",
         "100", "--max-urls", std::to_string(2 * urls)},
        file, [&](pid_t process) {
            crawled.descriptors = std::max(crawled.descriptors, bench::openDescriptors(process));
            crawled.megabytes = std::max(crawled.megabytes, bench::residentMegabytes(process));
            if (!interruptAfter || interrupted || Clock::now() - start < *interruptAfter) return;
            interrupted = Clock::now();
            ::kill(process, SIGINT);
        });
    if (interrupted)
        crawled.secondsToEnd = std::chrono::duration<double>(Clock::now() - *interrupted).count();
    crawled.report = bench::CrawlReport::read(file);
    std::filesystem::remove(file);
    // The server's port is another one in each run.
    for (auto& row : crawled.report.rows)
        for (std::string& cell : row)
            if (const auto place = cell.find(server.origin()); place != std::string::npos)
                cell.replace(place, server.origin().size(), "http://site");
    std::sort(crawled.report.rows.begin(), crawled.report.rows.end());
    return crawled;
}

std::size_t addresses(const bench::CrawlReport& report, std::string_view verdict = {})
{
    std::set<std::string_view> found;
    for (std::size_t row = 0; row < report.rows.size(); ++row)
        if (verdict.empty() || report.cell(row, "Verdict") == verdict)
            found.insert(report.cell(row, "Destination"));
    return found.size();
}

bool checkMemory(long urls, const Crawled& whole)
{
    const Crawled quarter = crawl(urls / 4, std::nullopt);
    const Crawled half = crawl(urls / 2, std::nullopt);
    const auto bytesEach = [](const Crawled& less, const Crawled& more) {
        const double addressesMore =
            static_cast<double>(addresses(more.report)) - static_cast<double>(addresses(less.report));
        return (more.megabytes - less.megabytes) * 1024 * 1024 / addressesMore;
    };
    const double first = bytesEach(quarter, half);
    const double second = bytesEach(half, whole);
    std::printf(
        "memory: %.0f MB for a quarter, %.0f for half, %.0f for all; %.0f bytes an address in the second "
        "quarter, %.0f in the second half\n",
        quarter.megabytes, half.megabytes, whole.megabytes, first, second);
    return second <= first * 1.5; // tables grow by halves
}

bool checkInterrupts(long urls)
{
    bool isRight = true;
    for (const auto after : {300ms, 1000ms, 3000ms, 6000ms}) {
        const Crawled stopped = crawl(urls, after);
        const bool isWhole = !stopped.report.columns.empty() &&
                             (stopped.report.rows.empty() ||
                              stopped.report.rows.back().size() == stopped.report.columns.size());
        const bool isSoon = stopped.secondsToEnd <= 1;
        std::printf("interrupted after %4ld ms: gone after %.2f s, %zu places in the report%s%s\n",
                    static_cast<long>(after.count()), stopped.secondsToEnd, stopped.report.rows.size(),
                    isWhole ? "" : "  NOT WHOLE", isSoon ? "" : "  TOO LATE");
        std::fflush(stdout);
        isRight = isRight && isWhole && isSoon;
    }
    return isRight;
}

} // namespace

int main(int argc, char** argv)
{
    const long urls = bench::numberOption(argc, argv, "--urls", 100'000);
    const long runs = bench::numberOption(argc, argv, "--runs", 10);
    const Crawled first = crawl(urls, std::nullopt);
    std::printf(
        "%zu addresses, %zu places: %.1f s wall, %.1f CPU s, %.0f MB, at most %zu descriptors; %zu ok, %zu "
        "redirected, %zu broken\n",
        addresses(first.report), first.report.rows.size(), first.run.wallSeconds, first.run.cpuSeconds,
        first.megabytes, first.descriptors, addresses(first.report, "ok"),
        addresses(first.report, "redirected"), addresses(first.report, "broken"));
    std::fflush(stdout);
    bool isRight = addresses(first.report, "pending") == 0 && first.descriptors <= mostDescriptors;
    for (long run = 1; run < runs; ++run) {
        const bool isSame = crawl(urls, std::nullopt).report == first.report;
        std::printf("run %ld: %s\n", run + 1, isSame ? "the same report" : "ANOTHER REPORT");
        std::fflush(stdout);
        isRight = isRight && isSame;
    }
    isRight = checkMemory(urls, first) && isRight;
    isRight = checkInterrupts(urls) && isRight;
    return isRight ? 0 : 1;
}
