#include "ui/settings/Settings.h"

#include "crawl/Pattern.h"
#include "ui/text/DisplayText.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ui {

void Settings::applyTo(crawl::CrawlSettings& settings) const
{
    crawl::setSpeed(settings, speed);
    settings.deadlines.connect = std::chrono::seconds(connectTimeout);
    settings.deadlines.firstByte = std::chrono::seconds(timeout);
    settings.deadlines.idle = std::chrono::seconds(idleTimeout);
    settings.deadlines.total = std::chrono::seconds(totalTimeout);
    settings.maxDuration =
        maxDuration > 0 ? std::optional<Duration>(std::chrono::seconds(maxDuration)) : std::nullopt;
    settings.maxDepth = maxDepth;
    settings.maxUrls = maxUrls;
    settings.maxAlike = maxAlike;
    settings.maxUrlBytes = maxUrlBytes;
    settings.maxRedirects = maxRedirects;
    settings.pageLimitBytes = std::size_t{maxPageMegabytes} * 1'000'000;
    settings.headerLimitBytes = std::size_t{maxHeaderKilobytes} * 1024;
    settings.retryAfterCap = std::chrono::seconds(maxRetryAfter);
    settings.crawlDelayCap = std::chrono::seconds(maxCrawlDelay);
    settings.include = include;
    settings.exclude = exclude;
    settings.checkExternal = checkExternal;
    settings.obeyRobots = obeyRobots;
    settings.checkFragments = checkFragments;
    settings.checkExternalFragments = checkExternalFragments;
    settings.checkSoftNotFound = checkSoftNotFound;
    settings.checkContacts = checkContacts;
    settings.checkMailServers = checkMailServers;
    settings.sitemaps = sitemaps;
    settings.reading.readTemplates = readTemplates;
    settings.reading.attributes.clear();
    for (const std::string& text : alsoAttributes)
        if (auto attribute = html::parseFurtherAttribute(text))
            settings.reading.attributes.push_back(std::move(*attribute));
    settings.secondOpinion = secondOpinion;
    settings.certificateExpiresWithin = std::chrono::days(certificateDays);
    settings.obeyNofollow = obeyNofollow;
    settings.obeyMetaRobots = obeyMetaRobots;
    settings.obeyRobotsTag = obeyRobotsTag;
}

QString problemOfPattern(std::string_view pattern)
{
    const auto compiled = crawl::Pattern::compile(pattern);
    if (compiled) return {};
    return QCoreApplication::translate("ui::Settings", "this pattern can’t be read: %1, at character %2")
        .arg(displayText(compiled.error().message))
        .arg(compiled.error().offset + 1);
}

QString problemOfAttribute(std::string_view text)
{
    if (html::parseFurtherAttribute(text)) return {};
    return QCoreApplication::translate("ui::Settings",
                                       "this is neither an attribute’s name nor like img[data-src]");
}

// RFC 9110 §5.5: what a field's value may safely hold.
QString problemOfUserAgent(std::string_view text)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    if (std::all_of(text.begin(), text.end(), isPlain)) return {};
    return QCoreApplication::translate("ui::Settings",
                                       "servers only take letters of English, digits and signs here");
}

} // namespace ui
