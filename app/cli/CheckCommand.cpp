#include "app/cli/CheckCommand.h"

#include "report/CsvWriter.h"
#include "report/JsonWriter.h"
#include "report/RedirectsReport.h"
#include "report/Sentences.h"
#include "report/SitemapReport.h"
#include "report/TerminalText.h"
#include "report/TextReport.h"
#include "report/YamlWriter.h"
#include "run/CrawlRunner.h"
#include "run/Login.h"
#include "run/NetworkFetchers.h"
#include "serve/FolderServer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace cli {

namespace {

WallTime wallTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Whether an entry's own answer never came: nobody was reached, or nothing that speaks HTTP.
bool gaveNoAnswer(const crawl::EntryState& entry)
{
    return entry.verdict == crawl::Verdict::Broken && !entry.status && !entry.ownStatus;
}

/// What keeps a report from being what was asked for is said to whom wants quiet, too.
bool isSaidQuietly(crawl::Notice notice)
{
    switch (notice) {
    case crawl::Notice::ScopeMoved: return false;
    case crawl::Notice::SeedForbiddenByRobots:
    case crawl::Notice::RobotsUnreachable:
    case crawl::Notice::BuiltByScripts:
    case crawl::Notice::OnePageForAll:
    case crawl::Notice::FewNamesFound:
    case crawl::Notice::UrlLimitReached:
    case crawl::Notice::ShapeLimitReached:
    case crawl::Notice::DepthLimitReached:
    case crawl::Notice::DurationReached: return true;
    }
    return true;
}

} // namespace

