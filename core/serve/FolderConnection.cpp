#include "serve/FolderConnection.h"

#include "serve/ContentType.h"
#include "url/PercentEncoding.h"

#include <QTcpSocket>

#include <algorithm>
#include <chrono>
#include <string>

namespace serve {
namespace {

// As nginx has it in all: no link checker sends more, and a head without an end isn't waited for.
constexpr qsizetype maxHeadBytes = 32 * 1024;
// Twice what our own client keeps a connection for, so that it's the one to close.
constexpr std::chrono::seconds idleTime(60);
constexpr qint64 pieceBytes = 64 * 1024;
// What may wait in the socket before no more is read from the file.
constexpr qint64 maxUnsentBytes = 256 * 1024;

/// A web page whose host's name was made to mean this machine could read the folder through a browser; but it
/// can't change the Host field.
bool isThisMachine(std::string_view host)
{
    const std::string_view name = host.substr(0, host.rfind(':'));
    return name == "127.0.0.1" || name == "localhost";
}

/// The query of what was asked goes on to where it is redirected to, unless that has one of its own.
std::string withQuery(std::string target, const std::optional<std::string>& query)
{
    if (!query || target.find('?') != std::string::npos) return target;
    return target.insert(std::min(target.find('#'), target.size()), "?" + *query);
}

} // namespace

FolderConnection::FolderConnection(const FolderFiles& files, const RedirectRules& rules, QTcpSocket* socket)
    : QObject(socket)
    , m_files(files)
    , m_rules(rules)
    , m_socket(socket)
{
    m_socket->setReadBufferSize(2 * maxHeadBytes);
    m_idle.setSingleShot(true);
    m_idle.start(idleTime);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &FolderConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &FolderConnection::pump);
    connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
}

void FolderConnection::read()
{
    m_idle.start(idleTime);
    if (!m_answering) answerNext();
}

/// Reads on only between two answers: what else comes waits in the socket's bounded buffer.
void FolderConnection::answerNext()
{
    m_received += m_socket->readAll();
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0 && m_received.size() <= maxHeadBytes) return;

    m_answering = true;
    // Until the request says otherwise: after a bad one nobody knows where the next begins.
    m_keepAlive = false;
    m_headOnly = false;
    if (end < 0 || end > maxHeadBytes) {
        sendError(431);
        return;
    }
    const auto head =
        parseRequestHead(std::string_view(m_received.constData(), static_cast<std::size_t>(end)));
    m_received.remove(0, end + 4);
    if (!head) {
        sendError(head.error());
        return;
    }
    m_keepAlive = head->keepAlive && !head->hasBody;
    m_headOnly = head->method == "HEAD";
    answer(*head);
}

void FolderConnection::answer(const RequestHead& request)
{
    if (request.method != "GET" && request.method != "HEAD") {
        sendError(405);
        return;
    }
    if (!isThisMachine(request.fields.find("Host").value_or(""))) {
        sendError(421);
        return;
    }
    const auto match = m_rules.match(request.path);
    const FolderFiles::Found found = m_files.find(request.path);
    if (match && (match->evenOverFiles || found.kind == FolderFiles::Kind::Nothing)) {
        answerByRule(request, *match);
        return;
    }
    switch (found.kind) {
    case FolderFiles::Kind::File: sendFile(200, found.file); return;
    case FolderFiles::Kind::Folder:
        redirect(301, request.encodedPath + "/" + (request.query ? "?" + *request.query : ""));
        return;
    case FolderFiles::Kind::Nothing: sendError(404); return;
    }
}

void FolderConnection::answerByRule(const RequestHead& request, const RedirectRules::Match& match)
{
    if (http::isRedirectStatus(match.status)) {
        redirect(match.status, withQuery(match.target, request.query));
        return;
    }
    const std::string_view path = std::string_view(match.target).substr(0, match.target.find_first_of("?#"));
    const FolderFiles::Found found = m_files.find(url::percentDecode(path));
    if (found.kind == FolderFiles::Kind::File)
        sendFile(match.status, found.file);
    else
        sendError(match.status == 200 ? http::StatusCode(404) : match.status);
}

void FolderConnection::redirect(http::StatusCode status, std::string_view location)
{
    sendHead(status, "Location: " + std::string(location) + "\r\n", 0);
    endAnswer();
}

void FolderConnection::sendFile(http::StatusCode status, const QString& path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        sendError(403); // there, but not for us to read: as a web server says it
        return;
    }
    m_leftBytes = m_file.size();
    sendHead(status, "Content-Type: " + std::string(contentType(path.toStdString())) + "\r\n", m_leftBytes);
    if (m_headOnly) m_leftBytes = 0;
    pump();
}

/// The site's own page for what isn't there, else a line of ours.
void FolderConnection::sendError(http::StatusCode status)
{
    const FolderFiles::Found own = status == 404 ? m_files.find("/404.html") : FolderFiles::Found{};
    if (own.kind == FolderFiles::Kind::File) {
        sendFile(status, own.file);
        return;
    }
    const std::string phrase = std::to_string(status) + " " + std::string(http::reasonPhrase(status));
    const std::string body = "<!doctype html><title>" + phrase + "</title><p>" + phrase + "</p>\n";
    const std::string allow = status == 405 ? "Allow: GET, HEAD\r\n" : "";
    sendHead(status, allow + "Content-Type: text/html\r\n", static_cast<qint64>(body.size()));
    if (!m_headOnly) m_socket->write(body.data(), static_cast<qint64>(body.size()));
    endAnswer();
}

void FolderConnection::sendHead(http::StatusCode status, std::string_view fields, qint64 length)
{
    std::string head =
        "HTTP/1.1 " + std::to_string(status) + " " + std::string(http::reasonPhrase(status)) + "\r\n";
    head += fields;
    head += "Content-Length: " + std::to_string(length) + "\r\n";
    if (!m_keepAlive) head += "Connection: close\r\n";
    head += "\r\n";
    m_socket->write(head.data(), static_cast<qint64>(head.size()));
}

void FolderConnection::pump()
{
    m_idle.start(idleTime);
    if (!m_file.isOpen()) return;
    while (m_leftBytes > 0 && m_socket->bytesToWrite() < maxUnsentBytes) {
        const QByteArray piece = m_file.read(std::min(pieceBytes, m_leftBytes));
        if (piece.isEmpty()) {
            m_socket->abort(); // it became shorter than its Content-Length says: no end of it is a good one
            return;
        }
        m_socket->write(piece);
        m_leftBytes -= piece.size();
    }
    if (m_leftBytes == 0) {
        m_file.close();
        endAnswer();
    }
}

void FolderConnection::endAnswer()
{
    if (!m_keepAlive) {
        m_socket->disconnectFromHost(); // when all is sent
        return;
    }
    m_answering = false;
    // By the event loop, so that a thousand requests in one packet don't nest.
    QMetaObject::invokeMethod(this, &FolderConnection::read, Qt::QueuedConnection);
}

} // namespace serve
