#include "bench/ProgramRun.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace bench {

namespace {

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

pid_t spawn(const std::vector<std::string>& command, const std::string& outputFile)
{
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputFile.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0644);
    pid_t process = 0;
    const int error = ::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error == 0) return process;
    std::fprintf(stderr, "%s: %s\n", arguments[0], std::strerror(error));
    std::exit(3);
}

// How often it is looked at; its end is then seen this much late.
constexpr int glanceMilliseconds = 20;

} // namespace

ProgramRun runProgram(const std::vector<std::string>& command, const std::string& outputFile,
                      const std::function<void(pid_t)>& watch)
{
    const auto start = std::chrono::steady_clock::now();
    const pid_t process = spawn(command, outputFile);
    int status = 0;
    rusage usage{};
    while (::wait4(process, &status, watch ? WNOHANG : 0, &usage) == 0) {
        watch(process);
        ::poll(nullptr, 0, glanceMilliseconds);
    }
    ProgramRun run;
    run.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    run.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    run.mostMegabytes = static_cast<double>(usage.ru_maxrss) / 1024; // in KiB
    run.exitStatus = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

double residentMegabytes(pid_t process)
{
    std::ifstream statm("/proc/" + std::to_string(process) + "/statm"); // proc(5): size, resident, … in pages
    double size = 0;
    double resident = 0;
    statm >> size >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1024 / 1024;
}

std::size_t openDescriptors(pid_t process)
{
    std::error_code gone;
    const std::filesystem::directory_iterator all("/proc/" + std::to_string(process) + "/fd", gone);
    if (gone) return 0;
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

long numberOption(int argc, char** argv, const char* name, long otherwise)
{
    const std::string text = textOption(argc, argv, name, "");
    if (text.empty()) return otherwise;
    char* end = nullptr;
    const long number = std::strtol(text.c_str(), &end, 10);
    if (*end == '\0' && number > 0) return number;
    std::fprintf(stderr, "%s takes a number, not %s\n", name, text.c_str());
    std::exit(2);
}

std::string textOption(int argc, char** argv, const char* name, const char* otherwise)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], name) == 0) return argv[i + 1];
    return otherwise;
}

} // namespace bench
