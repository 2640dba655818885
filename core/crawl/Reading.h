#pragma once

#include "crawl/CrawlSettings.h"
#include "crawl/Needs.h"
#include "html/Manifest.h"
#include "html/Page.h"
#include "html/ReadSettings.h"
#include "html/Sheet.h"
#include "http/Response.h"
#include "robots/Sitemap.h"

#include <cstdint>
#include <optional>
#include <variant>

namespace crawl {

/// As what a document is read.
enum class ReadAs : std::uint8_t { Page, Sheet, Manifest, Sitemap };

/// What it says; the alternatives stand in the order of ReadAs.
using Reading = std::variant<html::Page, html::Sheet, html::Manifest, robots::Sitemap>;

/// What a document is by its type; where it states none, by its looks.
enum class Look : std::uint8_t {
    Page,    // HTML
    Drawing, // SVG
    Sheet,
    Untyped, // states no type, and looks like no page
    Other,
};
/// nullopt: nothing that can be read, because the answer isn't good or its body can't be decoded.
[[nodiscard]] std::optional<Look> lookOf(const http::Response& response);

/// As what a document of that look is read, of all that it is wanted for. At most one: a page before all
/// else.
[[nodiscard]] std::optional<ReadAs> readingOf(std::optional<Look> look, Needs wanted);

/// What is read of a page beyond what browsers read.
[[nodiscard]] html::ReadSettings readSettingsOf(const CrawlSettings& settings);

} // namespace crawl
