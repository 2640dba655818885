// What bodies made to be slow, or out of all proportion, take: processor time and memory at its peak, beside
// those of half the size. Each is read in a process of its own, so that peaks are its own.
//     bench_hostile_page [WORD]     (only the cases whose names have it)
// Ends with 1 where twice the size takes more than three times as long, or a reader ends by a signal.

#include "bench/HostileBodies.h"

#include <cstdio>
#include <ctime>
#include <optional>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// In less nothing can be told apart.
constexpr double shortestSeconds = 0.05;

struct Reading
{
    std::size_t bytes = 0;
    std::size_t found = 0;
    double seconds = 0; // of processor time, without making the body
    double megabytesBefore = 0;
    double megabytesAtPeak = 0;
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

Reading readHere(const bench::HostileCase& hostile, std::size_t size)
{
    const std::string body = hostile.body(size);
    Reading reading{.bytes = body.size(), .megabytesBefore = peakMegabytes()};
    const std::clock_t start = std::clock();
    reading.found = hostile.read(body);
    reading.seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    reading.megabytesAtPeak = peakMegabytes();
    return reading;
}

/// nullopt: it crashed.
std::optional<Reading> readApart(const bench::HostileCase& hostile, std::size_t size)
{
    int ends[2];
    if (pipe(ends) != 0) return std::nullopt;
    const pid_t child = fork();
    if (child == 0) {
        const Reading reading = readHere(hostile, size);
        _exit(write(ends[1], &reading, sizeof reading) == sizeof reading ? 0 : 1);
    }
    close(ends[1]);
    Reading reading;
    const bool isWhole = read(ends[0], &reading, sizeof reading) == sizeof reading;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return isWhole && status == 0 ? std::optional(reading) : std::nullopt;
}

/// false: it isn't read in time and memory that grow as its size does.
bool isBounded(const bench::HostileCase& hostile)
{
    const auto half = readApart(hostile, hostile.size / 2);
    const auto whole = readApart(hostile, hostile.size);
    if (!half || !whole) {
        std::printf("%-40s crashed\n", hostile.name);
        return false;
    }
    const double ratio = whole->seconds / half->seconds;
    const bool isLinear = whole->seconds < shortestSeconds || ratio < 3;
    std::printf("%-40s %6.1f MB %9zu found %8.1f ms, half of it %8.1f ms; %6.0f MB, half of it %6.0f MB%s\n",
                hostile.name, double(whole->bytes) / 1e6, whole->found, whole->seconds * 1e3,
                half->seconds * 1e3, whole->megabytesAtPeak - whole->megabytesBefore,
                half->megabytesAtPeak - half->megabytesBefore, isLinear ? "" : "  NOT LINEAR");
    std::fflush(stdout);
    return isLinear;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view word = argc > 1 ? argv[1] : "";
    bool allBounded = true;
    for (const bench::HostileCase& hostile : bench::hostileCases())
        if (std::string_view(hostile.name).find(word) != std::string_view::npos)
            allBounded = isBounded(hostile) && allBounded;
    return allBounded ? 0 : 1;
}
