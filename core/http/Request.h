#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "http/Fields.h"
#include "http/MediaType.h"
#include "http/Method.h"
#include "url/Url.h"

#include <cstddef>
#include <optional>

namespace http {

/// One attempt. Every attempt has its own, so that the late answer of a cancelled one is known.
using FetchId = Id<struct FetchTag>;

/// How long each part of an attempt may take.
struct Deadlines
{
    Duration connect = std::chrono::seconds(10);   // from the start to the request sent
    Duration firstByte = std::chrono::seconds(30); // from there to the whole header
    Duration idle = std::chrono::seconds(30);      // from one byte of the body to the next
    Duration total = std::chrono::seconds(120);    // from the start to the end
    bool operator==(const Deadlines&) const = default;
};

/// Which answers somebody reads, by their type.
struct WantedTypes
{
    bool pages = false;  // HTML, SVG
    bool sheets = false; // CSS
    bool others = false; // all else: robots.txt is text

    [[nodiscard]] bool isNone() const { return !pages && !sheets && !others; }
    /// One without a usable type may well be what is wanted.
    [[nodiscard]] bool include(const std::optional<MediaType>& type) const
    {
        if (!type) return !isNone();
        if (type->isHtml() || type->isSvg()) return pages;
        return type->isCss() ? sheets : others;
    }
    bool operator==(const WantedTypes&) const = default;
};

struct Request
{
    Method method = Method::Get;
    url::Url url;  // http or https; what it holds of fragment and credentials isn't sent
    Fields fields; // beyond Accept, Accept-Language and User-Agent, which the Fetcher's owner sets once
    Deadlines deadlines;
    WantedTypes wanted{.pages = true};
    /// What is wanted is cut there: its end is BodyEnd::TooLarge. Decoded bytes.
    std::size_t wantedLimitBytes = 20'000'000;
    /// Anything else longer than that is let go once its header is known (BodyEnd::LetGo): its connection is
    /// worth less than the bytes. At 64 KiB or less it is read to its end, so that the connection lives.
    std::size_t otherLimitBytes = 64 * 1024;
    /// A longer header is no answer.
    std::size_t headerLimitBytes = 256 * 1024;
};

} // namespace http
