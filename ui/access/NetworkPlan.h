#pragma once

#include "base/Instant.h"
#include "fetch/NetworkSettings.h"
#include "run/FormLogin.h"
#include "url/Url.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace ui {

class SecretStore;
struct Settings;

/// What both HTTP stacks shall go by, with its files still to be read. A value; it holds secrets.
struct NetworkPlan
{
    struct CookieFile
    {
        fetch::SitePattern site;
        std::string path;
    };

    struct ClientCertificate
    {
        fetch::SitePattern site;
        std::string path;
        std::string keyPath; // empty: the same file
        std::string passphrase;
    };

    fetch::NetworkSettings settings{.proxy = {.use = fetch::ProxySettings::Use::System}};
    std::string caFile{};
    std::vector<CookieFile> cookieFiles{};
    std::vector<ClientCertificate> clientCertificates{};
    std::optional<run::LoginSettings> login{};
    bool letsIn = false; // something of it may open a session with the crawled site
};

/// For a crawl that begins there. `missing`: whose secrets aren't known; they are left out.
[[nodiscard]] NetworkPlan planNetwork(const Settings& settings, const SecretStore& secrets,
                                      const url::Url& seed, QStringList& missing);

/// What can't be read, in sentences; it is left out. Thread: any; it may take the disk's time.
[[nodiscard]] QStringList readFiles(NetworkPlan& plan, WallTime now);

} // namespace ui
