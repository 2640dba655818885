#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/ExitStatus.h"
#include "app/cli/ExtractJob.h"
#include "app/cli/ReportOutput.h"
#include "http/Outcome.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace fetch {
class NetworkFetcher;
}

namespace cli {

/// Reads one document and prints its links as the crawl's readers see them. A URL is fetched first; its
/// redirects are followed and said.
///
/// Thread: main. Owns its fetcher.
class ExtractCommand : public QObject
{
    Q_OBJECT
public:
    ExtractCommand(CliOptions options, ExtractJob job, QObject* parent = nullptr);
    ~ExtractCommand() override;

    void start();
    /// Nothing is known before the document is whole: it ends without a report.
    void cutShort();

signals:
    void ended(cli::ExitStatus status);

private:
    void fetch(const url::Url& address);
    void onFetched(const http::Outcome& outcome);
    void onResponse(const http::Response& response);
    void follow(const http::Response& redirect);
    void report(const Document& document, ExitStatus status);
    void giveUp(const std::string& sentence);
    void say(const std::string& sentence) const;
    void sayIfNotQuiet(const std::string& sentence) const;

    // Fixed at construction.
    const CliOptions m_options;
    const ExtractJob m_job;
    const ReportOutput m_output;

    std::unique_ptr<fetch::NetworkFetcher> m_fetcher;
    std::optional<url::Url> m_address; // what is being fetched
    std::uint32_t m_requests = 0;
    std::vector<html::Link> m_redirects; // on the way to the document
};

} // namespace cli
