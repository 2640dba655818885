#include "fetch/ReplyReader.h"

#include "fetch/NetworkErrorMapping.h"
#include "fetch/ReceivedBody.h"
#include "http/Framing.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <chrono>

namespace fetch {
namespace {

// What Qt may hold unread. Without a bound, not reading doesn't stop it from taking all that comes.
constexpr qint64 readBufferBytes = 256 * 1024;

Instant steadyNow()
{
    return std::chrono::steady_clock::now();
}

http::Fields fieldsOf(const QNetworkReply& reply)
{
    http::Fields fields;
    for (const auto& [name, value] : reply.rawHeaderPairs())
        fields.add(name.toStdString(), value.toStdString());
    return fields;
}

/// Nothing below 200 is an answer; 999 is a bot wall's way of saying no.
bool isAnswer(int status)
{
    return (status >= 200 && status <= 599) || status == 999;
}

std::optional<WallTime> certificateExpiry(const QNetworkReply& reply)
{
    const QDateTime expiry = reply.sslConfiguration().peerCertificate().expiryDate();
    if (!expiry.isValid()) return std::nullopt;
    return WallTime(std::chrono::milliseconds(expiry.toMSecsSinceEpoch()));
}

/// As on the wire, but for white space: ": " and the line's end for each.
std::size_t bytesOf(const http::Fields& fields)
{
    std::size_t bytes = 0;
    for (const auto& [name, value] : fields.all())
        bytes += name.size() + value.size() + 4;
    return bytes;
}

std::string milliseconds(Duration duration)
{
    return std::to_string(std::chrono::ceil<std::chrono::milliseconds>(duration).count()) + " ms";
}

/// Qt has said that it failed, or is about to: for each status from 400 on. To abort() such a reply is one
/// error too many, and Qt complains of that on the terminal.
bool failsByItself(const QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 400 || reply.error() != QNetworkReply::NoError;
}

} // namespace

ReplyReader::ReplyReader(QNetworkReply* reply, const http::Request& request)
    : m_method(request.method)
    , m_deadlines(request.deadlines)
    , m_headerLimitBytes(request.headerLimitBytes)
    , m_started(steadyNow())
    , m_reply(reply)
    , m_lastByte(m_started)
    , m_body(std::make_unique<ReceivedBody>(request))
{
    m_reply->setReadBufferSize(readBufferBytes);
    connect(m_reply, &QNetworkReply::requestSent, this, &ReplyReader::onRequestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ReplyReader::onHeader);
    connect(m_reply, &QNetworkReply::readyRead, this, &ReplyReader::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &ReplyReader::onReplyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, &ReplyReader::noteTlsErrors);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReplyReader::onDeadline);
    armTimer();
    // Qt has nothing more to say about a reply that failed before anybody could listen.
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(this, &ReplyReader::onReplyFinished, Qt::QueuedConnection);
}

ReplyReader::~ReplyReader()
{
    letGoOfReply();
}

void ReplyReader::onRequestSent()
{
    m_requestSent = steadyNow();
    armTimer();
}

void ReplyReader::onHeader()
{
    if (!m_response) readHeader();
}

void ReplyReader::onReadyRead()
{
    m_lastByte = steadyNow();
    if (!m_response) readHeader();
    if (m_response && !isFinished()) readBody();
}

void ReplyReader::onReplyFinished()
{
    if (isFinished()) return;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!m_response) readHeader();
    if (isFinished()) return;
    if (!m_response) {
        if (m_tlsFault) return fail(m_tlsFault->error, m_tlsFault->detail);
        const QString errorString = m_reply->errorString();
        return fail(transportError(error, errorString), errorString.toStdString());
    }
    readBody();
    if (!isFinished()) endBody(seenEnd(error));
}

void ReplyReader::onDeadline()
{
    if (isFinished()) return;
    if (steadyNow() < nextDeadline()) {
        armTimer();
        return;
    }
    passDeadline();
}

void ReplyReader::noteTlsErrors(const QList<QSslError>& errors)
{
    m_tlsFault = tlsFault(errors, m_reply->sslConfiguration().peerCertificateChain());
}

