#include "ui/text/Describe.h"

#include "report/Sentences.h"
#include "report/SitemapWords.h"
#include "ui/text/DisplayText.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString translated(std::string_view ofReport)
{
    return QCoreApplication::translate("report", ofReport.data()); // it ends with a null byte: Sentences.h
}

/// The template is translated first: what fills it in comes from pages and servers.
std::string filledIn(const report::Sentence& sentence)
{
    const std::string text = translated(sentence.text).toStdString();
    report::Sentence filling{.text = text, .arguments = sentence.arguments};
    for (const report::Sentence& quoted : sentence.quoted)
        filling.arguments.push_back(filledIn(quoted));
    return report::fill(filling);
}

QString inWords(const report::Sentence& sentence)
{
    return displayText(filledIn(sentence));
}

} // namespace

QString describe(crawl::Verdict verdict)
{
    return translated(report::title(verdict));
}

QString describe(crawl::Reason reason)
{
    return translated(report::title(reason));
}

QString describe(html::LinkType type)
{
    return translated(report::title(type));
}

QString describe(store::SitemapFinding finding)
{
    return translated(report::title(finding));
}

QString explain(store::SitemapFinding finding)
{
    return translated(report::heading(finding));
}

QString describePlace(const crawl::Occurrence& place)
{
    const std::string_view title = report::placeTitle(place);
    return title.empty() ? QString() : translated(title);
}

QString describe(url::UrlError error)
{
    return inWords(report::sentence(error));
}

QString describe(const crawl::NoticeGiven& notice)
{
    return inWords(report::sentence(notice));
}

QString describeStatus(http::StatusCode status)
{
    return QString::fromStdString(report::statusWithPhrase(status));
}

QString describeRow(const crawl::EntryState& entry)
{
    return inWords(report::sentenceFor(entry));
}

QString describeRemarks(const crawl::EntryState& entry)
{
    QStringList remarks;
    for (const report::Sentence& remark : report::remarksFor(entry))
        remarks << inWords(remark);
    return remarks.join(QLatin1String("; "));
}

} // namespace ui
