// hydra-cli beside the bare network classes that it stands on: the same URLs asked by 17
// QNetworkAccessManagers of 6 connections each, 100 in flight, answers decoded and thrown away; over https
// one manager with 100 HTTP/2 streams. What is more than that is ours. Prints medians of wall and CPU, their
// ratios, and how much of the wall is second opinions. A retry's wait, a second, stays in each crawl.
//     bench_manager_pool [--pages 1500] [--runs 3]      a site of our own on loopback, 50 ms an answer
//     bench_manager_pool --list URLS --site URL [--ca-file PEM] [--runs 3]     any site and a list of its
//     URLs
// Over https the list may be the same: its URLs are asked by https then.

#include "bench/ProgramRun.h"
#include "bench/SlowServer.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryFile>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

constexpr std::size_t inFlight = 100;
constexpr std::size_t connectionsOfManager = 6; // Qt's own limit to a host
constexpr std::size_t managersForAll = (inFlight + connectionsOfManager - 1) / connectionsOfManager;

enum class Protocol : bool { Http1, Http2 };

/// Asks all of `urls`, `inFlight` at a time, and ends the application.
class Pool : public QObject
{
public:
    Pool(QList<QUrl> urls, Protocol protocol, const QSslConfiguration& tls)
        : m_urls(std::move(urls))
        , m_protocol(protocol)
        , m_tls(tls)
        , m_managers(protocol == Protocol::Http2 ? 1 : managersForAll)
    {
        for (QNetworkAccessManager& manager : m_managers)
            manager.setProxy(QNetworkProxy::NoProxy);
    }

    void start()
    {
        for (std::size_t slot = 0; slot < inFlight; ++slot)
            askNext(slot);
    }

    [[nodiscard]] int failures() const { return m_failures; }

private:
    void askNext(std::size_t slot)
    {
        if (m_next == m_urls.size()) {
            if (m_answers == m_urls.size()) QCoreApplication::quit();
            return;
        }
        QNetworkRequest request(m_urls[m_next++]);
        request.setSslConfiguration(m_tls);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_protocol == Protocol::Http2);
        QNetworkReply* const reply = m_managers[slot % m_managers.size()].get(request);
        connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->readAll(); });
        connect(reply, &QNetworkReply::finished, this, [this, reply, slot] {
            if (!reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) ++m_failures;
            reply->deleteLater();
            ++m_answers;
            askNext(slot);
        });
    }

    const QList<QUrl> m_urls;
    const Protocol m_protocol;
    const QSslConfiguration m_tls;
    std::vector<QNetworkAccessManager> m_managers;
    qsizetype m_next = 0;
    qsizetype m_answers = 0;
    int m_failures = 0;
};

QList<QUrl> readList(const std::string& path, bool overHttps)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<QUrl> urls;
    for (QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty()) continue;
        if (overHttps && line.startsWith("http:")) line.insert(4, 's');
        urls.append(QUrl::fromEncoded(line));
    }
    return urls;
}

/// What the child does: one run of the pool.
int runPool(int argc, char** argv, Protocol protocol)
{
    QCoreApplication application(argc, argv);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    const std::string caFile = bench::textOption(argc, argv, "--ca-file", "");
    if (!caFile.empty()) tls.addCaCertificates(QString::fromStdString(caFile));
    Pool pool(readList(bench::textOption(argc, argv, "--list", ""), !caFile.empty()), protocol, tls);
    pool.start();
    QCoreApplication::exec();
    if (pool.failures() > 0) std::fprintf(stderr, "%d URLs gave no answer\n", pool.failures());
    return 0;
}

struct Subject
{
    const char* name;
    std::vector<std::string> command;
    std::vector<double> walls;
    std::vector<double> cpus;
};

void measure(Subject& subject)
{
    const bench::ProgramRun run = bench::runProgram(subject.command);
    subject.walls.push_back(run.wallSeconds);
    subject.cpus.push_back(run.cpuSeconds);
    std::printf("  %-24s %7.2f s wall %6.2f CPU s %6.1f MB\n", subject.name, run.wallSeconds, run.cpuSeconds,
                run.mostMegabytes);
    std::fflush(stdout);
    if (run.exitStatus == 0 || run.exitStatus == 1) return; // 1: the site has broken links
    std::fprintf(stderr, "%s ended with %d: no figure\n", subject.command.front().c_str(), run.exitStatus);
    std::exit(1);
}

