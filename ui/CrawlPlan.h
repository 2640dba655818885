#pragma once

#include "crawl/CrawlSettings.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What is to be crawled: a value, made by the window and performed on the crawl thread.
struct CrawlPlan
{
    crawl::CrawlSettings settings;
    std::vector<crawl::Seed> seeds;
    /// A folder to be served on loopback for this crawl (`:/demo` is the demo site).
    std::optional<QString> folder;
};

/// Where the loopback server of a folder answers: what stands in the rows under `origin` is there in a browser.
struct ServedFolder
{
    std::string origin; // http://folder.invalid
    std::string loopback; // http://127.0.0.1:PORT
};

} // namespace ui
