#pragma once

#include "base/Result.h"
#include "serve/FolderFiles.h"
#include "serve/RedirectRules.h"

#include <QObject>

#include <cstdint>

class QTcpServer;

namespace serve {

enum class FolderServerError : std::uint8_t {
    NoFolder,     // missing, or no folder
    CannotListen, // no loopback address, or no free port
};

/// Serves a folder over HTTP on loopback as a web server would: index.html, clean URLs, 404.html, media
/// types, and what a `_redirects` file says (RedirectRules). Only GET and HEAD, only from this machine, never
/// a file outside.
///
/// Thread: the one it lives on, where it reads files too; never the window's. Owns its connections.
class FolderServer : public QObject
{
public:
    /// A folder's path, or one in Qt's resources (`:/demo`).
    explicit FolderServer(const QString& folder, QObject* parent = nullptr);
    ~FolderServer() override;

    /// The port it listens on. `_redirects` is read here, once.
    [[nodiscard]] Result<std::uint16_t, FolderServerError> start();
    /// 0 before start().
    [[nodiscard]] std::uint16_t port() const;

private:
    void readRules();
    void acceptPending();

    const FolderFiles m_files;
    RedirectRules m_rules;
    QTcpServer* const m_listener;
};

} // namespace serve
