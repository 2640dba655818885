#pragma once

#include "fetch/Fetcher.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <utility>

namespace bench {

/// A site as large as one likes, made up while it is asked: each page has a menu, links to ten pages of its
/// own (a tree), nine pictures of its own, and links to pages all over the site. Ten entries a page, one in
/// ten a page. Some 400 paths, as a site has that is made from four templates.
struct SiteShape
{
    std::uint32_t pages = 0;
    std::uint32_t linksOfPage = 100;

    [[nodiscard]] static std::string seed() { return "https://www.example.org/"; }
    [[nodiscard]] std::string page(std::uint32_t number) const;
};

/// What others look at while a crawl runs.
struct SiteClock
{
    std::atomic<std::int64_t> firstAnswer = 0; // nanoseconds of the steady clock; 0: none yet
    std::atomic<std::uint32_t> inFlight = 0;
};

/// Answers from a SiteShape without a network, at most `rate` times a second.
/// Thread: the one it is made on.
class GeneratedFetcher : public QObject, public fetch::Fetcher
{
public:
    GeneratedFetcher(SiteShape shape, std::uint32_t rate, SiteClock& clock);

    void setAnswers(Answers answers) override { m_answers = std::move(answers); }
    void resolve(http::FetchId id, std::string_view host) override;
    void start(http::FetchId id, const http::Request& request) override;
    void cancel(http::FetchId id) override;

private:
    struct Asked
    {
        http::FetchId id;
        std::string path;
    };

    void answerSome();
    [[nodiscard]] http::Response answerTo(const std::string& path) const;

    const SiteShape m_shape;
    const std::uint32_t m_rate;
    SiteClock& m_clock;
    Answers m_answers;
    std::deque<Asked> m_asked; // in the order in which they are answered
    std::set<http::FetchId> m_cancelled;
    QTimer m_tick;
    std::chrono::steady_clock::time_point m_begun;
    std::uint64_t m_answered = 0;
};

} // namespace bench
