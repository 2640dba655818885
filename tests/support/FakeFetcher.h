#pragma once

#include "fetch/Fetcher.h"
#include "run/CrawlRunner.h"
#include "support/FakeSite.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

class QTimer;

namespace support {

/// A Fetcher that answers from a FakeSite, in real time: after each answer's delay.
/// Thread: the one it is made on; only the FakeSite it was given may not be touched elsewhere meanwhile.
class FakeFetcher : public QObject, public fetch::Fetcher
{
public:
    /// As the first or the second stack, to which the site may show something else.
    enum class As { First, Second };

    explicit FakeFetcher(std::shared_ptr<FakeSite> site, As as = As::First)
        : m_site(std::move(site))
        , m_as(as)
    {
    }

    void setAnswers(Answers answers) override { m_answers = std::move(answers); }
    void resolve(http::FetchId id, std::string_view host) override;
    void start(http::FetchId id, const http::Request& request) override;
    void cancel(http::FetchId id) override;

    [[nodiscard]] const std::vector<std::string>& started() const { return m_started; }
    [[nodiscard]] std::shared_ptr<FakeSite> site() const { return m_site; }
    [[nodiscard]] std::size_t inFlight() const { return m_timers.size(); }

private:
    std::shared_ptr<FakeSite> m_site;
    As m_as;
    Answers m_answers;
    std::map<http::FetchId, QTimer*> m_timers;
    std::vector<std::string> m_started;
};

/// Both stacks of a CrawlRunner, over one site.
[[nodiscard]] inline run::CrawlRunner::Fetchers fakeFetchers(std::unique_ptr<FakeFetcher> first)
{
    auto second = std::make_unique<FakeFetcher>(first->site(), FakeFetcher::As::Second);
    return {std::move(first), std::move(second)};
}

[[nodiscard]] inline run::CrawlRunner::Fetchers fakeFetchers(std::shared_ptr<FakeSite> site)
{
    return fakeFetchers(std::make_unique<FakeFetcher>(std::move(site)));
}

} // namespace support
