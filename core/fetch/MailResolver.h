#pragma once

#include "fetch/HostResolver.h"
#include "http/MailAnswer.h"

#include <QObject>

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetch {

/// Whether mail can be sent to a domain (RFC 5321 §5.1): by its mail servers' records, else by its address.
///
/// Sure before it says that a domain doesn't exist: in a closed network the name server says so of all the
/// world. So it is asked once for a name that exists, and is believed where it knows that. Names that are
/// reserved for tests and documents are nobody's to ask for.
///
/// Thread: the one it lives on, for calls and answers. Few look-ups at a time, each with a deadline; after
/// three in a row that fail the rest is let be for a while. Its end lets go of them without an answer; it
/// must not end from inside an answer.
class MailResolver : public QObject
{
public:
    /// What a name server has.
    enum class Records : std::uint8_t {
        Some,
        NullMx, // RFC 7505
        None,   // the name exists without such records, or isn't told of
        NoSuchName,
        Failure,
    };
    enum class Kind : std::uint8_t { MailServers, NameServers };
    using Found = std::function<void(Records)>;
    /// Asks the name server, and answers later. Another one is for tests.
    using Query = std::function<void(Kind kind, const std::string& name, Found found)>;
    using Answered = std::function<void(http::MailAnswer)>;

    explicit MailResolver(QObject* parent = nullptr);
    MailResolver(Query query, HostResolver::LookUp lookUpHost, QObject* parent = nullptr);
    ~MailResolver() override;

    /// `domain` as url::mailDomains() has it. Never answers from inside the call.
    void resolve(std::string_view domain, Answered answered);

private:
    struct Job
    {
        std::string domain;
        Answered answered;
    };

    void startWaiting();
    void onMailServers(const Job& job, Records records);
    void askForAddress(const Job& job);
    void askWhetherItKnowsTheWorld(const Job& job);
    void end(const Job& job, http::MailAnswer answer);
    void noteSuccess(bool success);
    [[nodiscard]] bool isLetBe() const;
    void query(Kind kind, const std::string& name, const Found& found);

    Query m_query;
    HostResolver m_hosts;
    std::deque<Job> m_waiting;
    std::vector<Job> m_doubted; // until it is known whether the name server knows the world
    std::optional<bool> m_knowsTheWorld;
    int m_out = 0;
    int m_failuresInARow = 0;
    std::chrono::steady_clock::time_point m_letBeUntil;
};

} // namespace fetch
