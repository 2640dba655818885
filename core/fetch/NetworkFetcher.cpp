#include "fetch/NetworkFetcher.h"

#include "fetch/BasicCredentials.h"
#include "fetch/RequestFields.h"
#include "fetch/SmallSegments.h"
#include "fetch/WireUrl.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace fetch {
namespace {

// A crawled site's connections outlive a pause between two of its pages.
constexpr int crawledSiteExpirySeconds = 30;
// A host that is only looked in on is done after a request or two. With Qt's 120 s, and 20 new hosts a
// second, 2,400 descriptors would lie idle.
constexpr int otherHostExpirySeconds = 2;
constexpr std::size_t mostPlaces = 10'000; // a megabyte or two

/// Pages are read by GET, and only a crawled site's are; all else is asked by HEAD first. Qt takes the time
/// from the request that opens the connection.
int connectionExpirySeconds(const http::Request& request)
{
    return request.method == http::Method::Get ? crawledSiteExpirySeconds : otherHostExpirySeconds;
}

/// To that address, as if the name server had given it. Over HTTP/1.1: over HTTP/2 Qt names the host by the
/// address it connects to.
void sendElsewhere(QNetworkRequest& request, std::string_view address)
{
    const QUrl meant = request.url();
    QUrl there = meant;
    there.setHost(QString::fromLatin1(address.data(), static_cast<qsizetype>(address.size())));
    request.setUrl(there);
    request.setPeerVerifyName(meant.host(QUrl::FullyEncoded));
    request.setRawHeader("Host", meant.authority(QUrl::FullyEncoded).toLatin1());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
}

} // namespace

NetworkFetcher::NetworkFetcher(NetworkSettings settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_tls(m_settings)
    , m_pool(m_settings)
    , m_runaways([this] { return watched(); }, [this](const auto& place) { onCut(place); })
{
}

NetworkFetcher::~NetworkFetcher() = default;

void NetworkFetcher::setAnswers(Answers answers)
{
    m_answers = std::move(answers);
}

void NetworkFetcher::resolve(http::FetchId id, std::string_view host)
{
    m_resolving.insert(id);
    if (needsNoLookUp(host, m_settings)) {
        answerLater(id, http::HostAnswer::Resolved);
        return;
    }
    m_resolver.resolve(host, [this, id](http::HostAnswer answer) {
        if (m_resolving.erase(id) > 0) m_answers.resolved(id, answer);
    });
}

void NetworkFetcher::start(http::FetchId id, const http::Request& request)
{
    send(id, request, nullptr);
}

void NetworkFetcher::post(http::FetchId id, const http::Request& request, const std::string& form)
{
    send(id, request, &form);
}

/// `form` is null where nothing but the question is sent.
void NetworkFetcher::send(http::FetchId id, const http::Request& request, const std::string* form)
{
    const auto url = wireUrl(request.url, m_settings.folder);
    if (!url) {
        answerLater(id, {http::TransportError::UnsendableUrl, "this URL can't be sent as it is written", {}});
        return;
    }
    auto lease = m_pool.lease(request.url.origin());
    QNetworkRequest network = makeRequest(*url, request);
    QNetworkAccessManager& manager = lease->manager();
    if (form)
        network.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
    QNetworkReply* const reply = form ? manager.post(network, QByteArray::fromStdString(*form))
                                 : request.method == http::Method::Head ? manager.head(network)
                                                                        : manager.get(network);
    // Told for what opens the connection. A host that is only looked in on gets no second request beside it.
    if (request.method == http::Method::Get)
        connect(reply, &QNetworkReply::encrypted, this,
                [port = static_cast<std::uint16_t>(url->port(443))] { sendSmallSegmentsAtOnce(port); });
    auto reader = std::make_unique<ReplyReader>(reply, request);
    // Queued: the reader's own functions have returned when its end is told, so that it can be deleted there.
    connect(
        reader.get(), &ReplyReader::finished, this, [this, id] { onReaderFinished(id); },
        Qt::QueuedConnection);
    m_inFlight.insert_or_assign(id, InFlight{request.url, placeOf(request.url.origin(), network.url()),
                                             std::move(lease), std::move(reader)});
    m_runaways.onStarted();
}

void NetworkFetcher::cancel(http::FetchId id)
{
    if (m_resolving.contains(id)) {
        answerLater(id, http::HostAnswer::Cancelled);
        return;
    }
    const auto found = m_inFlight.find(id);
    if (found == m_inFlight.end() || found->second.reader->isFinished()) return;
    m_runaways.onEnded(watched(found->second));
    m_inFlight.erase(found);
    answerLater(id, {http::TransportError::Cancelled, "cancelled", {}});
}

std::vector<RunawayConnections::Request> NetworkFetcher::watched() const
{
    std::vector<RunawayConnections::Request> requests;
    for (const auto& [id, request] : m_inFlight)
        requests.push_back(watched(request));
    return requests;
}

RunawayConnections::Request NetworkFetcher::watched(const InFlight& request)
{
    return {request.connectsTo, request.reader->lastProgress()};
}

/// Asked once an origin: what the system's proxies are takes milliseconds.
const RunawayConnections::Place& NetworkFetcher::placeOf(const url::Origin& origin, const QUrl& url)
{
    if (m_places.size() >= mostPlaces) m_places.clear();
    const auto [known, isNew] = m_places.try_emplace(origin);
    if (!isNew) return known->second;
    if (const auto proxy = proxyFor(origin, m_settings)) {
        known->second = {proxy->host, proxy->port};
    } else {
        known->second = {url.host(QUrl::FullyEncoded).toStdString(),
                         static_cast<std::uint16_t>(url.port(origin.port))};
    }
    return known->second;
}

void NetworkFetcher::onCut(const RunawayConnections::Place& place)
{
    for (const auto& [id, request] : m_inFlight)
        if (request.connectsTo == place) request.reader->expectCut();
}

QNetworkRequest NetworkFetcher::makeRequest(const QUrl& url, const http::Request& request)
{
    QNetworkRequest network(url);
    network.setSslConfiguration(m_tls.of(request.url.origin()));
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    network.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute,
                         connectionExpirySeconds(request));
    const http::Fields fields = requestFields(request, m_settings, &m_cookies);
    for (const auto& [name, value] : fields.all())
        network.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    if (const QByteArray authorization = proxyAuthorization(request.url.origin()); !authorization.isEmpty())
        network.setRawHeader("Proxy-Authorization", authorization);
    if (const auto address = addressOf(request.url.origin(), m_settings.addresses))
        sendElsewhere(network, *address);
    return network;
}

