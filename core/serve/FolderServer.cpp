#include "serve/FolderServer.h"

#include "serve/FolderConnection.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

namespace serve {
namespace {

// More than the checker opens to one origin (100); each costs a descriptor.
constexpr qsizetype maxConnections = 256;
// 2,000 rules of a generous length; what lies beyond is left out.
constexpr qint64 maxRulesBytes = 1'000'000;

} // namespace

FolderServer::FolderServer(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_files(folder)
    , m_listener(new QTcpServer(this))
{
    connect(m_listener, &QTcpServer::newConnection, this, &FolderServer::acceptPending);
}

FolderServer::~FolderServer()
{
    delete m_listener; // with its connections, which use the files and the rules
}

Result<std::uint16_t, FolderServerError> FolderServer::start()
{
    if (!m_files.exists()) return Failure{FolderServerError::NoFolder};
    readRules();
    if (!m_listener->listen(QHostAddress(QHostAddress::LocalHost)))
        return Failure{FolderServerError::CannotListen};
    return port();
}

std::uint16_t FolderServer::port() const
{
    return m_listener->serverPort();
}

void FolderServer::readRules()
{
    QFile file(m_files.controlFile(QStringLiteral("_redirects")));
    if (!file.open(QIODevice::ReadOnly)) return;
    const QByteArray text = file.read(maxRulesBytes);
    m_rules = RedirectRules(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

void FolderServer::acceptPending()
{
    while (QTcpSocket* socket = m_listener->nextPendingConnection()) {
        if (m_listener->findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly).size() > maxConnections)
            delete socket;
        else
            new FolderConnection(m_files, m_rules, socket);
    }
}

} // namespace serve