/// Makes the response, if a header came at all.
void ReplyReader::readHeader()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid()) return;
    m_usedHttp2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    const int code = status.toInt();
    http::Fields fields = fieldsOf(*m_reply);
    if (!isAnswer(code)) {
        fail(http::TransportError::BadResponse, "status " + std::to_string(code));
        return;
    }
    // Qt drops all fields without a word where one of them is malformed or they are beyond its bounds. Errors
    // mean what they mean without them; what succeeds or redirects doesn't.
    if (code < 400 && code != 204 && fields.empty()) {
        fail(http::TransportError::BadResponse,
             "status " + std::to_string(code) + " without a readable header");
        return;
    }
    if (const std::size_t bytes = bytesOf(fields); bytes > m_headerLimitBytes) {
        fail(http::TransportError::BadResponse, "a header of " + std::to_string(bytes) + " bytes");
        return;
    }
    if (auto fault = http::framingFault(fields))
        return fail(http::TransportError::BadFraming, *std::move(fault));
    const Instant now = steadyNow();
    m_lastByte = now;
    m_response = http::Response{.status = static_cast<http::StatusCode>(code),
                                .fields = std::move(fields),
                                .body = {},
                                .bodyEnd = http::BodyEnd::Whole,
                                .bodyBytes = std::nullopt,
                                .responseTime = now - m_started,
                                .usedHttp2 = *m_usedHttp2,
                                .certificateExpires = certificateExpiry(*m_reply)};
    if (const auto end = m_body->begin(*m_response)) return endBody(*end);
    armTimer();
}

void ReplyReader::readBody()
{
    if (m_method == http::Method::Head) return;
    char piece[16 * 1024];
    while (m_reply) { // read() may report the reply's end
        const qint64 got = m_reply->read(piece, sizeof piece);
        if (got <= 0 || isFinished()) return;
        if (const auto end = m_body->take({piece, static_cast<std::size_t>(got)})) return endBody(*end);
    }
}

/// One of the four has passed: the first that explains it.
void ReplyReader::passDeadline()
{
    const Instant now = steadyNow();
    const bool total = now >= m_started + m_deadlines.total;
    if (m_response) {
        endBody(total ? http::BodyEnd::PastTotal : http::BodyEnd::Idle);
    } else if (!m_requestSent && now >= m_started + m_deadlines.connect) {
        fail(http::TransportError::ConnectTimeout, "no connection after " + milliseconds(now - m_started));
    } else if (total) {
        fail(http::TransportError::TotalTimeout, "no whole header after " + milliseconds(now - m_started));
    } else {
        fail(http::TransportError::FirstByteTimeout, "no answer after " + milliseconds(now - m_started));
    }
}

/// Always to the nearest deadline; a body that flows only moves it away, which is seen when the timer fires.
void ReplyReader::armTimer()
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(nextDeadline() - steadyNow());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

Instant ReplyReader::nextDeadline() const
{
    const Instant total = m_started + m_deadlines.total;
    if (m_response) return std::min(total, m_lastByte + m_deadlines.idle);
    if (m_requestSent) return std::min(total, *m_requestSent + m_deadlines.firstByte);
    return std::min(total, m_started + m_deadlines.connect);
}

http::BodyEnd ReplyReader::seenEnd(QNetworkReply::NetworkError error) const
{
    const http::BodyEnd end = m_wasCut ? http::BodyEnd::Cut : bodyEnd(error, m_response->status);
    // Where the answer lies ready when its request is written, Qt still waits for its header while it reads
    // the body, and takes the connection's end for that of the chunks.
    const bool inChunks = !m_response->usedHttp2 && http::isChunked(m_response->fields);
    return end == http::BodyEnd::Whole && inChunks ? http::BodyEnd::PerhapsCut : end;
}

void ReplyReader::fail(http::TransportError error, std::string detail)
{
    finish(http::TransportFailure{error, std::move(detail), steadyNow() - m_started});
}

void ReplyReader::endBody(http::BodyEnd end)
{
    m_body->end(end, *m_response);
    finish(*std::move(m_response));
}

void ReplyReader::finish(http::Outcome outcome)
{
    m_outcome = std::move(outcome);
    letGoOfReply();
    emit finished();
}

/// abort() reports the end before it returns, so nobody listens any more when it is called. The reply's own
/// end lets go of the connection as well.
void ReplyReader::letGoOfReply()
{
    m_timer.stop();
    if (!m_reply) return;
    QNetworkReply* const reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    if (!reply->isFinished() && !failsByItself(*reply)) reply->abort();
    reply->deleteLater();
}

} // namespace fetch
