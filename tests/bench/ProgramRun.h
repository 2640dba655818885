#pragma once

#include <functional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bench {

/// What a program took, from its start to its end.
struct ProgramRun
{
    double wallSeconds = 0;
    double cpuSeconds = 0;    // user and system
    double mostMegabytes = 0; // resident
    int exitStatus = -1;
};

/// Runs `command` to its end; its output goes to `outputFile` (else nowhere), its errors to ours. `watch` is
/// called with its process id some fifty times a second.
[[nodiscard]] ProgramRun runProgram(const std::vector<std::string>& command,
                                    const std::string& outputFile = "/dev/null",
                                    const std::function<void(pid_t)>& watch = {});

/// What a process has resident now; 0: it is gone. Unlike the most of a ProgramRun never what the bench
/// itself had when it started the process.
[[nodiscard]] double residentMegabytes(pid_t process);

/// How many descriptors a process has open; 0: it is gone.
[[nodiscard]] std::size_t openDescriptors(pid_t process);

/// The middle one; of an even number the higher of the two. `values` isn't empty.
[[nodiscard]] double median(std::vector<double> values);

/// The value after `name` among a bench's arguments, else `otherwise`. Ends the bench where it is no number.
[[nodiscard]] long numberOption(int argc, char** argv, const char* name, long otherwise);
[[nodiscard]] std::string textOption(int argc, char** argv, const char* name, const char* otherwise);

} // namespace bench
