#include "ui/settings/SettingsStore.h"

#include "ui/settings/SettingsFile.h"
#include "ui/text/DisplayText.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace ui {
namespace {

constexpr qsizetype longestQuote = 60; // of a value, in a message
constexpr std::array<std::pair<const char*, crawl::Speed>, 3> speedNames = {{
    {"gentle", crawl::Speed::Gentle},
    {"normal", crawl::Speed::Normal},
    {"fast", crawl::Speed::Fast},
}};

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SettingsStore", text);
}

/// Takes values, checks them, and notes what is wrong with which.
class Reader
{
public:
    explicit Reader(const SettingsFile& file)
        : m_file(file)
    {
    }

    void read(const char* key, crawl::Speed& speed)
    {
        const auto text = textOf(key, tr("gentle, normal or fast"));
        if (!text) return;
        for (const auto& [name, meant] : speedNames)
            if (*text == QLatin1String(name)) {
                speed = meant;
                return;
            }
        refuse(key, tr("gentle, normal or fast"), *text);
    }

    void read(const char* key, std::uint32_t& number, NumberRange range)
    {
        const QString taken = tr("a whole number from %1 to %2").arg(range.least).arg(range.most);
        const auto text = textOf(key, taken);
        if (!text) return;
        bool isNumber = false;
        const qulonglong value = text->toULongLong(&isNumber);
        if (isNumber && range.holds(value))
            number = static_cast<std::uint32_t>(value);
        else
            refuse(key, taken, *text);
    }

    /// The key says no to what is on by default: `no-external=true`.
    void readNo(const char* key, bool& isOn)
    {
        bool isOff = !isOn;
        read(key, isOff);
        isOn = !isOff;
    }

    void read(const char* key, bool& isOn)
    {
        const QString taken = tr("true or false");
        const auto text = textOf(key, taken);
        if (!text) return;
        if (*text == QLatin1String("true") || *text == QLatin1String("false"))
            isOn = *text == QLatin1String("true");
        else
            refuse(key, taken, *text);
    }

    void readLines(const char* key, std::vector<std::string>& lines, const QString& kind,
                   QString (*problemOf)(std::string_view line))
    {
        const QVariant value = m_file.value(QLatin1String(key));
        if (!value.isValid()) return;
        if (!isTextOrList(value)) return refuse(key, kind, {});
        std::vector<std::string> usable;
        for (const QString& text : value.toStringList()) {
            std::string line = text.toStdString();
            if (line.empty()) continue;
            const QString problem = problemOf(line);
            if (!problem.isEmpty()) // one pattern less would crawl what nobody wanted: none of them holds
                return note(key, tr("%1: %2 (%3)").arg(QLatin1String(key), problem, quote(text)));
            usable.push_back(std::move(line));
        }
        lines = std::move(usable);
    }

    void readUserAgent(const char* key, std::string& userAgent)
    {
        const QString taken = tr("one line of letters of English, digits and signs");
        const auto text = textOf(key, taken);
        if (!text) return;
        if (problemOfUserAgent(text->toStdString()).isEmpty())
            userAgent = text->toStdString();
        else
            refuse(key, taken, *text);
    }

    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    [[nodiscard]] const QStringList& badKeys() const { return m_badKeys; }

private:
    static bool isTextOrList(const QVariant& value)
    {
        return value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QStringList;
    }

    std::optional<QString> textOf(const char* key, const QString& taken)
    {
        const QVariant value = m_file.value(QLatin1String(key));
        if (!value.isValid()) return std::nullopt;
        if (value.typeId() == QMetaType::QString) return value.toString();
        refuse(key, taken, value.toStringList().join(QStringLiteral(", ")));
        return std::nullopt;
    }

    void refuse(const char* key, const QString& taken, const QString& text)
    {
        note(key, tr("%1 takes %2, not %3").arg(QLatin1String(key), taken, quote(text)));
    }

