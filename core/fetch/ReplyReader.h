#pragma once

#include "fetch/TlsFault.h"
#include "http/Outcome.h"
#include "http/Request.h"

#include <QNetworkReply>
#include <QTimer>

#include <memory>
#include <optional>

namespace fetch {

class ReceivedBody;

/// Reads one reply from its first byte to its end: fields, a capped body, timings, four deadlines of ours. It
/// ends the attempt itself when a deadline passes or nobody wants the rest, and remembers why: Qt's error is
/// the same for all of these.
///
/// Thread: the reply's. Owns the reply. At its own end it lets go of a reply that still runs.
class ReplyReader : public QObject
{
    Q_OBJECT
public:
    ReplyReader(QNetworkReply* reply, const http::Request& request);
    ~ReplyReader() override;

    [[nodiscard]] bool isFinished() const { return m_outcome.has_value(); }
    [[nodiscard]] http::Outcome takeOutcome() { return std::move(*m_outcome); }
    /// What the connection spoke; nullopt where no header came.
    [[nodiscard]] std::optional<bool> usedHttp2() const { return m_usedHttp2; }
    /// When some of the answer was handed on last, its header at first.
    [[nodiscard]] std::optional<Instant> lastProgress() const
    {
        return m_response ? std::optional(m_lastByte) : std::nullopt;
    }

    /// Its connection was ended under Qt: a body that seems whole now isn't.
    void expectCut() { m_wasCut = true; }

signals:
    /// Once.
    void finished();

private:
    void onRequestSent();
    void onHeader();
    void onReadyRead();
    void onReplyFinished();
    void onDeadline();
    void noteTlsErrors(const QList<QSslError>& errors);

    void readHeader();
    void readBody();
    void passDeadline();
    void armTimer();
    [[nodiscard]] Instant nextDeadline() const;
    [[nodiscard]] http::BodyEnd seenEnd(QNetworkReply::NetworkError error) const;
    void fail(http::TransportError error, std::string detail);
    void endBody(http::BodyEnd end);
    void finish(http::Outcome outcome);
    void letGoOfReply();

    // Fixed at construction.
    const http::Method m_method;
    const http::Deadlines m_deadlines;
    const std::size_t m_headerLimitBytes;
    const Instant m_started;

    // Changed while reading.
    QNetworkReply* m_reply; // null once it is let go
    QTimer m_timer;         // for the nearest deadline
    std::optional<Instant> m_requestSent;
    Instant m_lastByte;
    std::optional<http::Response> m_response; // from the whole header on
    std::unique_ptr<ReceivedBody> m_body;
    std::optional<bool> m_usedHttp2;
    bool m_wasCut = false;
    std::optional<TlsFault> m_tlsFault;
    std::optional<http::Outcome> m_outcome;
};

} // namespace fetch
