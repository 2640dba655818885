// Over 300 lines: libcurl is known to this file alone, so what reads one answer and what drives them all
// stand together in it.

#include "fetch/SecondOpinionFetcher.h"

#include "fetch/RequestFields.h"
#include "http/Framing.h"
#include "http/MediaType.h"

#include <QSocketNotifier>
#include <QTimer>

#include <curl/curl.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fetch {
namespace {

using http::TransportError;

template<auto freeIt>
struct FreedBy
{
    template<typename Thing>
    void operator()(Thing* thing) const
    {
        freeIt(thing);
    }
};
using EasyHandle = std::unique_ptr<CURL, FreedBy<&curl_easy_cleanup>>;
using MultiHandle = std::unique_ptr<CURLM, FreedBy<&curl_multi_cleanup>>;
using FieldList = std::unique_ptr<curl_slist, FreedBy<&curl_slist_free_all>>;

long milliseconds(Duration duration)
{
    return static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(duration).count());
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && std::strchr(" \t\r\n", text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<std::uint64_t> contentLength(const http::Fields& fields)
{
    const std::string_view text = fields.find("Content-Length").value_or("");
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return length;
}

TransportError errorOfConnecting(long systemError)
{
    switch (systemError) {
    case ENETUNREACH:
    case EHOSTUNREACH:
    case EADDRNOTAVAIL: return TransportError::Unreachable;
    case ETIMEDOUT: return TransportError::ConnectTimeout;
    default: return TransportError::Refused;
    }
}

} // namespace

/// One request from its start to its answer.
class Transfer
{
public:
    Transfer(http::FetchId id, const http::Request& request, const NetworkSettings& settings,
             const http::Fields& fields)
        : m_id(id)
        , m_wanted(request.wanted)
        , m_wantedLimitBytes(request.wantedLimitBytes)
        , m_otherLimitBytes(request.otherLimitBytes)
        , m_headerLimitBytes(request.headerLimitBytes)
        , m_isHead(request.method == http::Method::Head)
        , m_handle(curl_easy_init())
    {
        addFields(fields);
        setOptions(request, settings);
    }

    [[nodiscard]] http::FetchId id() const { return m_id; }
    [[nodiscard]] CURL* handle() const { return m_handle.get(); }

    /// What came of it, once libcurl says that it ended.
    [[nodiscard]] http::Outcome outcome(CURLcode code)
    {
        if (m_ownEnd) return response(*m_ownEnd);
        if (m_headerIsWhole) return response(bodyEnd(code));
        if (code == CURLE_OK) return failure(TransportError::Reset, "closed before the header was whole");
        return failure(transportError(code), m_error[0] != '\0' ? m_error : curl_easy_strerror(code));
    }

private:
    template<typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }

    void addFields(const http::Fields& fields)
    {
        for (const auto& [name, value] : fields.all()) {
            // libcurl's sign for a field without a value is the semicolon: with a colon it leaves it out.
            const std::string line = value.empty() ? name + ';' : name + ": " + value;
            if (curl_slist* const longer = curl_slist_append(m_fields.get(), line.c_str())) {
                static_cast<void>(m_fields.release()); // it is a part of the longer one
                m_fields.reset(longer);
            }
        }
    }

