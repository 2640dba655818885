#include "ui/NetworkRunner.h"

#include "fetch/NetworkSettings.h"
#include "run/NetworkFetchers.h"
#include "serve/FolderServer.h"
#include "url/UrlParser.h"

namespace ui {

std::unique_ptr<run::CrawlRunner> makeNetworkRunner(const CrawlPlan& plan,
                                                    const CrawlController::FolderServed& served)
{
    fetch::NetworkSettings network;
    network.proxy.use = fetch::ProxySettings::Use::System; // as a browser beside it would ask
    if (!plan.userAgent.empty()) network.userAgent = plan.userAgent;
    std::unique_ptr<serve::FolderServer> server;
    if (plan.folder) {
        server = std::make_unique<serve::FolderServer>(plan.folder->path);
        const auto port = server->start();
        const auto origin = url::parseUrl(plan.folder->origin);
        Q_ASSERT_X(origin, "makeNetworkRunner", "a folder's origin is a URL");
        if (port) network.folder = fetch::FolderMapping{origin->origin(), *port};
        served(port ? std::optional(*port) : std::nullopt);
    }
    auto runner =
        std::make_unique<run::CrawlRunner>(plan.settings, plan.seeds, run::makeNetworkFetchers(network));
    if (server)
        server.release()->setParent(runner.get()); // pages can be opened as long as their rows are shown
    return runner;
}

} // namespace ui
