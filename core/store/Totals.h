#pragma once

#include "crawl/Verdict.h"

#include <array>
#include <cstdint>

namespace store {

/// Which side of the crawl's scope.
enum class Side : std::uint8_t { Internal, External };

/// Counts of the shown rows. Kept by ResultTable::apply, so that it always agrees with the table. A value.
class Totals
{
public:
    void add(crawl::Verdict verdict, crawl::Reason reason, Side side);
    void remove(crawl::Verdict verdict, crawl::Reason reason, Side side);

    [[nodiscard]] std::uint32_t shown() const; // rows
    [[nodiscard]] std::uint32_t shown(Side side) const;
    [[nodiscard]] std::uint32_t of(crawl::Verdict verdict) const;
    [[nodiscard]] std::uint32_t of(crawl::Verdict verdict, Side side) const;
    [[nodiscard]] std::uint32_t of(crawl::Reason reason) const;

    bool operator==(const Totals&) const = default;

private:
    std::array<std::array<std::uint32_t, 2>, crawl::verdictCount> m_verdicts{}; // [verdict][side]
    std::array<std::uint32_t, crawl::reasonCount> m_reasons{};
};

} // namespace store