void compare(const std::string& list, const std::string& site, const std::string& caFile, long runs)
{
    std::vector<std::string> trust;
    if (!caFile.empty()) trust = {"--ca-file", caFile};
    const auto pool = [&](const char* protocol) {
        std::vector<std::string> command = {"/proc/self/exe", "--pool", protocol, "--list", list};
        command.insert(command.end(), trust.begin(), trust.end());
        return command;
    };
    const auto hydra = [&](const char* concurrency, const std::vector<std::string>& more = {}) {
        std::vector<std::string> command = {HYDRA_CLI,       "check",     site,       "--quiet",
                                            "--concurrency", concurrency, "--format", "json"};
        command.insert(command.end(), trust.begin(), trust.end());
        command.insert(command.end(), more.begin(), more.end());
        return command;
    };
    const bool overHttps = !caFile.empty();
    std::array<Subject, 4> subjects{
        Subject{
            overHttps ? "one manager, HTTP/2" : "17 managers", pool(overHttps ? "http2" : "http1"), {}, {}},
        Subject{"hydra-cli, 100", hydra("100"), {}, {}}, Subject{"hydra-cli, auto", hydra("auto"), {}, {}},
        Subject{"100, first opinions", hydra("100", {"--no-second-opinion"}), {}, {}}};
    for (long run = 0; run < runs; ++run)
        for (Subject& subject : subjects)
            measure(subject);

    std::printf("medians of %ld:\n", runs);
    const double barWall = bench::median(subjects[0].walls);
    const double barCpu = bench::median(subjects[0].cpus);
    for (const Subject& subject : subjects) {
        const double wall = bench::median(subject.walls);
        const double cpu = bench::median(subject.cpus);
        std::printf("  %-24s %7.2f s wall (%.2f of the pool) %6.2f CPU s (%.2f of the pool)\n", subject.name,
                    wall, wall / barWall, cpu, cpu / barCpu);
    }
    std::printf("  auto takes %.2f of what fixed 100 takes; %.2f s of that one are second opinions\n",
                bench::median(subjects[2].walls) / bench::median(subjects[1].walls),
                bench::median(subjects[1].walls) - bench::median(subjects[3].walls));
}

/// Pages of some 8 KB that link to the next hundred.
std::string pageOf(long number, long pages)
{
    std::string html = "<!DOCTYPE html><html lang=\"en\"><head><title>A page</title></head><body>";
    for (long next = number + 1; next < pages && next <= number + 100; ++next)
        html += "<p class=\"entry\">Words about it: <a href=\"/page/" + std::to_string(next) + "\">page " +
                std::to_string(next) + "</a></p>\n";
    return html + "</body></html>";
}

void compareOnLoopback(long pages, long runs)
{
    const bench::SlowServer server(
        [pages](std::string_view target) {
            if (!target.starts_with("/page/")) return bench::notFoundAnswer();
            return bench::htmlAnswer(pageOf(std::strtol(target.data() + 6, nullptr, 10), pages));
        },
        std::chrono::milliseconds(50));
    QTemporaryFile list;
    if (!list.open()) return;
    for (long page = 0; page < pages; ++page)
        list.write(QByteArray::fromStdString(server.origin() + "/page/" + std::to_string(page) + "\n"));
    list.flush();
    std::printf("%ld pages on loopback, each answered after 50 ms\n", pages);
    compare(list.fileName().toStdString(), server.origin() + "/page/0", {}, runs);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string pool = bench::textOption(argc, argv, "--pool", "");
    if (!pool.empty()) return runPool(argc, argv, pool == "http2" ? Protocol::Http2 : Protocol::Http1);

    const long runs = bench::numberOption(argc, argv, "--runs", 3);
    const std::string list = bench::textOption(argc, argv, "--list", "");
    const std::string site = bench::textOption(argc, argv, "--site", "");
    if (list.empty() != site.empty()) {
        std::fprintf(stderr, "--list and --site belong together\n");
        return 2;
    }
    if (list.empty())
        compareOnLoopback(bench::numberOption(argc, argv, "--pages", 1500), runs);
    else
        compare(list, site, bench::textOption(argc, argv, "--ca-file", ""), runs);
    return 0;
}