    void setOptions(const http::Request& request, const NetworkSettings& settings)
    {
        const bool inFolder = settings.folder && request.url.origin() == settings.folder->origin;
        m_origin = inFolder ? "http://127.0.0.1:" + std::to_string(settings.folder->port)
                            : request.url.origin().serialize();
        m_target = request.url.path();
        if (const auto query = request.url.query()) m_target += '?' + std::string(*query);
        set(CURLOPT_URL, (m_origin + "/").c_str());
        set(CURLOPT_NOBODY, m_isHead ? 1L : 0L);
        set(CURLOPT_HTTPHEADER, m_fields.get());
        set(CURLOPT_ACCEPT_ENCODING, ""); // all that it can decode
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FRESH_CONNECT, 1L);
        set(CURLOPT_FORBID_REUSE, 1L);
        setProxy(request.url.origin(), settings);
        set(CURLOPT_REQUEST_TARGET, m_target.c_str());
        set(CURLOPT_NOSIGNAL, 1L);
        // Else the end of a request would wait for its look-up, half a minute at worst, and all others with
        // it.
        set(CURLOPT_QUICK_EXIT, 1L);
        set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(request.deadlines.connect));
        set(CURLOPT_TIMEOUT_MS, milliseconds(request.deadlines.total));
        set(CURLOPT_ERRORBUFFER, m_error);
        set(CURLOPT_HEADERFUNCTION, &Transfer::onHeaderLine);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_PRIVATE, this);
        setTls(request.url.origin(), settings);
    }

    void setTls(const url::Origin& origin, const NetworkSettings& settings)
    {
        // It takes the place of the system's file, but not of its folder, where the same authorities are.
        if (!settings.caCertificates.empty()) setBlob(CURLOPT_CAINFO_BLOB, settings.caCertificates);
        if (isAccepted(origin, settings.acceptedHosts)) {
            set(CURLOPT_SSL_VERIFYPEER, 0L);
            set(CURLOPT_SSL_VERIFYHOST, 0L);
        }
        for (const ClientCertificate& client : settings.clientCertificates) {
            if (!client.site.coversOrigin(origin)) continue;
            setBlob(CURLOPT_SSLCERT_BLOB, client.certificates);
            setBlob(CURLOPT_SSLKEY_BLOB, client.key);
            set(CURLOPT_KEYPASSWD, client.passphrase.c_str());
        }
    }

    /// `pem` is the settings', which outlive the transfer.
    void setBlob(CURLoption option, const std::string& pem)
    {
        curl_blob blob{const_cast<char*>(pem.data()), pem.size(), CURL_BLOB_NOCOPY};
        set(option, &blob);
    }

    void setProxy(const url::Origin& origin, const NetworkSettings& settings)
    {
        set(CURLOPT_NOPROXY, ""); // what the environment says was heard before
        if (const auto address = addressOf(origin, settings.addresses)) {
            const std::string entry =
                origin.host + ":" + std::to_string(origin.port) + ":" + std::string(*address);
            m_addresses.reset(curl_slist_append(nullptr, entry.c_str()));
            set(CURLOPT_RESOLVE, m_addresses.get());
        }
        const auto proxy = proxyFor(origin, settings);
        set(CURLOPT_PROXY, proxy ? proxy->host.c_str() : "");
        if (!proxy) return;
        const bool isHttp = proxy->type == Proxy::Type::Http;
        set(CURLOPT_PROXYTYPE, isHttp ? CURLPROXY_HTTP : CURLPROXY_SOCKS5_HOSTNAME);
        set(CURLOPT_PROXYPORT, static_cast<long>(proxy->port));
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // the proxy's own answer is not the link's
        if (!proxy->user.empty()) {
            set(CURLOPT_PROXYUSERNAME, proxy->user.c_str());
            set(CURLOPT_PROXYPASSWORD, proxy->password.c_str());
        }
        // RFC 9112 §3.2.2
        if (isHttp && origin.scheme == "http") m_target.insert(0, m_origin);
    }

    static std::size_t onHeaderLine(char* data, std::size_t, std::size_t size, void* self)
    {
        return static_cast<Transfer*>(self)->takeHeaderLine(std::string_view(data, size)) ? size : 0;
    }

    static std::size_t onBody(char* data, std::size_t, std::size_t size, void* self)
    {
        return static_cast<Transfer*>(self)->takeBody(std::string_view(data, size)) ? size : 0;
    }

    bool takeHeaderLine(std::string_view line)
    {
        m_headerBytes += line.size();
        if (m_headerBytes > m_headerLimitBytes) return false;
        if (m_headerIsWhole) return true; // trailers
        if (line.starts_with("HTTP/")) {
            m_response.fields = {}; // of a 1xx answer before
            return true;
        }
        const std::string_view field = trimmed(line);
        if (field.empty()) return endHeader();
        const std::size_t colon = field.find(':');
        if (colon == std::string_view::npos) return true;
        m_response.fields.add(std::string(trimmed(field.substr(0, colon))),
                              std::string(trimmed(field.substr(colon + 1))));
        return true;
    }

    bool endHeader()
    {
        long status = 0;
        curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
        if (status < 200) return true; // RFC 9110 §15.2: the final answer is still to come
        m_response.status = static_cast<http::StatusCode>(std::min(status, 9999L));
        curl_off_t microseconds = 0;
        curl_easy_getinfo(handle(), CURLINFO_STARTTRANSFER_TIME_T, &microseconds);
        m_response.responseTime = std::chrono::microseconds(microseconds);
        m_headerIsWhole = true;
        chooseBodyLimit();
        return !m_ownEnd;
    }

    void chooseBodyLimit()
    {
        if (m_isHead) return;
        const auto type = m_response.fields.find("Content-Type");
        const auto mediaType = type ? http::parseMediaType(*type) : std::nullopt;
        const bool redirects =
            http::isRedirectStatus(m_response.status) && m_response.fields.find("Location");
        const bool isWanted = m_wanted.include(mediaType) && !redirects;
        m_limitBytes = isWanted ? m_wantedLimitBytes : m_otherLimitBytes;
        m_endAtLimit = isWanted ? http::BodyEnd::TooLarge : http::BodyEnd::LetGo;
        if (!isWanted && contentLength(m_response.fields).value_or(0) > m_limitBytes)
            m_ownEnd = http::BodyEnd::LetGo;
    }

    bool takeBody(std::string_view piece)
    {
        const std::size_t room = m_limitBytes - m_response.body.size();
        m_response.body += piece.substr(0, room);
        if (piece.size() > room) m_ownEnd = m_endAtLimit;
        return !m_ownEnd;
    }

    [[nodiscard]] http::Outcome response(http::BodyEnd end)
    {
        if (m_response.status > 599 && m_response.status != 999)
            return failure(TransportError::BadResponse, "status " + std::to_string(m_response.status));
        if (auto fault = http::framingFault(m_response.fields))
            return failure(TransportError::BadFraming, *std::move(fault));
        const auto stated = contentLength(m_response.fields);
        const bool came = !m_isHead && end != http::BodyEnd::LetGo && end != http::BodyEnd::Unreadable;
        if (!came) m_response.body.clear();
        m_response.bodyBytes = came ? std::optional<std::uint64_t>(m_response.body.size()) : stated;
        m_response.bodyEnd = end;
        return std::move(m_response);
    }

    [[nodiscard]] http::TransportFailure failure(TransportError error, std::string detail) const
    {
        curl_off_t microseconds = 0;
        curl_easy_getinfo(handle(), CURLINFO_TOTAL_TIME_T, &microseconds);
        return {error, std::move(detail), std::chrono::microseconds(microseconds)};
    }

    [[nodiscard]] static http::BodyEnd bodyEnd(CURLcode code)
    {
        switch (code) {
        case CURLE_OK: return http::BodyEnd::Whole;
        case CURLE_OPERATION_TIMEDOUT: return http::BodyEnd::PastTotal;
        case CURLE_BAD_CONTENT_ENCODING: return http::BodyEnd::Unreadable;
        default: return http::BodyEnd::Cut; // libcurl's codes, not ours: whatever else ended the body
        }
    }

    [[nodiscard]] TransportError transportError(CURLcode code) const
    {
        switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST: return TransportError::NoSuchName;
        case CURLE_COULDNT_CONNECT: return errorOfConnecting(systemError());
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_PROXY: return TransportError::Unreachable;
        case CURLE_OPERATION_TIMEDOUT: return whichTimeout();
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_ISSUER_ERROR: return TransportError::Tls;
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM: return TransportError::Reset;
        case CURLE_URL_MALFORMAT: return TransportError::UnsendableUrl;
        // A first line that isn't HTTP/1's would be HTTP/0.9, which it doesn't take for an answer.
        case CURLE_UNSUPPORTED_PROTOCOL: return TransportError::NotHttp;
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_OUT_OF_MEMORY: // also its word for a header line beyond its bound
        case CURLE_WRITE_ERROR: return TransportError::BadResponse;
        default: return TransportError::Other; // libcurl's codes, not ours
        }
    }

    [[nodiscard]] long systemError() const
    {
        long error = 0;
        curl_easy_getinfo(handle(), CURLINFO_OS_ERRNO, &error);
        return error;
    }

    [[nodiscard]] TransportError whichTimeout() const
    {
        curl_off_t ready = 0; // 0: no request was sent
        curl_easy_getinfo(handle(), CURLINFO_PRETRANSFER_TIME_T, &ready);
        return ready == 0 ? TransportError::ConnectTimeout : TransportError::FirstByteTimeout;
    }

    // Fixed at construction.
    const http::FetchId m_id;
    const http::WantedTypes m_wanted;
    const std::size_t m_wantedLimitBytes;
    const std::size_t m_otherLimitBytes;
    const std::size_t m_headerLimitBytes;
    const bool m_isHead;
    std::string m_origin;
    std::string m_target;
    FieldList m_fields;
    FieldList m_addresses; // libcurl's list of texts for CURLOPT_RESOLVE
    EasyHandle m_handle;

    // Changed while it comes.
    char m_error[CURL_ERROR_SIZE] = {};
    http::Response m_response;
    std::size_t m_headerBytes = 0;
    bool m_headerIsWhole = false;
    std::size_t m_limitBytes = 0;
    http::BodyEnd m_endAtLimit = http::BodyEnd::LetGo;
    std::optional<http::BodyEnd> m_ownEnd; // we have had enough
};

