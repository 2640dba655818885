#pragma once

#include "url/Url.h"

#include <cstdint>
#include <string>

namespace crawl {

/// How easily a site makes addresses of one shape without end.
enum class Endlessness : std::uint8_t {
    Plain,   // names and numbers: how sites name their pages
    Dated,   // a date: calendars turn one page after the other
    Endless, // a session's id, folders that repeat, a query that grows: no person writes such addresses
};

/// What addresses have in common that differ in names, numbers, dates and ids only.
struct UrlShape
{
    std::string text; // for people: `https://a.test/calendar/{date}`; bounded, ASCII
    Endlessness endlessness = Endlessness::Plain;
    bool operator==(const UrlShape&) const = default;
};

/// Of an http or https address; its fragment aside. Linear in the address.
[[nodiscard]] UrlShape shapeOf(const url::Url& url);

} // namespace crawl
