#pragma once

#include "base/Instant.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace ui {

/// How many requests a second are made, over the last few seconds.
class RequestRate
{
public:
    void clear();
    /// `requests` sent since the crawl began.
    void note(std::uint64_t requests, Instant now);
    /// nullopt until a second's worth is known: a number made of less would jump.
    [[nodiscard]] std::optional<double> perSecond() const;

private:
    struct Sample
    {
        Instant at;
        std::uint64_t requests = 0;
    };
    std::deque<Sample> m_samples;
};

} // namespace ui