/// libcurl's multi interface on Qt's event loop: its sockets by QSocketNotifier, its clock by QTimer.
class SecondOpinionFetcher::Transfers
{
public:
    Transfers(NetworkSettings settings, const CookieJar* cookies, QObject* loop)
        : m_settings(std::move(settings))
        , m_cookies(cookies)
        , m_loop(loop)
        , m_multi(curl_multi_init())
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, m_loop, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
        curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETFUNCTION, &Transfers::onSocket);
        curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERFUNCTION, &Transfers::onTimer);
        curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERDATA, this);
    }

    ~Transfers()
    {
        for (const auto& [id, transfer] : m_inFlight)
            curl_multi_remove_handle(m_multi.get(), transfer->handle());
    }

    void setAnswers(Answers answers) { m_answers = std::move(answers); }

    void answerResolved(http::FetchId id)
    {
        QMetaObject::invokeMethod(
            m_loop, [this, id] { m_answers.resolved(id, http::HostAnswer::Resolved); }, Qt::QueuedConnection);
    }

    void start(http::FetchId id, const http::Request& request)
    {
        auto transfer = std::make_unique<Transfer>(id, request, m_settings,
                                                   requestFields(request, m_settings, m_cookies));
        curl_multi_add_handle(m_multi.get(), transfer->handle());
        m_inFlight.insert_or_assign(id, std::move(transfer));
    }

    void cancel(http::FetchId id)
    {
        const auto found = m_inFlight.find(id);
        if (found == m_inFlight.end()) return;
        curl_multi_remove_handle(m_multi.get(), found->second->handle());
        m_inFlight.erase(found);
        QMetaObject::invokeMethod(
            m_loop,
            [this, id] {
                m_answers.fetched(id, http::TransportFailure{TransportError::Cancelled, "cancelled", {}});
            },
            Qt::QueuedConnection);
    }

