#pragma once

#include "fetch/NetworkFetcher.h"
#include "run/FormLogin.h"

#include <QObject>

namespace run {

/// Performs a login before the crawl; what it brings are the fetcher's cookies.
///
/// Thread: the fetcher's, which outlives it and answers it until it has ended.
class Login : public QObject
{
    Q_OBJECT
public:
    Login(LoginSettings settings, fetch::NetworkFetcher& fetcher, QObject* parent = nullptr);

    void start();
    /// Nothing more is asked; ended() comes all the same.
    void cancel();
    [[nodiscard]] const std::string& problem() const { return m_login.problem(); }

signals:
    /// Once; problem() says whether it failed.
    void ended();

private:
    void goOn();

    FormLogin m_login;
    fetch::NetworkFetcher& m_fetcher;
    std::uint32_t m_requests = 0;
    bool m_cancelled = false;
};

} // namespace run