CheckCommand::CheckCommand(CliOptions options, CheckJob job, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_job(std::move(job))
    , m_output(m_options.outputFile)
    , m_progressLine(m_options.quiet ? ProgressLine::Wanted::No : ProgressLine::Wanted::Yes)
{
}

CheckCommand::~CheckCommand() = default;

void CheckCommand::start()
{
    if (const auto obstacle = m_output.obstacle()) {
        say(*obstacle);
        emit ended(ExitStatus::CouldNotDoIt);
        return;
    }
    if (m_job.folder && !serveFolder()) {
        emit ended(ExitStatus::CouldNotDoIt);
        return;
    }
    for (const std::string& note : m_job.notes)
        sayIfNotQuiet(note);

    fetch::NetworkSettings network = m_job.network;
    if (m_server) network.folder = fetch::FolderMapping{m_job.folder->origin, m_server->port()};
    m_started = wallTime();
    crawl(network);
}

void CheckCommand::crawl(const fetch::NetworkSettings& network)
{
    auto fetcher = std::make_unique<fetch::NetworkFetcher>(network);
    auto login = m_job.login ? std::make_unique<run::Login>(*m_job.login, *fetcher) : nullptr;
    m_runner = std::make_unique<run::CrawlRunner>(m_job.settings, m_job.seeds,
                                                  run::makeNetworkFetchers(network, std::move(fetcher)));
    m_runner->setLogin(std::move(login));
    connect(m_runner.get(), &run::CrawlRunner::batchReady, this, &CheckCommand::applyBatch);
    connect(m_runner.get(), &run::CrawlRunner::loginFailed, this, &CheckCommand::refuse);
    connect(m_runner.get(), &run::CrawlRunner::finished, this, &CheckCommand::end);
    m_runner->start();
}

/// What nobody is let in to is no site's fault: there is no report.
void CheckCommand::refuse(const std::string& problem)
{
    disconnect(m_runner.get(), nullptr, this, nullptr);
    say("The login failed: " + problem + ".");
    emit ended(ExitStatus::CouldNotDoIt);
}

void CheckCommand::cutShort()
{
    m_cutShort = true;
    sayIfNotQuiet("Ending; the report of what is known follows. Once more Ctrl+C ends at once.");
    if (m_runner) m_runner->stop();
}

void CheckCommand::applyBatch(const std::shared_ptr<const crawl::ChangeBatch>& batch)
{
    [[maybe_unused]] const store::Applied applied = m_results.apply(batch); // nobody shows rows here
    for (const crawl::NoticeGiven& notice : batch->notices) {
        const std::string sentence = report::fill(report::sentence(notice));
        if (isSaidQuietly(notice.notice))
            say(sentence);
        else
            sayIfNotQuiet(sentence);
    }
    m_progressLine.show(m_results.progress(), m_results.totals());
    m_runner->batchApplied();
}

void CheckCommand::end()
{
    m_finished = wallTime();
    m_progressLine.clear();
    const auto trouble = m_output.write([this](const report::Sink& sink) { return writeReport(sink); });
    if (trouble)
        say(*trouble);
    else if (m_options.outputFile || m_options.format != Format::Text)
        sayIfNotQuiet(summary());

    const std::optional<crawl::EntryState> seed = seedThatGaveNothing();
    // That robots.txt forbids it was said at once, by a notice.
    if (seed && seed->reason != crawl::Reason::Robots)
        say("The start page can't be checked: " + report::message(*seed) + ".");

    JobEnd end;
    end.somethingBroken = !m_options.gracefulExit && m_results.totals().of(crawl::Verdict::Broken) > 0;
    end.onlySeedGaveNothing = seed.has_value();
    end.cutShort = m_cutShort;
    end.reportWritten = !trouble;
    emit ended(exitStatusOf(end));
}

bool CheckCommand::serveFolder()
{
    m_server = std::make_unique<serve::FolderServer>(QString::fromStdString(m_job.folder->path));
    const auto port = m_server->start();
    if (port) return true;
    switch (port.error()) {
    case serve::FolderServerError::NoFolder:
        say("The folder " + m_job.folder->path + " can't be read.");
        return false;
    case serve::FolderServerError::CannotListen:
        say("The folder can't be served: there is no free port on this machine's loopback address.");
        return false;
    }
    return false;
}

report::WriteEnd CheckCommand::writeReport(const report::Sink& sink)
{
    report::ReportFacts facts;
    facts.seeds = m_job.seedsShown;
    facts.started = m_started;
    facts.finished = m_finished;
    report::ReportSettings settings;
    settings.byteOrderMark = m_options.byteOrderMark;
    settings.rawCells = m_options.rawCells;

    const std::shared_ptr<const store::Snapshot> snapshot = m_results.takeSnapshot();
    switch (m_options.format) {
    case Format::Text: return report::writeText(*snapshot, facts, settings, sink);
    case Format::LinksCsv: return report::writeLinksCsv(*snapshot, settings, sink);
    case Format::UrlsCsv: return report::writeUrlsCsv(*snapshot, settings, sink);
    case Format::SitemapCsv: return writeSitemapReport(*snapshot, settings, sink);
    case Format::RedirectsCsv: return report::writeRedirectsCsv(*snapshot, settings, sink);
    case Format::Json: return report::writeJson(*snapshot, facts, settings, sink);
    case Format::Yaml: return report::writeYaml(*snapshot, settings, sink);
    }
    return report::WriteEnd::Whole;
}

report::WriteEnd CheckCommand::writeSitemapReport(const store::Snapshot& snapshot,
                                                  const report::ReportSettings& settings,
                                                  const report::Sink& sink)
{
    const auto comparison = store::compareWithSitemaps(snapshot);
    if (!comparison) say("No sitemap that lists the site's pages was found, so there is nothing to compare.");
    return report::writeSitemapCsv(snapshot, comparison, settings, sink);
}

std::optional<crawl::EntryState> CheckCommand::seedThatGaveNothing() const
{
    if (!isCrawlOfOneSeed()) return std::nullopt;
    const store::Rows& rows = m_results.rows();
    for (const crawl::EntryId id : m_results.arrivalOrder()) {
        crawl::EntryState entry = rows.entry(id);
        if (!entry.seed) continue;
        // Also where it redirects to what may not be asked: then nothing was.
        const bool turnedAway = entry.verdict == crawl::Verdict::Blocked ||
                                entry.verdict == crawl::Verdict::Skipped ||
                                entry.targetSkipped != crawl::Reason::None;
        if (turnedAway || gaveNoAnswer(entry)) return entry;
        return std::nullopt;
    }
    return std::nullopt;
}

bool CheckCommand::isCrawlOfOneSeed() const
{
    return m_job.settings.mode == crawl::Mode::Crawl && m_job.seeds.size() == 1;
}

/// What servers sent may be in it, and standard error is a terminal's too.
void CheckCommand::say(const std::string& sentence)
{
    m_progressLine.clear();
    std::fprintf(stderr, "%s\n", report::terminalText(sentence).c_str());
}

void CheckCommand::sayIfNotQuiet(const std::string& sentence)
{
    if (!m_options.quiet) say(sentence);
}

std::string CheckCommand::summary() const
{
    const store::Totals& totals = m_results.totals();
    std::string text = std::to_string(totals.shown()) + " URLs, " +
                       std::to_string(totals.of(crawl::Verdict::Broken)) + " broken";
    if (m_options.outputFile) text += "; the report is in " + *m_options.outputFile;
    return text;
}

} // namespace cli
