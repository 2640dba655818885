#include "run/Login.h"

namespace run {

Login::Login(LoginSettings settings, fetch::NetworkFetcher& fetcher, QObject* parent)
    : QObject(parent)
    , m_login(std::move(settings))
    , m_fetcher(fetcher)
{
}

void Login::start()
{
    m_fetcher.setAnswers({{}, [this](http::FetchId, const http::Outcome& outcome) {
                              m_login.onAnswered(outcome);
                              // Queued: at the end somebody else takes the fetcher's answers.
                              QMetaObject::invokeMethod(this, &Login::goOn, Qt::QueuedConnection);
                          }});
    goOn();
}

void Login::cancel()
{
    m_cancelled = true;
    if (m_requests > 0) m_fetcher.cancel(http::FetchId(m_requests - 1));
}

void Login::goOn()
{
    const auto step = m_login.next();
    if (!step || m_cancelled) {
        emit ended();
        return;
    }
    const http::FetchId id(m_requests++);
    if (step->form)
        m_fetcher.post(id, step->request, *step->form);
    else
        m_fetcher.start(id, step->request);
}

} // namespace run