    void note(const char* key, const QString& problem)
    {
        m_problems << problem;
        m_badKeys << QLatin1String(key);
    }

    static QString quote(const QString& text)
    {
        const QString shown = text.size() > longestQuote ? text.left(longestQuote) + QChar(0x2026) : text;
        return QStringLiteral("“%1”").arg(displayText(shown.toStdString()));
    }

    const SettingsFile& m_file;
    QStringList m_problems;
    QStringList m_badKeys;
};

/// Writes what isn't at its default, and takes the rest out.
class Writer
{
public:
    explicit Writer(SettingsFile& file)
        : m_file(file)
    {
    }

    template<typename Value>
    void write(const char* key, const Value& value, const Value& byDefault, const QVariant& written)
    {
        if (value == byDefault)
            m_file.remove(QLatin1String(key));
        else
            m_file.setValue(QLatin1String(key), written);
    }
    void write(const char* key, std::uint32_t number, std::uint32_t byDefault)
    {
        write(key, number, byDefault, QString::number(number));
    }
    void writeNo(const char* key, bool isOn, bool byDefault) { writeYes(key, !isOn, !byDefault); }
    void writeYes(const char* key, bool isOn, bool byDefault)
    {
        write(key, isOn, byDefault, isOn ? QStringLiteral("true") : QStringLiteral("false"));
    }
    void write(const char* key, const std::vector<std::string>& patterns)
    {
        QStringList texts;
        for (const std::string& pattern : patterns)
            texts << QString::fromStdString(pattern);
        write(key, patterns, {}, texts);
    }

private:
    SettingsFile& m_file;
};

QString nameOf(crawl::Speed speed)
{
    for (const auto& [name, meant] : speedNames)
        if (meant == speed) return QLatin1String(name);
    return {};
}

/// Keeps the file as it was and takes out what can't be used, so that it is said once.
QString mend(SettingsFile& file, const Reader& reader)
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
    Reader reader(file);
    reader.read("speed", settings.speed);
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
    reader.readNo("no-sitemaps", settings.sitemaps);
    reader.read("templates", settings.readTemplates);
    reader.readLines("also-attribute", settings.alsoAttributes, tr("attributes"), problemOfAttribute);
    reader.readNo("no-second-opinion", settings.secondOpinion);
    reader.read("certificate-days", settings.certificateDays, certificateDaysRange);
    reader.read("obey-nofollow", settings.obeyNofollow);
    reader.read("obey-meta-robots", settings.obeyMetaRobots);
    reader.read("obey-robots-tag", settings.obeyRobotsTag);
    reader.readUserAgent("user-agent", settings.userAgent);
    loaded.problem = reader.problems().isEmpty() ? file.problem() : mend(file, reader);
    return loaded;
}

bool saveSettings(SettingsFile& file, const Settings& settings)
{
    const Settings defaults;
    Writer writer(file);
    writer.write("speed", settings.speed, defaults.speed, nameOf(settings.speed));
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
    writer.writeNo("no-sitemaps", settings.sitemaps, defaults.sitemaps);
    writer.writeYes("templates", settings.readTemplates, defaults.readTemplates);
    writer.write("also-attribute", settings.alsoAttributes);
    writer.writeNo("no-second-opinion", settings.secondOpinion, defaults.secondOpinion);
    writer.write("certificate-days", settings.certificateDays, defaults.certificateDays);
    writer.writeYes("obey-nofollow", settings.obeyNofollow, defaults.obeyNofollow);
    writer.writeYes("obey-meta-robots", settings.obeyMetaRobots, defaults.obeyMetaRobots);
    writer.writeYes("obey-robots-tag", settings.obeyRobotsTag, defaults.obeyRobotsTag);
    writer.write("user-agent", settings.userAgent, defaults.userAgent,
                 QString::fromStdString(settings.userAgent));
    return file.write();
}

} // namespace ui
