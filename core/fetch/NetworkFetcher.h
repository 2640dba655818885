#pragma once

#include "fetch/AccessManagerPool.h"
#include "fetch/CookieJar.h"
#include "fetch/Fetcher.h"
#include "fetch/HostResolver.h"
#include "fetch/NetworkSettings.h"
#include "fetch/ReplyReader.h"
#include "fetch/RunawayConnections.h"
#include "fetch/TlsSettings.h"

#include <QObject>

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace fetch {

/// The Fetcher over Qt: no redirect is followed, no dialog waited for, nothing cached, cookies only for this
/// crawl.
///
/// Thread: the one it was made on, where its managers live too. Owns everything in flight; its end lets go of
/// that without an answer. It must not end from inside an answer.
class NetworkFetcher : public QObject, public Fetcher
{
public:
    explicit NetworkFetcher(NetworkSettings settings = {}, QObject* parent = nullptr);
    ~NetworkFetcher() override;

    void setAnswers(Answers answers) override;
    void resolve(http::FetchId id, std::string_view host) override;
    void start(http::FetchId id, const http::Request& request) override;
    void cancel(http::FetchId id) override;
    /// Sends a form's fields, application/x-www-form-urlencoded, where start() would ask for the page. For a
    /// login: a crawl asks and changes nothing.
    void post(http::FetchId id, const http::Request& request, const std::string& form);

    /// What the sites have set so far. Lives as long as the fetcher.
    [[nodiscard]] const CookieJar& cookies() const { return m_cookies; }

private:
    struct InFlight
    {
        url::Url url;
        RunawayConnections::Place connectsTo;
        std::unique_ptr<AccessManagerPool::Lease> lease;
        std::unique_ptr<ReplyReader> reader;
    };

    void send(http::FetchId id, const http::Request& request, const std::string* form);
    [[nodiscard]] std::vector<RunawayConnections::Request> watched() const;
    [[nodiscard]] static RunawayConnections::Request watched(const InFlight& request);
    [[nodiscard]] const RunawayConnections::Place& placeOf(const url::Origin& origin, const QUrl& url);
    void onCut(const RunawayConnections::Place& place);
    [[nodiscard]] QNetworkRequest makeRequest(const QUrl& url, const http::Request& request);
    [[nodiscard]] QByteArray proxyAuthorization(const url::Origin& origin);
    void onReaderFinished(http::FetchId id);
    void answerLater(http::FetchId id, http::HostAnswer answer);
    void answerLater(http::FetchId id, http::TransportFailure failure);

    // Fixed at construction.
    const NetworkSettings m_settings;
    const TlsSettings m_tls;

    CookieJar m_cookies;
    // Looked up once an origin: the system's answer takes milliseconds.
    std::unordered_map<url::Origin, QByteArray> m_proxyAuthorizations;
    Answers m_answers;
    HostResolver m_resolver;
    std::unordered_set<http::FetchId> m_resolving;
    AccessManagerPool m_pool;
    std::unordered_map<http::FetchId, InFlight> m_inFlight; // after the pool: ends before it
    std::unordered_map<url::Origin, RunawayConnections::Place> m_places;
    RunawayConnections m_runaways; // looks once more at its end, at what is in flight
};

} // namespace fetch
