#pragma once

#include "crawl/Verdict.h"
#include "support/hostile/HostileServer.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// How often a server is asked for an address and what hangs on it, by both stacks, before the verdict
/// stands.
struct Times
{
    std::size_t least = 1;
    std::size_t most = 1;
    std::chrono::milliseconds apart{0}; // the last from the first, at least
};

inline constexpr Times once{1, 1};
/// By each stack: the first is asked about what it may have seen wrongly.
inline constexpr Times byBoth{2, 2};
/// What may pass is asked again. Qt by itself sends again what was closed without an answer.
inline constexpr Times again{2, 8};
/// A second later: what is too much for the server now may be over by then. Timers may be a little early.
inline constexpr Times later{2, 8, std::chrono::milliseconds(900)};

/// One row of the matrix: what an address does, and what is to be said of it.
struct HostileCase
{
    std::string name;
    Behaviour behaviour;
    crawl::Verdict verdict = crawl::Verdict::Ok;
    crawl::Reason reason = crawl::Reason::None;
    Times asked = once;
    bool waits = false; // only a deadline ends it
};
using HostileCases = std::vector<HostileCase>;

// By theme, a file each. All that they say is what a person is to see where the address is a page of the
// site.
[[nodiscard]] HostileCases statusCases();
[[nodiscard]] HostileCases interimCases();
[[nodiscard]] HostileCases redirectCases();
[[nodiscard]] HostileCases silenceCases();
[[nodiscard]] HostileCases slowCases();
[[nodiscard]] HostileCases endlessCases();
[[nodiscard]] HostileCases endlessHeaderCases();
[[nodiscard]] HostileCases codingCases();
[[nodiscard]] HostileCases closingCases();
[[nodiscard]] HostileCases framingCases();
[[nodiscard]] HostileCases typeCases();
[[nodiscard]] HostileCases connectionCases();
[[nodiscard]] HostileCases cookieCases();
[[nodiscard]] HostileCases challengeCases();
[[nodiscard]] HostileCases tlsCases();
[[nodiscard]] HostileCases http2Cases();

/// A page that is fine, and its whole answer.
inline constexpr std::string_view finePage = "<title>Fine</title><p>All is well here.</p>";
[[nodiscard]] inline std::string fineAnswer(const Header& fields = {})
{
    Header all{{"Content-Type", "text/html"}};
    all.insert(all.end(), fields.begin(), fields.end());
    return wireAnswer(200, finePage, all);
}
/// A header without the line that ends it.
[[nodiscard]] inline std::string okHead(const std::string& fields = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields;
}

[[nodiscard]] inline std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace support