private:
    struct Watch
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
    {
        static_cast<Transfers*>(self)->watch(socket, what);
        return 0;
    }

    static int onTimer(CURLM*, long timeout, void* self)
    {
        QTimer& timer = static_cast<Transfers*>(self)->m_timer;
        timeout < 0 ? timer.stop() : timer.start(std::chrono::milliseconds(timeout));
        return 0;
    }

    void watch(curl_socket_t socket, int what)
    {
        if (what == CURL_POLL_REMOVE) {
            letGo(socket);
            return;
        }
        Watch& watch = m_watches[socket];
        if (!watch.read) {
            watch.read = notifier(socket, QSocketNotifier::Read, CURL_CSELECT_IN);
            watch.write = notifier(socket, QSocketNotifier::Write, CURL_CSELECT_OUT);
        }
        watch.read->setEnabled(what == CURL_POLL_IN || what == CURL_POLL_INOUT);
        watch.write->setEnabled(what == CURL_POLL_OUT || what == CURL_POLL_INOUT);
    }

    std::unique_ptr<QSocketNotifier> notifier(curl_socket_t socket, QSocketNotifier::Type type, int event)
    {
        auto made = std::make_unique<QSocketNotifier>(socket, type);
        QObject::connect(made.get(), &QSocketNotifier::activated, m_loop,
                         [this, socket, event] { act(socket, event); });
        return made;
    }

    /// libcurl lets go of a socket while it acts on it: its notifier may be the one that is speaking.
    void letGo(curl_socket_t socket)
    {
        const auto found = m_watches.find(socket);
        if (found == m_watches.end()) return;
        for (auto* notifier : {&found->second.read, &found->second.write}) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
        m_watches.erase(found);
    }

    void act(curl_socket_t socket, int events)
    {
        int running = 0;
        curl_multi_socket_action(m_multi.get(), socket, events, &running);
        takeEnded();
    }

    void takeEnded()
    {
        int left = 0;
        while (const CURLMsg* const message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            const CURLcode code = message->data.result;
            Transfer* ended = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &ended);
            curl_multi_remove_handle(m_multi.get(), ended->handle());
            const http::FetchId id = ended->id();
            http::Outcome outcome = ended->outcome(code);
            m_inFlight.erase(id); // before the answer, in which the next may be started
            m_answers.fetched(id, std::move(outcome));
        }
    }

    // Fixed at construction.
    const NetworkSettings m_settings;
    const CookieJar* const m_cookies; // null: none are sent
    QObject* const m_loop;            // what is queued, and what notifiers tell, ends with it

    Answers m_answers;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, Watch> m_watches;
    MultiHandle m_multi; // before the transfers and after the watches: its end closes sockets
    std::unordered_map<http::FetchId, std::unique_ptr<Transfer>> m_inFlight;
};

SecondOpinionFetcher::SecondOpinionFetcher(NetworkSettings settings, const CookieJar* cookies,
                                           QObject* parent)
    : QObject(parent)
    , m_transfers(std::make_unique<Transfers>(std::move(settings), cookies, this))
{
}

SecondOpinionFetcher::~SecondOpinionFetcher() = default;

void SecondOpinionFetcher::setAnswers(Answers answers)
{
    m_transfers->setAnswers(std::move(answers));
}

void SecondOpinionFetcher::resolve(http::FetchId id, std::string_view)
{
    m_transfers->answerResolved(id);
}

void SecondOpinionFetcher::start(http::FetchId id, const http::Request& request)
{
    m_transfers->start(id, request);
}

void SecondOpinionFetcher::cancel(http::FetchId id)
{
    m_transfers->cancel(id);
}

} // namespace fetch
