#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

/// What each fuzzer defines: reads `input` as its room does, and claims what has to hold, whatever it is.
void check(std::string_view input);

/// A claim that doesn't hold ends the run as a crash would, and the fuzzer keeps the input.
inline void claim(bool holds, const char* what)
{
    if (holds) return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

/// Takes the first line off `input`, without its end: seeds of several parts stay readable.
inline std::string_view takeLine(std::string_view& input)
{
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    return line;
}

/// Whether `part` stands in `whole`, in memory.
inline bool isWithin(std::string_view part, std::string_view whole)
{
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

} // namespace fuzz
