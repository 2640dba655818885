#include "app/cli/ExtractCommand.h"

#include "app/cli/Extraction.h"
#include "app/cli/ExtractionReport.h"
#include "crawl/CrawlSettings.h"
#include "fetch/NetworkFetcher.h"
#include "html/HeaderLinks.h"
#include "html/LinkSecrets.h"
#include "html/RobotsDirectives.h"
#include "http/Status.h"
#include "report/Sentences.h"
#include "report/TerminalText.h"
#include "url/UrlParser.h"

#include <cstdio>
#include <iterator>
#include <utility>

namespace cli {

namespace {

std::string sentenceOf(const http::TransportFailure& failure)
{
    const std::string sentence = report::fill(report::sentence(failure.error));
    return failure.detail.empty() ? sentence : sentence + " (" + failure.detail + ")";
}

/// What keeps the document from being whole; empty: nothing.
std::string_view remarkOn(http::BodyEnd end)
{
    switch (end) {
    case http::BodyEnd::Whole:
    case http::BodyEnd::PerhapsCut: return {};
    case http::BodyEnd::TooLarge: return "It is longer than a crawl reads: the end is missing.";
    case http::BodyEnd::LetGo:
    case http::BodyEnd::Cut:
    case http::BodyEnd::Idle:
    case http::BodyEnd::PastTotal:
    case http::BodyEnd::CodingCut: return "The answer broke off: the end is missing.";
    case http::BodyEnd::Unreadable: return "Its Content-Encoding can't be read.";
    }
    return {};
}

/// As a crawl does: what its header fields link to stands before what the document does, and of others than
/// pages nobody asks for it.
void addLinksOfFields(Extraction& extraction, const Document& document)
{
    std::vector<html::Link> links = document.redirects;
    if (extraction.kind == DocumentKind::Page)
        for (html::Link& link : html::linksOfHeader(document.fields, document.address))
            links.push_back(std::move(link));
    extraction.links.insert(extraction.links.begin(), std::make_move_iterator(links.begin()),
                            std::make_move_iterator(links.end()));
}

void addDirectivesOfFields(Extraction& extraction, const Document& document)
{
    const auto directives = html::readRobotsTag(document.fields, crawl::CrawlSettings().robotsToken);
    extraction.noindex = extraction.noindex || directives.noindex;
    extraction.nofollow = extraction.nofollow || directives.nofollow;
}

/// What stands in a page is told as in a crawl's report: without a password.
void maskSecrets(Extraction& extraction)
{
    for (html::Link& link : extraction.links)
        if (auto masked = html::withoutSecrets(link)) link = *std::move(masked);
    for (std::optional<url::Url>* address : {&extraction.base, &extraction.canonical})
        if (*address) *address = (*address)->withoutCredentials();
}

} // namespace

ExtractCommand::ExtractCommand(CliOptions options, ExtractJob job, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_job(std::move(job))
    , m_output(m_options.outputFile)
{
}

ExtractCommand::~ExtractCommand() = default;

void ExtractCommand::start()
{
    if (const auto obstacle = m_output.obstacle()) return giveUp(*obstacle);
    for (const std::string& note : m_job.notes)
        sayIfNotQuiet(note);
    if (const auto* document = std::get_if<Document>(&m_job.source))
        return report(*document, ExitStatus::NothingBroken);

    m_fetcher = std::make_unique<fetch::NetworkFetcher>(m_job.network);
    m_fetcher->setAnswers({{}, [this](http::FetchId, const http::Outcome& outcome) {
                               // The fetcher must not end from inside its answer, and what follows ends the
                               // program.
                               QMetaObject::invokeMethod(
                                   this, [this, outcome] { onFetched(outcome); }, Qt::QueuedConnection);
                           }});
    fetch(std::get<url::Url>(m_job.source));
}

void ExtractCommand::cutShort()
{
    giveUp("Ended before the document was whole.");
}

void ExtractCommand::fetch(const url::Url& address)
{
    m_address = address;
    http::Request request{http::Method::Get, address, {}, m_options.settings.deadlines};
    request.wanted = {.pages = true, .sheets = true, .others = true};
    request.wantedLimitBytes = m_options.settings.pageLimitBytes;
    m_fetcher->start(http::FetchId(m_requests++), request);
}

void ExtractCommand::onFetched(const http::Outcome& outcome)
{
    if (const auto* failure = std::get_if<http::TransportFailure>(&outcome))
        return giveUp(m_address->href() + " can't be read: " + sentenceOf(*failure) + ".");
    const auto& response = std::get<http::Response>(outcome);
    if (http::isRedirectStatus(response.status))
        follow(response);
    else
        onResponse(response);
}

// The same as the crawl takes for a redirect: an http or https address in Location, at most so many times.
void ExtractCommand::follow(const http::Response& redirect)
{
    const std::string status = report::statusWithPhrase(redirect.status);
    const auto location = redirect.fields.find("Location");
    const auto target = url::parseUrl(location.value_or(""), &*m_address);
    if (!location || location->empty() || !target || !target->isHttpOrHttps())
        return giveUp(m_address->href() + " redirects (" + status + ") to no http or https address.");
    const std::string shown = target->withoutCredentials().href();
    if (m_requests > m_options.settings.maxRedirects)
        return giveUp("More than " + std::to_string(m_options.settings.maxRedirects) +
                      " redirects, the last to " + shown + ".");
    if (auto link = html::linkOfLocation(redirect.fields, *m_address))
        m_redirects.push_back(*std::move(link));
    sayIfNotQuiet(m_address->href() + " redirects (" + status + ") to " + shown);
    fetch(target->withoutCredentials());
}

void ExtractCommand::onResponse(const http::Response& response)
{
    const bool isOk = http::isOkStatus(response.status);
    if (!isOk) say(m_address->href() + " answers " + report::statusWithPhrase(response.status) + ".");
    if (const std::string_view remark = remarkOn(response.bodyEnd); !remark.empty()) say(std::string(remark));
    const Document document{response.body,
                            http::mediaTypeOf(response.fields),
                            m_options.base.value_or(*m_address),
                            m_address->href(),
                            response.fields,
                            m_redirects};
    report(document, isOk ? ExitStatus::NothingBroken : ExitStatus::SomethingBroken);
}

void ExtractCommand::report(const Document& document, ExitStatus status)
{
    std::optional<http::MediaType> mediaType = m_options.mediaType ? m_options.mediaType : document.mediaType;
    const auto kind = documentKind(document.body, mediaType, document.shown);
    if (!kind)
        return giveUp(document.shown + " is nothing that links are read from" +
                      (mediaType ? " (" + mediaType->essence + ")" : std::string()) +
                      "; --type says what else it is.");
    if (m_options.charset) {
        if (!mediaType) mediaType.emplace();
        mediaType->charset = m_options.charset;
    }
    report::ReportSettings settings;
    settings.byteOrderMark = m_options.byteOrderMark;
    settings.rawCells = m_options.rawCells;
    Extraction extraction = extract(*kind, document.body, mediaType, document.address);
    addLinksOfFields(extraction, document);
    addDirectivesOfFields(extraction, document);
    maskSecrets(extraction);
    const std::string text = extractionReport(extraction, document.shown, m_options.format, settings);
    const auto trouble = m_output.write([&text](const report::Sink& sink) {
        return sink(text) ? report::WriteEnd::Whole : report::WriteEnd::SinkFailed;
    });
    if (trouble) return giveUp(*trouble);
    emit ended(status);
}

void ExtractCommand::giveUp(const std::string& sentence)
{
    say(sentence);
    emit ended(ExitStatus::CouldNotDoIt);
}

/// Addresses come from servers, and standard error is a terminal's too.
void ExtractCommand::say(const std::string& sentence) const
{
    std::fprintf(stderr, "%s\n", report::terminalText(sentence).c_str());
}

void ExtractCommand::sayIfNotQuiet(const std::string& sentence) const
{
    if (!m_options.quiet) say(sentence);
}

} // namespace cli
