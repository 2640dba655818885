#include "crawl/ExpiringCertificates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace crawl {

std::optional<EntryId> ExpiringCertificates::note(OriginId origin, WallTime expires, WallTime soon)
{
    const auto [place, isNew] = m_expires.try_emplace(origin, expires);
    if (!isNew && expires <= place->second) return std::nullopt;
    place->second = expires;
    const std::optional<EntryId> teller = tellerOf(origin);
    if (expires <= soon)
        m_soon.try_emplace(origin);
    else
        m_soon.erase(origin);
    return teller;
}

std::vector<EntryId> ExpiringCertificates::place(EntryId row, std::string_view url, bool redirected,
                                                 std::optional<OriginId> origin)
{
    if (m_soon.empty() && m_placed.empty()) return {}; // nearly always
    const auto placed = m_placed.find(row);
    const bool wasPlaced = placed != m_placed.end();
    const std::optional<OriginId> left = wasPlaced ? std::optional(placed->second.origin) : std::nullopt;
    const std::array tellersBefore{tellerOf(left), tellerOf(origin)};
    if (wasPlaced) {
        if (const auto rows = m_soon.find(*left); rows != m_soon.end())
            rows->second.erase(placed->second.rank);
        m_placed.erase(placed);
    }
    const auto rows = origin ? m_soon.find(*origin) : m_soon.end();
    if (rows != m_soon.end()) {
        const Rank rank{redirected, url, row};
        rows->second.insert(rank);
        m_placed.emplace(row, Placed{*origin, rank});
    }
    std::vector<EntryId> changed;
    const std::array tellersNow{tellerOf(left), tellerOf(origin)};
    for (std::size_t i = 0; i < tellersNow.size(); ++i) {
        if (tellersBefore[i] == tellersNow[i]) continue;
        for (const auto& teller : {tellersBefore[i], tellersNow[i]})
            if (teller && *teller != row) changed.push_back(*teller);
    }
    return changed;
}

std::optional<WallTime> ExpiringCertificates::toldBy(EntryId row) const
{
    const auto placed = m_placed.find(row);
    if (placed == m_placed.end() || tellerOf(placed->second.origin) != row) return std::nullopt;
    return m_expires.at(placed->second.origin);
}

std::optional<EntryId> ExpiringCertificates::tellerOf(std::optional<OriginId> origin) const
{
    const auto rows = origin ? m_soon.find(*origin) : m_soon.end();
    if (rows == m_soon.end() || rows->second.empty()) return std::nullopt;
    return rows->second.begin()->row;
}

std::string expiryText(WallTime expires)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(expires));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "certificate expires %04d-%02u-%02u",
                  static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text.data();
}

} // namespace crawl
