#pragma once

#include "ui/CrawlController.h"

namespace ui {

/// The runner that really asks the network, and the server of the plan's folder. For a CrawlController;
/// called on the crawl thread.
[[nodiscard]] std::unique_ptr<run::CrawlRunner> makeNetworkRunner(const CrawlPlan& plan,
                                                                  const CrawlController::RunnerNews& news);

} // namespace ui
