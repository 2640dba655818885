#pragma once

#include "http/Outcome.h"

#include <cstdint>

namespace crawl {

/// What became of asking the other HTTP stack before a link is called broken, as a row says it.
struct SecondOpinion
{
    enum class Part : std::uint8_t {
        None,     // there was nothing to doubt
        NotAsked, // the verdict is one stack's word
        Confirms, // the second got no good answer either; below is what it saw
        Answers,  // the second's answer counts; below is what the first saw
    };
    Part part = Part::None;
    http::StatusCode status = 0; // 0: no answer, but `error`
    http::TransportError error = http::TransportError::Other;

    bool operator==(const SecondOpinion&) const = default;
};

} // namespace crawl
