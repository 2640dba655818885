#pragma once

#include "base/Instant.h"
#include "http/Fields.h"

#include <optional>
#include <string_view>

namespace html {

/// What a page asks of search engines: in meta robots, or in X-Robots-Tag fields. Directives that say neither
/// are passed over.
struct RobotsDirectives
{
    bool noindex = false;
    bool nofollow = false;
    /// unavailable_after: from then on it is noindex. The beginning of the day after the one that is named:
    /// the time of day and its zone are written in too many ways to be worth a day.
    std::optional<WallTime> unavailableFrom;
    bool operator==(const RobotsDirectives&) const = default;

    /// What is forbidden by either is forbidden.
    void add(const RobotsDirectives& others);
    [[nodiscard]] bool isNoindexAt(WallTime now) const
    {
        return noindex || (unavailableFrom && now >= *unavailableFrom);
    }
};

/// Of a meta element's content.
[[nodiscard]] RobotsDirectives readRobotsDirectives(std::string_view content);
/// Of all X-Robots-Tag fields together, without those for other robots (`otherbot: noindex`). `token`: ours.
[[nodiscard]] RobotsDirectives readRobotsTag(const http::Fields& fields, std::string_view token);

} // namespace html
