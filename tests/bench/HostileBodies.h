#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// What a stranger may send to be read.
struct HostileCase
{
    const char* name;
    std::size_t size; // in what its body counts in: bytes, links, levels; half of it is read too
    std::string (*body)(std::size_t size);
    std::size_t (*read)(const std::string& body); // how much was found
};

/// Pages, sheets, JSON-LD, manifests, sitemaps and robots.txt out of all proportion, and those made to be
/// slow.
[[nodiscard]] std::vector<HostileCase> hostileCases();

} // namespace bench
