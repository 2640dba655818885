#pragma once

#include "serve/FolderFiles.h"
#include "serve/RedirectRules.h"
#include "serve/RequestHead.h"

#include <QByteArray>
#include <QFile>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace serve {

/// Answers one connection's requests, one after the other, from a folder. Files go out in pieces, no faster
/// than the other side takes them.
///
/// Thread: the socket's. Owned by the socket, which it deletes at the connection's end.
class FolderConnection : public QObject
{
public:
    /// `files` and `rules` outlive it.
    FolderConnection(const FolderFiles& files, const RedirectRules& rules, QTcpSocket* socket);

private:
    void read();
    void answerNext();
    void answer(const RequestHead& request);
    void answerByRule(const RequestHead& request, const RedirectRules::Match& match);
    void redirect(http::StatusCode status, std::string_view location);
    void sendFile(http::StatusCode status, const QString& path);
    void sendError(http::StatusCode status);
    void sendHead(http::StatusCode status, std::string_view fields, qint64 length);
    void pump();
    void endAnswer();

    const FolderFiles& m_files;
    const RedirectRules& m_rules;
    QTcpSocket* const m_socket;

    QTimer m_idle;
    QByteArray m_received;
    bool m_answering = false;
    bool m_keepAlive = true;
    bool m_headOnly = false;
    QFile m_file; // the rest of the answer that is being sent
    qint64 m_leftBytes = 0;
};

} // namespace serve
