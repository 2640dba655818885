#pragma once

#include "http/Outcome.h"

namespace crawl {

/// What the way in which a request failed says beside that it did.
struct FailureNature
{
    bool mayPass = false;     // a moment later it may go better
    bool mayBeOfLoad = false; // it may have been too much at once
    bool mayBeABan = false;   // it may be how an origin shuts out who asks too much
};

[[nodiscard]] FailureNature natureOf(http::TransportError error);

} // namespace crawl
