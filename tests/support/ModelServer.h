#pragma once

#include "base/Instant.h"
#include "http/Status.h"

#include <cstdint>
#include <optional>
#include <queue>
#include <vector>

namespace support {

/// A web server under load, in virtual time: when the answer to a request comes, and which.
///
/// All of its limits hold together. The same requests get the same answers.
class ModelServer
{
public:
    struct Nature
    {
        Duration responseTime = std::chrono::milliseconds(50); // of a request alone: the way and the work
        /// Requests it works on at once; others wait in its queue.
        std::optional<std::uint32_t> workers{};
        /// So many at once take twice as long each, and more yet longer.
        std::optional<std::uint32_t> slowsAt{};
        /// The same, but in proportion: twice as many more take three times as long.
        std::optional<std::uint32_t> slowsEvenlyAt{};
        /// Beyond so many at once it thrashes: each takes ten times as long.
        std::optional<std::uint32_t> thrashesOver{};
        /// One in so many goes to the slow one of its places, and takes ten times as long.
        std::optional<std::uint32_t> slowOneIn{};
        /// The exponent of a Pareto distribution: the lower, the more take a multiple of the usual time.
        std::optional<double> heavyTail{};
        /// From time to time everything takes so much longer: a backup, a neighbour.
        double slowPhaseFactor = 1;
        Duration slowPhase = std::chrono::seconds(2);
        Duration slowPhaseEvery = std::chrono::seconds(10);
        /// It closes each connection after so many answers: the next one pays for a new one.
        std::optional<std::uint32_t> answersAConnection{};
        /// Beyond these it answers 429 at once.
        std::optional<double> requestsASecond{};
        bool saysRetryAfter = false; // with each 429, in whole seconds
        /// Beyond so many at once it answers 503 at once.
        std::optional<std::uint32_t> refusesOver{};
        /// From that time on it bears so many times as many: a second, at once.
        std::optional<Duration> changesAfter{};
        double changeFactor = 1;
        /// Beyond these it shuts us out: every answer is `banStatus` (0: the connection is refused) until it
        /// has been left alone for `banTime`.
        std::optional<std::uint32_t> bansOverASecond{};
        http::StatusCode banStatus = 429;
        Duration banTime = std::chrono::seconds(60);
        double burst = 10; // so many above the rate are let through after a quiet time
        /// What takes the answers, one after the other, needs so long for each: the client, or the line.
        Duration takingTime{};
        /// Answers take up to so much of their time more or less.
        double unevenness = 0.5;
    };
    struct Answer
    {
        Instant at;
        http::StatusCode status = 200;
        std::optional<std::chrono::seconds> retryAfter = std::nullopt;
    };

    explicit ModelServer(Nature nature);

    /// Requests are asked in the order of time.
    [[nodiscard]] Answer ask(Instant now);

private:
    [[nodiscard]] Answer refusal(Instant now, http::StatusCode status) const;
    void change(Instant now);
    [[nodiscard]] bool isOverRate(Instant now);
    [[nodiscard]] bool isBanned(Instant now);
    [[nodiscard]] Duration work(Instant now);
    [[nodiscard]] double unevenness();

    using Instants = std::priority_queue<Instant, std::vector<Instant>, std::greater<>>;

    Nature m_nature;
    Instants m_workersFree;
    Instants m_inFlight; // when each ends
    double m_tokens;
    Instant m_tokensAt;
    Instant m_takenUntil;
    std::queue<Instant> m_lastSecond; // what was asked in it
    std::optional<Instant> m_bannedUntil;
    std::uint32_t m_answers = 0;
    std::uint32_t m_random = 1;
};

} // namespace support
