#include "ui/settings/SettingsStore.h"

#include "ui/settings/AccessStore.h"
#include "ui/settings/SettingsEntries.h"
#include "ui/settings/SettingsFile.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <utility>

namespace ui {
namespace {

constexpr std::array<std::pair<const char*, crawl::Speed>, 3> speedNames = {{
    {"gentle", crawl::Speed::Gentle},
    {"normal", crawl::Speed::Normal},
    {"fast", crawl::Speed::Fast},
}};

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SettingsStore", text);
}

/// Keeps the file as it was and takes out what can't be used, so that it is said once.
QString mend(SettingsFile& file, const SettingsReader& reader)
{
    const QString what =
        tr("The settings file has values that can’t be used, and they have their defaults: %1.")
            .arg(reader.problems().join(QStringLiteral("; ")));
    const QString copy = file.keepCopy();
    if (copy.isEmpty())
        return tr("%1 The file %2 is left as it is: what you change now isn’t kept until it is mended.")
            .arg(what, file.path());
    for (const QString& key : reader.badKeys())
        file.remove(key);
    static_cast<void>(file.write()); // where it fails the same is said again next time
    return tr("%1 The file as it was is kept as %2.").arg(what, copy);
}

} // namespace

LoadedSettings loadSettings(SettingsFile& file)
{
    LoadedSettings loaded;
    Settings& settings = loaded.settings;
    SettingsReader reader(file);
    reader.read("speed", settings.speed, speedNames, tr("gentle, normal or fast"));
    reader.read("connect-timeout", settings.connectTimeout, timeoutRange);
    reader.read("timeout", settings.timeout, timeoutRange);
    reader.read("idle-timeout", settings.idleTimeout, timeoutRange);
    reader.read("total-timeout", settings.totalTimeout, totalTimeoutRange);
    reader.read("max-duration", settings.maxDuration, maxDurationRange);
    reader.read("max-depth", settings.maxDepth, maxDepthRange);
    reader.read("max-urls", settings.maxUrls, maxUrlsRange);
    reader.read("max-alike", settings.maxAlike, maxUrlsRange);
    reader.read("max-url-length", settings.maxUrlBytes, maxUrlBytesRange);
    reader.read("max-redirects", settings.maxRedirects, maxRedirectsRange);
    reader.read("max-page-size", settings.maxPageMegabytes, maxPageMegabytesRange);
    reader.read("max-header-size", settings.maxHeaderKilobytes, maxHeaderKilobytesRange);
    reader.read("max-retry-after", settings.maxRetryAfter, maxRetryAfterRange);
    reader.read("max-crawl-delay", settings.maxCrawlDelay, maxCrawlDelayRange);
    reader.readLines("include", settings.include, tr("patterns"), problemOfPattern);
    reader.readLines("exclude", settings.exclude, tr("patterns"), problemOfPattern);
    reader.readNo("no-external", settings.checkExternal);
    reader.readNo("no-robots", settings.obeyRobots);
    reader.readNo("no-fragments", settings.checkFragments);
    reader.read("external-fragments", settings.checkExternalFragments);
    reader.readNo("no-soft-404", settings.checkSoftNotFound);
    reader.readNo("no-contacts", settings.checkContacts);
    reader.readNo("no-mail-servers", settings.checkMailServers);
    reader.readNo("no-sitemaps", settings.sitemaps);
    reader.read("templates", settings.readTemplates);
    reader.readLines("also-attribute", settings.alsoAttributes, tr("attributes"), problemOfAttribute);
    reader.readNo("no-second-opinion", settings.secondOpinion);
    reader.read("certificate-days", settings.certificateDays, certificateDaysRange);
    reader.read("obey-nofollow", settings.obeyNofollow);
    reader.read("obey-meta-robots", settings.obeyMetaRobots);
    reader.read("obey-robots-tag", settings.obeyRobotsTag);
    reader.readText("user-agent", settings.userAgent, tr("one line of letters of English, digits and signs"),
                    problemOfUserAgent);
    readAccess(reader, settings);
    loaded.problem = reader.problems().isEmpty() ? file.problem() : mend(file, reader);
    return loaded;
}

bool saveSettings(SettingsFile& file, const Settings& settings)
{
    const Settings defaults;
    SettingsWriter writer(file);
    writer.write("speed", settings.speed, defaults.speed, wordOf(settings.speed, speedNames));
    writer.write("connect-timeout", settings.connectTimeout, defaults.connectTimeout);
    writer.write("timeout", settings.timeout, defaults.timeout);
    writer.write("idle-timeout", settings.idleTimeout, defaults.idleTimeout);
    writer.write("total-timeout", settings.totalTimeout, defaults.totalTimeout);
    writer.write("max-duration", settings.maxDuration, defaults.maxDuration);
    writer.write("max-depth", settings.maxDepth, defaults.maxDepth);
    writer.write("max-urls", settings.maxUrls, defaults.maxUrls);
    writer.write("max-alike", settings.maxAlike, defaults.maxAlike);
    writer.write("max-url-length", settings.maxUrlBytes, defaults.maxUrlBytes);
    writer.write("max-redirects", settings.maxRedirects, defaults.maxRedirects);
    writer.write("max-page-size", settings.maxPageMegabytes, defaults.maxPageMegabytes);
    writer.write("max-header-size", settings.maxHeaderKilobytes, defaults.maxHeaderKilobytes);
    writer.write("max-retry-after", settings.maxRetryAfter, defaults.maxRetryAfter);
    writer.write("max-crawl-delay", settings.maxCrawlDelay, defaults.maxCrawlDelay);
    writer.write("include", settings.include);
    writer.write("exclude", settings.exclude);
    writer.writeNo("no-external", settings.checkExternal, defaults.checkExternal);
    writer.writeNo("no-robots", settings.obeyRobots, defaults.obeyRobots);
    writer.writeNo("no-fragments", settings.checkFragments, defaults.checkFragments);
    writer.writeYes("external-fragments", settings.checkExternalFragments, defaults.checkExternalFragments);
    writer.writeNo("no-soft-404", settings.checkSoftNotFound, defaults.checkSoftNotFound);
    writer.writeNo("no-contacts", settings.checkContacts, defaults.checkContacts);
    writer.writeNo("no-mail-servers", settings.checkMailServers, defaults.checkMailServers);
    writer.writeNo("no-sitemaps", settings.sitemaps, defaults.sitemaps);
    writer.writeYes("templates", settings.readTemplates, defaults.readTemplates);
    writer.write("also-attribute", settings.alsoAttributes);
    writer.writeNo("no-second-opinion", settings.secondOpinion, defaults.secondOpinion);
    writer.write("certificate-days", settings.certificateDays, defaults.certificateDays);
    writer.writeYes("obey-nofollow", settings.obeyNofollow, defaults.obeyNofollow);
    writer.writeYes("obey-meta-robots", settings.obeyMetaRobots, defaults.obeyMetaRobots);
    writer.writeYes("obey-robots-tag", settings.obeyRobotsTag, defaults.obeyRobotsTag);
    writer.write("user-agent", settings.userAgent);
    writeAccess(writer, settings);
    return file.write();
}

} // namespace ui
