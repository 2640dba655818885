#pragma once

#include "crawl/CrawlSettings.h"
#include "ui/access/NetworkPlan.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// A folder that is served on loopback for its crawl.
struct FolderSite
{
    QString path;       // in the file system, or in Qt's resources (`:/demo`)
    std::string origin; // what its rows stand under: http://folder.invalid
};

/// What is to be crawled: a value, made by the window and performed on the crawl thread. It holds secrets: it
/// is never written or shown.
struct CrawlPlan
{
    crawl::CrawlSettings settings;
    std::vector<crawl::Seed> seeds;
    std::optional<FolderSite> folder;
    NetworkPlan network;
};

} // namespace ui
