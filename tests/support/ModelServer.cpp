#include "support/ModelServer.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace support {

namespace {

Duration times(Duration duration, double factor)
{
    return std::chrono::duration_cast<Duration>(duration * factor);
}

} // namespace

ModelServer::ModelServer(Nature nature)
    : m_nature(nature)
    , m_tokens(nature.burst)
{
    for (std::uint32_t worker = 0; worker < nature.workers.value_or(0); ++worker)
        m_workersFree.push({});
}

ModelServer::Answer ModelServer::ask(Instant now)
{
    while (!m_inFlight.empty() && m_inFlight.top() <= now)
        m_inFlight.pop();
    if (m_nature.changesAfter && now.time_since_epoch() >= *m_nature.changesAfter) change(now);
    if (isBanned(now)) return refusal(now, m_nature.banStatus);
    if (m_nature.refusesOver && m_inFlight.size() >= *m_nature.refusesOver) return refusal(now, 503);
    if (isOverRate(now)) {
        Answer answer = refusal(now, 429);
        if (m_nature.saysRetryAfter)
            answer.retryAfter = std::chrono::ceil<std::chrono::seconds>(
                std::chrono::duration<double>((1 - m_tokens) / *m_nature.requestsASecond));
        return answer;
    }
    Instant begun = now;
    if (m_nature.workers) {
        begun = std::max(now, m_workersFree.top());
        m_workersFree.pop();
    }
    Instant at = begun + work(now);
    if (m_nature.workers) m_workersFree.push(at);
    // They come to whoever takes them in the order asked: near enough to that in which they are done.
    at = std::max(at, m_takenUntil + m_nature.takingTime);
    if (m_nature.takingTime > Duration{}) m_takenUntil = at;
    m_inFlight.push(at);
    return {at, 200};
}

/// No work, only the way.
ModelServer::Answer ModelServer::refusal(Instant now, http::StatusCode status) const
{
    return {now + m_nature.responseTime / 2, status};
}

void ModelServer::change(Instant now)
{
    m_nature.changesAfter.reset();
    const auto changed = [this](auto& number) {
        using Number = std::decay_t<decltype(*number)>;
        if (number) number = static_cast<Number>(std::max(1.0, *number * m_nature.changeFactor));
    };
    changed(m_nature.requestsASecond);
    changed(m_nature.refusesOver);
    changed(m_nature.slowsEvenlyAt);
    changed(m_nature.workers);
    while (m_workersFree.size() > m_nature.workers.value_or(0))
        m_workersFree.pop();
    while (m_workersFree.size() < m_nature.workers.value_or(0))
        m_workersFree.push(now);
}

bool ModelServer::isOverRate(Instant now)
{
    if (!m_nature.requestsASecond) return false;
    const double elapsed = std::chrono::duration<double>(now - m_tokensAt).count();
    m_tokensAt = now;
    m_tokens = std::min(m_nature.burst, m_tokens + elapsed * *m_nature.requestsASecond);
    if (m_tokens < 1) return true;
    --m_tokens;
    return false;
}

bool ModelServer::isBanned(Instant now)
{
    if (!m_nature.bansOverASecond) return false;
    while (!m_lastSecond.empty() && m_lastSecond.front() <= now - std::chrono::seconds(1))
        m_lastSecond.pop();
    m_lastSecond.push(now);
    const bool wasBanned = m_bannedUntil && now < *m_bannedUntil;
    if (!wasBanned && m_lastSecond.size() <= *m_nature.bansOverASecond) return false;
    m_bannedUntil = now + m_nature.banTime;
    return true;
}

Duration ModelServer::work(Instant now)
{
    double factor = 1 + m_nature.unevenness * unevenness();
    if (m_nature.slowsAt) {
        const double load = static_cast<double>(m_inFlight.size() + 1) / *m_nature.slowsAt;
        factor *= 1 + load * load;
    }
    if (m_nature.slowsEvenlyAt)
        factor *= 1 + static_cast<double>(m_inFlight.size() + 1) / *m_nature.slowsEvenlyAt;
    if (m_nature.thrashesOver && m_inFlight.size() >= *m_nature.thrashesOver) factor *= 10;
    if (m_nature.heavyTail)
        factor *= std::min(100.0, std::pow((1 + unevenness()) / 2 + 1e-9, -1 / *m_nature.heavyTail));
    if (m_nature.slowOneIn && (1 + unevenness()) / 2 * *m_nature.slowOneIn < 1) factor *= 10;
    const bool isSlow = now.time_since_epoch() % m_nature.slowPhaseEvery < m_nature.slowPhase;
    if (isSlow) factor *= m_nature.slowPhaseFactor;
    if (m_nature.answersAConnection && ++m_answers % *m_nature.answersAConnection == 0)
        factor += 2; // TCP and TLS: two ways there and back
    return times(m_nature.responseTime, factor);
}

/// From -1 to 1: Numerical Recipes' linear congruential generator, so that every run sees the same.
double ModelServer::unevenness()
{
    m_random = m_random * 1664525U + 1013904223U;
    return static_cast<double>(m_random >> 8) / (1U << 23) - 1;
}

} // namespace support
