#pragma once

#include "report/Words.h"
#include "run/CrawlRunner.h"
#include "run/NetworkFetchers.h"
#include "support/LoopbackServer.h"
#include "support/WaitUntil.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

/// A crawl as the programs make it, by both stacks, and the rows of its end.
class HostileCrawl
{
public:
    struct Row
    {
        crawl::Verdict verdict = crawl::Verdict::Pending;
        crawl::Reason reason = crawl::Reason::None;
        bool shown = false;
        std::string detail;
        std::string finalUrl;
    };

    static constexpr std::size_t pageLimitBytes = 2'000'000;

    HostileCrawl(std::vector<crawl::Seed> seeds, const http::Deadlines& deadlines)
        : m_runner(settings(deadlines), std::move(seeds), run::makeNetworkFetchers(network()))
    {
        QObject::connect(&m_runner, &run::CrawlRunner::batchReady, &m_runner,
                         [this](const auto& batch) { take(batch); });
        QObject::connect(&m_runner, &run::CrawlRunner::finished, &m_runner, [this] { m_finished = true; });
        m_runner.start();
    }

    [[nodiscard]] bool finishes()
    {
        return support::waitUntil([this] { return m_finished; }, std::chrono::seconds(60));
    }
    [[nodiscard]] const std::map<std::string, Row>& rows() const { return m_rows; }

private:
    static crawl::CrawlSettings settings(const http::Deadlines& deadlines)
    {
        crawl::CrawlSettings settings;
        settings.obeyRobots = false;
        settings.checkSoftNotFound = false;
        settings.sitemaps = false;
        settings.deadlines = deadlines;
        settings.pageLimitBytes = pageLimitBytes;
        return settings;
    }

    static fetch::NetworkSettings network()
    {
        return {.caCertificates = support::LoopbackServer::certificate()};
    }

    void take(const std::shared_ptr<const crawl::ChangeBatch>& batch)
    {
        for (const crawl::EntryState& entry : batch->entries)
            m_rows[std::string(entry.url)] = {entry.verdict, entry.reason, entry.shown,
                                              std::string(entry.detail), std::string(entry.finalUrl)};
        m_runner.batchApplied();
    }

    std::map<std::string, Row> m_rows;
    bool m_finished = false;
    run::CrawlRunner m_runner;
};

/// "broken bad-response"
[[nodiscard]] inline std::string wordsOf(crawl::Verdict verdict, crawl::Reason reason)
{
    return std::string(report::word(verdict)) + ' ' + std::string(report::word(reason));
}
