#pragma once

#include "crawl/Verdict.h"
#include "http/Outcome.h"
#include "http/Request.h"
#include "http/Status.h"
#include "url/Url.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace crawl {

struct Judgement
{
    Verdict verdict = Verdict::Pending;
    Reason reason = Reason::None;
    std::string_view wall{}; // who turned us away, where it showed itself
    bool operator==(const Judgement&) const = default;
};

/// The product's verdict table, for an answer that is no redirect to follow.
/// `internal`: of the crawled site; there a 403 is seen by visitors too. `accepted`: statuses that count as
/// 2xx does.
[[nodiscard]] Judgement judge(const http::Response& response, bool internal,
                              std::span<const http::StatusCode> accepted);
[[nodiscard]] Judgement judge(http::TransportError error);
/// Which deadline a body missed, after how many bytes it was cut …: for the row's detail. Empty: it is whole,
/// or nobody wanted it.
[[nodiscard]] std::string doubtOfBody(const http::Response& response, const http::Deadlines& deadlines);
/// Whether an answer has a Location that is followed (Fetch Standard, redirect status).
[[nodiscard]] bool isRedirect(const http::Response& response);
/// Where it leads from `url`; nullopt: it has no Location that can be followed.
[[nodiscard]] std::optional<url::Url> redirectTarget(const url::Url& url, const http::Response& response);

} // namespace crawl
