// What bad links cost good ones: a page of 10,000 links over 200 hosts (loopback addresses), of which a third
// are slow, dead, silent or hostile. Prints until when the good ones have all been asked, with the bad ones
// and without them.
//     bench_bad_hosts [--links 10000] [--hosts 200] [--delay 100] [--runs 3]
// Ends with 1 where the bad ones make that more than 1.3 times as long, or a good link is anything but ok.

#include "bench/CrawlReport.h"
#include "bench/ProgramRun.h"
#include "bench/SlowServer.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
using namespace std::string_literals;

constexpr double aim = 1.3;
constexpr auto slow = 4s; // longer than the crawl of the good ones takes

std::string addressOf(long host)
{
    return "127.0." + std::to_string(1 + host / 200) + "." + std::to_string(1 + host % 200);
}

bool isBad(long host)
{
    return host % 3 == 2;
}

/// What a server says that means no good, or knows no HTTP.
std::string hostileAnswer(std::string_view target)
{
    static const std::array<std::string, 6> answers = {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000000\r\n\r\n<p>",
        "\0\1\2 no HTTP at all\r\n\r\n"s,
        "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
        "", // it is read, and never answered
    };
    return answers[std::hash<std::string_view>()(target) % answers.size()];
}

struct Servers
{
    std::atomic<std::int64_t> lastGood = 0; // nanoseconds of the steady clock
    std::atomic<std::int64_t> firstAsked = 0;
    std::atomic<long> goodAsked = 0;
    std::string front;
};

std::int64_t nanoseconds()
{
    return Clock::now().time_since_epoch().count();
}

struct Measured
{
    double seconds = 0; // from the front page to the last good link
    bool isRight = true;
};

/// Every host has as many links as the others; the bad ones are slow, hostile or dead in turn.
Measured crawl(long links, long hosts, std::chrono::milliseconds delay, bool withBad)
{
    Servers servers;
    const bench::SlowServer good(
        [&servers](std::string_view target) {
            if (target == "/") {
                servers.firstAsked = nanoseconds();
                return bench::htmlAnswer(servers.front);
            }
            if (!target.starts_with("/good/")) return bench::notFoundAnswer();
            ++servers.goodAsked;
            servers.lastGood = nanoseconds();
            return bench::htmlAnswer("<title>Good</title><p>Good");
        },
        delay);
    const bench::SlowServer late([](std::string_view) { return bench::htmlAnswer("<p>Late"); }, slow);
    const bench::SlowServer hostile(hostileAnswer, delay);
    long wanted = 0;
    for (long link = 0; link < links; ++link) {
        const long host = link % hosts;
        if (isBad(host) && !withBad) continue;
        const std::string number = std::to_string(link);
        std::string address = good.origin(addressOf(host)) + "/good/" + number;
        if (isBad(host)) {
            const long nature = host / 3 % 3;
            address = nature == 0   ? late.origin(addressOf(host)) + "/" + number
                      : nature == 1 ? hostile.origin(addressOf(host)) + "/" + number
                                    : "http://" + addressOf(host) + ":9/" + number; // nobody listens there
        } else {
            ++wanted;
        }
        servers.front.append("<p><a href=\"").append(address).append("\">").append(number).append("</a>\n");
    }
    const std::string file = std::filesystem::temp_directory_path() / "hydra-bench-bad-hosts.csv";
    // What is still awaited when the good ones are long done is of no interest here.
    const bench::ProgramRun run =
        bench::runProgram({HYDRA_CLI, "check", good.origin() + "/", "--format", "urls-csv", "--no-bom",
                           "--quiet", "--timeout", "5", "--max-duration", "45"},
                          file);
    Measured measured;
    measured.seconds = static_cast<double>(servers.lastGood - servers.firstAsked) / 1e9;
    const auto report = bench::CrawlReport::read(file);
    std::filesystem::remove(file);
    long ok = 0;
    for (std::size_t row = 0; row < report.rows.size(); ++row) {
        const bool isGood = report.cell(row, "Address").find("/good/") != std::string_view::npos;
        if (isGood && report.cell(row, "Verdict") == "ok") ++ok;
    }
    measured.isRight = ok == wanted;
    std::printf(
        "%-12s good links after %6.2f s; %ld of %ld ok; whole crawl %6.2f s, %5.2f CPU s, %5.1f MB%s\n",
        withBad ? "with bad" : "without bad", measured.seconds, ok, wanted, run.wallSeconds, run.cpuSeconds,
        run.mostMegabytes, measured.isRight ? "" : "  A GOOD LINK IS NOT OK");
    std::fflush(stdout);
    return measured;
}

} // namespace

int main(int argc, char** argv)
{
    const long links = bench::numberOption(argc, argv, "--links", 10'000);
    const long hosts = bench::numberOption(argc, argv, "--hosts", 200);
    const auto delay = std::chrono::milliseconds(bench::numberOption(argc, argv, "--delay", 100));
    const long runs = bench::numberOption(argc, argv, "--runs", 3);
    std::printf("%ld links over %ld hosts, a third of them bad; answers after %ld ms\n", links, hosts,
                static_cast<long>(delay.count()));
    std::vector<double> with;
    std::vector<double> without;
    bool isRight = true;
    for (long run = 0; run < runs; ++run) {
        const Measured clean = crawl(links, hosts, delay, false);
        const Measured mixed = crawl(links, hosts, delay, true);
        without.push_back(clean.seconds);
        with.push_back(mixed.seconds);
        isRight = isRight && clean.isRight && mixed.isRight;
    }
    const double ratio = bench::median(with) / bench::median(without);
    std::printf("the good links take %.2f times as long beside the bad ones (aim: at most %.1f)\n", ratio,
                aim);
    return isRight && ratio <= aim ? 0 : 1;
}
