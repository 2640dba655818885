#pragma once

#include "fetch/Fetcher.h"
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
    explicit FakeFetcher(std::shared_ptr<FakeSite> site) : m_site(std::move(site)) {}

    void setAnswers(Answers answers) override { m_answers = std::move(answers); }
    void resolve(http::FetchId id, std::string_view host) override;
    void start(http::FetchId id, const http::Request& request) override;
    void cancel(http::FetchId id) override;

    [[nodiscard]] const std::vector<std::string>& started() const { return m_started; }
    [[nodiscard]] std::size_t inFlight() const { return m_timers.size(); }

private:
    std::shared_ptr<FakeSite> m_site;
    Answers m_answers;
    std::map<http::FetchId, QTimer*> m_timers;
    std::vector<std::string> m_started;
};

} // namespace support
