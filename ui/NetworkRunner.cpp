#include "ui/NetworkRunner.h"

#include "fetch/NetworkFetcher.h"
#include "run/Login.h"
#include "run/NetworkFetchers.h"
#include "serve/FolderServer.h"
#include "url/UrlParser.h"

#include <chrono>
#include <utility>

namespace ui {

std::unique_ptr<run::CrawlRunner> makeNetworkRunner(const CrawlPlan& plan,
                                                    const CrawlController::RunnerNews& news)
{
    NetworkPlan wanted = plan.network;
    const WallTime now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    for (const QString& problem : readFiles(wanted, now))
        news.said(problem);
    fetch::NetworkSettings& network = wanted.settings;
    std::unique_ptr<serve::FolderServer> server;
    if (plan.folder) {
        server = std::make_unique<serve::FolderServer>(plan.folder->path);
        const auto port = server->start();
        const auto origin = url::parseUrl(plan.folder->origin);
        Q_ASSERT_X(origin, "makeNetworkRunner", "a folder's origin is a URL");
        if (port) network.folder = fetch::FolderMapping{origin->origin(), *port};
        news.folderServed(port ? std::optional(*port) : std::nullopt);
    }
    auto first = std::make_unique<fetch::NetworkFetcher>(network);
    auto login = wanted.login ? std::make_unique<run::Login>(*wanted.login, *first) : nullptr;
    auto runner = std::make_unique<run::CrawlRunner>(plan.settings, plan.seeds,
                                                     run::makeNetworkFetchers(network, std::move(first)));
    runner->setLogin(std::move(login));
    if (server)
        server.release()->setParent(runner.get()); // pages can be opened as long as their rows are shown
    return runner;
}

} // namespace ui
