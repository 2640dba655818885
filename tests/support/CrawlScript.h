#pragma once

#include "crawl/Crawl.h"
#include "support/FakeSite.h"

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace support {

using Urls = std::vector<std::string>;

/// Cranks a Crawl against a FakeSite in virtual time: performs each command; when there is none, the clock
/// goes to the next answer or to wakeAt(). An hour's crawl takes milliseconds.
class CrawlScript
{
public:
    struct Request
    {
        Duration at;
        http::Method method;
        std::string url;
        Duration total; // its deadline
    };
    struct Row
    {
        crawl::Verdict verdict = crawl::Verdict::Pending;
        crawl::Reason reason = crawl::Reason::None;
        bool operator==(const Row&) const = default;
    };

    CrawlScript(FakeSite& site, crawl::CrawlSettings settings, const std::vector<std::string>& seeds,
                std::optional<unsigned> shuffle = std::nullopt);

    /// Until it is finished, or nothing can happen any more (paused).
    CrawlScript& run();
    /// Until that time after the start; what happens at it happens.
    CrawlScript& runUntil(Duration time);
    [[nodiscard]] crawl::Crawl& crawl() { return *m_crawl; }
    [[nodiscard]] Now now() const { return m_now; }
    /// Takes what changed into rows() and occurrences().
    void collect();

    // What was asked; robots.txt is not among it, nor a sitemap that is only guessed and isn't there.
    [[nodiscard]] const std::vector<Request>& requests() const { return m_requests; }
    [[nodiscard]] Urls asked() const;
    [[nodiscard]] Urls startedAt(Duration time) const;
    [[nodiscard]] int timesAsked(const std::string& url) const;
    /// What the second stack was asked, which is in none of the above.
    [[nodiscard]] const std::vector<Request>& secondRequests() const { return m_secondRequests; }
    [[nodiscard]] Urls secondAsked() const;
    [[nodiscard]] std::size_t mostSecondInFlight() const { return m_mostSecondInFlight; }
    /// Of one host.
    [[nodiscard]] std::size_t mostSecondOfHost() const { return m_mostSecondOfHost; }
    [[nodiscard]] int robotsAsked() const { return m_robotsAsked; }
    [[nodiscard]] int robotsAskedBySecond() const { return m_robotsAskedBySecond; }
    /// The domains whose mail servers were looked up, in order.
    [[nodiscard]] const Urls& mailLookUps() const { return m_mailLookUps; }
    [[nodiscard]] std::size_t mostMailLookUps() const { return m_mostMailLookUps; } // at once
    [[nodiscard]] std::size_t mostInFlight() const { return m_mostInFlight; }
    [[nodiscard]] Duration elapsed() const { return m_now.steady - Instant(std::chrono::hours(1)); }

    // What was told. Rows are those shown.
    [[nodiscard]] Row row(const std::string& url) const;
    [[nodiscard]] const crawl::EntryState& state(const std::string& url) const;
    [[nodiscard]] bool hasRow(const std::string& url) const;
    [[nodiscard]] bool hasPendingRow() const;
    [[nodiscard]] std::vector<crawl::EntryState> rows() const;
    /// "page text" of each place, in order.
    [[nodiscard]] Urls pagesOf(const std::string& url) const;
    /// Its places as they are now, in order: `page:line:column raw`.
    [[nodiscard]] std::vector<std::string> placesOf(const std::string& url) const;
    /// As what each document was read last, by its address; those read as nothing are not among them.
    [[nodiscard]] std::map<std::string, crawl::DocumentKind> documents() const;
    [[nodiscard]] std::optional<http::Method> methodOf(const std::string& url) const;
    /// What the seeds' own places show as written.
    [[nodiscard]] Urls seedTexts() const;
    /// All that doesn't depend on the order of answers, as text: compared between runs.
    [[nodiscard]] std::vector<std::string> summary() const;
    [[nodiscard]] std::vector<crawl::Notice> notices() const { return m_notices; }
    [[nodiscard]] const crawl::Progress& progress() const { return m_progress; }
    [[nodiscard]] bool complete() const { return m_complete; }
    /// What the batches brought that were told, oldest first.
    struct Batch
    {
        std::size_t entries = 0;
        std::size_t occurrences = 0;
        bool complete = false;
    };
    [[nodiscard]] const std::vector<Batch>& batches() const { return m_batches; }

private:
    using Event = std::pair<Instant, std::uint64_t>;
    void perform(const crawl::Command& command);
    void performSecond(const crawl::FetchUrl& fetch);
    void schedule(Duration delay, http::FetchId id, std::optional<http::HostAnswer> host,
                  std::optional<http::Outcome> outcome, std::optional<crawl::Read> read,
                  std::optional<std::string> secondHost = {});
    bool step(Instant limit);
    void take(const crawl::ChangeBatch& batch);

    struct Pending
    {
        http::FetchId id;
        std::optional<http::HostAnswer> host;
        std::optional<http::Outcome> outcome;
        std::optional<crawl::Read> read;
        std::optional<std::string> secondHost; // it answers the second stack
        std::optional<http::MailAnswer> mail;
    };

    FakeSite& m_site;
    std::optional<std::mt19937> m_random;
    Now m_now;
    std::optional<crawl::Crawl> m_crawl;
    std::map<Event, Pending> m_events;
    std::uint64_t m_sequence = 0;
    std::size_t m_inFlight = 0;
    std::size_t m_mostInFlight = 0;

    std::vector<Request> m_requests;
    std::vector<Request> m_secondRequests;
    std::map<std::string, std::size_t> m_secondInFlight; // of each host
    std::size_t m_mostSecondInFlight = 0;
    std::size_t m_mostSecondOfHost = 0;
    int m_robotsAsked = 0;
    int m_robotsAskedBySecond = 0;
    Urls m_mailLookUps;
    std::size_t m_mailUnderWay = 0;
    std::size_t m_mostMailLookUps = 0;
    std::map<crawl::EntryId, crawl::EntryState> m_rows;
    std::map<crawl::OccurrenceId, crawl::Occurrence> m_occurrences;
    std::map<crawl::EntryId, std::uint32_t> m_generations;
    std::map<crawl::EntryId, crawl::DocumentKind> m_documents;
    std::vector<crawl::Notice> m_notices;
    std::vector<std::shared_ptr<const TextArena>> m_texts;
    crawl::Progress m_progress;
    bool m_complete = false;
    std::vector<Batch> m_batches;
};

} // namespace support
