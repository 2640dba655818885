#include "support/ModelServer.h"

#include <algorithm>

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
    if (isBanned(now)) return {now + m_nature.responseTime / 2, m_nature.banStatus};
    if (isOverRate(now)) return {now + m_nature.responseTime / 2, 429}; // no work, only the way
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
