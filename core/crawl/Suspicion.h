#pragma once

#include <cstdint>

namespace crawl {

/// Tells refusals that mean "too much at once" without saying so from pages that fail by themselves.
///
/// Many in a short time are the load's, until as many come where one request at a time is out: a site may
/// well have pages that always fail. From then on only more than twice as many are the load's. Thread: none;
/// a value.
class Suspicion
{
public:
    /// `isAlone`: nothing else of ours was out there.
    void onAnswered(bool isAlone);
    enum class Means : std::uint8_t {
        Nothing, // so far
        Load,
        Pages, // they fail whoever asks: what was laid to the load before wasn't its doing
    };
    [[nodiscard]] Means onRefused(bool isAlone);

private:
    [[nodiscard]] bool provesPages();

    double m_weight = 0;        // each refusal adds to it
    double m_takenByAnswer = 1; // and each good answer takes so much from it
    std::uint32_t m_answeredAlone = 0;
    std::uint32_t m_refusedAlone = 0;
};

} // namespace crawl
