#include "ui/export/Exporter.h"

#include "report/CsvWriter.h"
#include "report/JsonWriter.h"
#include "report/RedirectsReport.h"
#include "report/SitemapReport.h"

#include <QDate>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrent>

#include <algorithm>
#include <chrono>

namespace ui {
namespace {

constexpr std::chrono::milliseconds progressInterval{100}; // as often as a person sees a number change

report::WriteEnd writeReport(ExportFormat format, const store::Snapshot& snapshot,
                             const std::optional<store::SitemapComparison>& comparison,
                             const report::ReportFacts& facts, const report::ReportSettings& settings,
                             const report::Sink& sink, const report::ReportProgress& progress)
{
    switch (format) {
    case ExportFormat::LinksCsv: return report::writeLinksCsv(snapshot, settings, sink, progress);
    case ExportFormat::UrlsCsv: return report::writeUrlsCsv(snapshot, settings, sink, progress);
    case ExportFormat::Json: return report::writeJson(snapshot, facts, settings, sink, progress);
    case ExportFormat::SitemapCsv:
        return report::writeSitemapCsv(snapshot, comparison, settings, sink, progress);
    case ExportFormat::RedirectsCsv: return report::writeRedirectsCsv(snapshot, settings, sink, progress);
    }
    return report::WriteEnd::SinkFailed;
}

} // namespace

Exporter::Exporter(CrawlController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
{
    m_pool.setMaxThreadCount(1); // two at once would only share the disk
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &Exporter::tellProgress);
}

Exporter::~Exporter()
{
    for (const Job& job : m_jobs)
        job.flags->cancelled.store(true);
}

void Exporter::write(ExportFormat format, const QString& fileName,
                     std::optional<std::vector<crawl::EntryId>> only)
{
    const Job job{fileName, m_controller.lendSnapshot(), std::make_shared<Flags>()};
    m_jobs.push_back(job);
    m_progressTimer.start();
    tellProgress();

    report::ReportSettings settings;
    settings.only = std::move(only);
    auto* watcher = new QFutureWatcher<End>(this);
    connect(watcher, &QFutureWatcher<End>::finished, this, [this, watcher, flags = job.flags] {
        watcher->deleteLater();
        finish(flags, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [format, job, facts = facts(), settings] {
        return writeFile(format, job, facts, settings);
    }));
}

/// In the pool. Written, or cancelled, where it doesn't say why not.
Exporter::End Exporter::writeFile(ExportFormat format, const Job& job, const report::ReportFacts& facts,
                                  const report::ReportSettings& settings)
{
    const store::Snapshot& snapshot = *job.loan.snapshot;
    const bool compares = format == ExportFormat::SitemapCsv;
    const auto comparison =
        compares ? store::compareWithSitemaps(snapshot, &job.flags->cancelled) : std::nullopt;
    if (job.flags->cancelled.load()) return {};
    QSaveFile file(job.fileName);
    if (!file.open(QIODevice::WriteOnly)) return {.why = file.errorString(), .hadNoSitemap = false};
    const report::Sink sink = [&file](std::string_view bytes) {
        const auto size = static_cast<qint64>(bytes.size());
        return file.write(bytes.data(), size) == size;
    };
    const report::ReportProgress progress{&job.flags->cancelled, &job.flags->perMille};
    const report::WriteEnd end = writeReport(format, snapshot, comparison, facts, settings, sink, progress);
    if (end == report::WriteEnd::Cancelled) return {};
    if (end == report::WriteEnd::Whole && file.commit())
        return {.why = {}, .hadNoSitemap = compares && !comparison};
    return {.why = file.errorString(), .hadNoSitemap = false};
}

void Exporter::finish(const std::shared_ptr<Flags>& flags, const End& end)
{
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [&flags](const Job& job) { return job.flags == flags; });
    const Job job = *found;
    m_jobs.erase(found);
    m_controller.takeBack(job.loan);
    if (m_jobs.empty()) m_progressTimer.stop();
    if (!end.why.isEmpty())
        emit failed(job.fileName, end.why);
    else if (end.hadNoSitemap)
        emit writtenWithoutSitemap(job.fileName);
    else
        emit written(job.fileName);
    if (m_jobs.empty()) emit idle();
}

void Exporter::tellProgress()
{
    if (!m_jobs.empty())
        emit progressed(m_jobs.front().fileName, static_cast<int>(m_jobs.front().flags->perMille.load()));
}

report::ReportFacts Exporter::facts() const
{
    report::ReportFacts facts;
    for (const crawl::Seed& seed : m_controller.plan().seeds)
        facts.seeds.push_back(seed.text);
    facts.started = m_controller.started();
    facts.finished = m_controller.finished();
    return facts;
}

QString suggestedFileName(ExportFormat format, const QString& host)
{
    const QString kind = [format] {
        switch (format) {
        case ExportFormat::LinksCsv: return QStringLiteral("links.csv");
        case ExportFormat::UrlsCsv: return QStringLiteral("urls.csv");
        case ExportFormat::Json: return QStringLiteral("report.json");
        case ExportFormat::SitemapCsv: return QStringLiteral("sitemaps.csv");
        case ExportFormat::RedirectsCsv: return QStringLiteral("redirects.csv");
        }
        return QString();
    }();
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    return host.isEmpty() ? kind : QStringLiteral("%1-%2-%3").arg(host, day, kind);
}

} // namespace ui
