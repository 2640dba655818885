#include "support/FakeFetcher.h"

#include <QTimer>

namespace support {

void FakeFetcher::resolve(http::FetchId id, std::string_view host)
{
    const http::HostAnswer answer = m_site->lookUp(host);
    QTimer::singleShot(0, this, [this, id, answer] { m_answers.resolved(id, answer); });
}

void FakeFetcher::start(http::FetchId id, const http::Request& request)
{
    m_started.push_back(request.url.href());
    FakeSite::Answer answer = m_as == As::First ? m_site->answer(request) : m_site->answerToSecond(request);
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    m_timers[id] = timer;
    connect(timer, &QTimer::timeout, this, [this, id, outcome = std::move(answer.outcome)] {
        m_timers.extract(id).mapped()->deleteLater();
        m_answers.fetched(id, outcome);
    });
    timer->start(std::chrono::ceil<std::chrono::milliseconds>(answer.delay));
}

void FakeFetcher::cancel(http::FetchId id)
{
    const auto place = m_timers.find(id);
    if (place == m_timers.end()) return;
    place->second->deleteLater();
    m_timers.erase(place);
    QTimer::singleShot(
        0, this, [this, id] { m_answers.fetched(id, FakeSite::failure(http::TransportError::Cancelled)); });
}

} // namespace support
