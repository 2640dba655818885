#pragma once

#include "http/HostAnswer.h"
#include "http/Outcome.h"
#include "http/Request.h"

#include <functional>
#include <string_view>

namespace fetch {

/// Asks for one thing at a time for each id, without following redirects.
/// Thread: all calls and the callbacks are on the thread that made the Fetcher.
class Fetcher
{
public:
    struct Answers
    {
        std::function<void(http::FetchId, http::HostAnswer)> resolved;
        std::function<void(http::FetchId, http::Outcome)> fetched;
    };

    virtual ~Fetcher() = default;
    virtual void setAnswers(Answers answers) = 0;

    // Each id is answered exactly once, never from inside the call.
    virtual void resolve(http::FetchId id, std::string_view host) = 0;
    virtual void start(http::FetchId id, const http::Request& request) = 0;
    /// The id is answered with Cancelled, unless its own answer is on its way.
    virtual void cancel(http::FetchId id) = 0;
};

} // namespace fetch
