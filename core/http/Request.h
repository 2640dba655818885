#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "http/Fields.h"
#include "http/Method.h"
#include "url/Url.h"

#include <cstddef>

namespace http {

/// One attempt. Every attempt has its own, so that the late answer of a cancelled one is known.
using FetchId = Id<struct FetchTag>;

/// All count from the start of the attempt but `idle`, which counts from the last byte.
struct Deadlines
{
    Duration connect = std::chrono::seconds(10);
    Duration firstByte = std::chrono::seconds(30); // from the request sent to the whole header
    Duration idle = std::chrono::seconds(30);
    Duration total = std::chrono::seconds(120);
    bool operator==(const Deadlines&) const = default;
};

struct Request
{
    Method method = Method::Get;
    url::Url url; // http or https; what it holds of fragment and credentials isn't sent
    Fields fields; // beyond Accept, Accept-Language and User-Agent, which the Fetcher's owner sets once
    Deadlines deadlines;
    /// A page (HTML, or what pageLimit applies to) is cut there: its end is BodyEnd::TooLarge. Decoded bytes.
    std::size_t pageLimitBytes = 20'000'000;
    /// Anything else longer than that is let go once its header is known (BodyEnd::LetGo): its connection is worth
    /// less than the bytes. At 64 KiB or less it is read to its end, so that the connection lives.
    std::size_t otherLimitBytes = 64 * 1024;
    /// robots.txt is text, yet read up to pageLimitBytes like a page.
    bool everyTypeIsPage = false;
};

} // namespace http