/// Qt gives a proxy's password only where it opens a tunnel. A plain request is the proxy's own to read, and
/// so is this field (RFC 9110 §11.7.2); over https the site itself would read it.
QByteArray NetworkFetcher::proxyAuthorization(const url::Origin& origin)
{
    if (origin.scheme != "http" || m_settings.proxy.use == ProxySettings::Use::None) return {};
    const auto [known, isNew] = m_proxyAuthorizations.try_emplace(origin);
    if (!isNew) return known->second;
    const auto proxy = proxyFor(origin, m_settings);
    if (proxy && proxy->type == Proxy::Type::Http && !proxy->user.empty())
        known->second = QByteArray::fromStdString(basicCredentials(proxy->user, proxy->password));
    return known->second;
}

void NetworkFetcher::onReaderFinished(http::FetchId id)
{
    const auto found = m_inFlight.find(id);
    if (found == m_inFlight.end()) return; // cancelled
    InFlight& ended = found->second;
    m_runaways.onEnded(watched(ended));
    if (const auto http2 = ended.reader->usedHttp2()) ended.lease->setSpeaksHttp2(*http2);
    http::Outcome outcome = ended.reader->takeOutcome();
    if (const auto* response = std::get_if<http::Response>(&outcome))
        m_cookies.take(response->fields, ended.url);
    m_inFlight.erase(found); // before the answer, in which the next request may want its place
    m_answers.fetched(id, std::move(outcome));
}

void NetworkFetcher::answerLater(http::FetchId id, http::HostAnswer answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, id, answer] {
            if (m_resolving.erase(id) > 0) m_answers.resolved(id, answer);
        },
        Qt::QueuedConnection);
}

void NetworkFetcher::answerLater(http::FetchId id, http::TransportFailure failure)
{
    QMetaObject::invokeMethod(
        this, [this, id, failure = std::move(failure)] { m_answers.fetched(id, failure); },
        Qt::QueuedConnection);
}

} // namespace fetch
