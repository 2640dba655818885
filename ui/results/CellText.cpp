#include "ui/results/CellText.h"

#include "report/Address.h"
#include "store/SiteWideLinks.h"
#include "ui/text/Describe.h"
#include "ui/text/DisplayText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::Results", text);
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString pagesText(std::uint32_t pages)
{
    return pages == 1 ? tr("on 1 page") : tr("on %1 pages").arg(number(pages));
}

// Enough to see a template; more would be felt, since it is asked for each row that is painted.
constexpr std::size_t placesLookedAt = 64;

/// Of the place that most of the row's pages have in common, else of the first.
QString placeText(const store::Results& results, crawl::EntryId id)
{
    const auto first = results.rows().firstOccurrence(id);
    if (!first) return {};
    const store::Occurrences& occurrences = results.links().occurrences();
    const auto folded = store::foldPlaces(occurrences, results.links().occurrencesOf(id, placesLookedAt));
    const auto widest =
        std::max_element(folded.begin(), folded.end(),
                         [](const auto& left, const auto& right) { return left.pages < right.pages; });
    if (widest == folded.end() || !widest->isSiteWide()) return describePlace(occurrences.at(*first));
    return tr("%1, site-wide").arg(describePlace(occurrences.at(widest->first)));
}

QString typeText(const store::Results& results, crawl::EntryId id)
{
    const auto first = results.rows().firstOccurrence(id);
    return first ? describe(results.links().occurrences().type(*first)) : QString();
}

QString codeText(const store::Results& results, crawl::EntryId id)
{
    const auto status = results.rows().status(id);
    return status ? QString::number(*status) : QString();
}

QString responseTimeText(const store::Results& results, crawl::EntryId id)
{
    const auto time = results.rows().responseTime(id);
    return time ? durationText(*time) : QString();
}

} // namespace

QString cellText(const store::Results& results, crawl::EntryId id, ResultColumn column)
{
    const store::Rows& rows = results.rows();
    switch (column) {
    case ResultColumn::Verdict: return verdictText(rows.verdict(id), rows.reason(id));
    case ResultColumn::Code: return codeText(results, id);
    case ResultColumn::Url: return addressText(rows.url(id));
    case ResultColumn::Pages: return number(rows.pages(id));
    case ResultColumn::Place: return placeText(results, id);
    case ResultColumn::FirstPage: return addressText(results.firstPageUrl(id));
    case ResultColumn::LinkText: return displayText(results.firstLinkText(id));
    case ResultColumn::Type: return typeText(results, id);
    case ResultColumn::ResponseTime: return responseTimeText(results, id);
    case ResultColumn::Depth: return number(rows.depth(id));
    }
    return {};
}

QString shownCellText(const store::Results& results, crawl::EntryId id, ResultColumn column,
                      std::string_view siteOrigin)
{
    if (column != ResultColumn::FirstPage || siteOrigin.empty()) return cellText(results, id, column);
    std::string_view page = results.firstPageUrl(id);
    const bool isOfSite = page.starts_with(siteOrigin) && page.substr(siteOrigin.size()).starts_with('/');
    if (!isOfSite) return cellText(results, id, column);
    page.remove_prefix(siteOrigin.size());
    return displayText(page);
}

QString rowText(const store::Results& results, crawl::EntryId id)
{
    const store::Rows& rows = results.rows();
    QStringList parts{describe(rows.verdict(id))};
    if (const auto status = rows.status(id)) parts << describeStatus(*status);
    parts << addressText(rows.url(id)) << pagesText(rows.pages(id));
    return parts.join(QStringLiteral(", "));
}

QString cellToolTip(const store::Results& results, crawl::EntryId id, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Verdict:
    case ResultColumn::Code: return plainToolTip(describeRow(results.rows().entry(id)));
    case ResultColumn::Url:
    case ResultColumn::FirstPage:
    case ResultColumn::LinkText: return plainToolTip(cellText(results, id, column));
    case ResultColumn::Pages:
    case ResultColumn::Place:
    case ResultColumn::Type:
    case ResultColumn::ResponseTime:
    case ResultColumn::Depth: return {};
    }
    return {};
}

QString addressText(std::string_view url)
{
    return displayText(report::displayAddress(url));
}

// The code beside it says the rest of an error status.
QString verdictText(crawl::Verdict verdict, crawl::Reason reason)
{
    if (reason == crawl::Reason::None || reason == crawl::Reason::HttpStatus) return describe(verdict);
    return tr("%1 · %2").arg(describe(verdict), describe(reason));
}

QString columnTitle(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Verdict: return tr("Verdict");
    case ResultColumn::Code: return tr("Code");
    case ResultColumn::Url: return tr("Address");
    case ResultColumn::Pages: return tr("Pages");
    case ResultColumn::Place: return tr("Place");
    case ResultColumn::FirstPage: return tr("First page");
    case ResultColumn::LinkText: return tr("Link text");
    case ResultColumn::Type: return tr("Type");
    case ResultColumn::ResponseTime: return tr("Time");
    case ResultColumn::Depth: return tr("Depth");
    }
    return {};
}

QString durationText(Duration duration)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    if (milliseconds < 1) return tr("< 1 ms");
    if (milliseconds < 1000) return tr("%1 ms").arg(milliseconds);
    return tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000.0, 'f', 1));
}

} // namespace ui
