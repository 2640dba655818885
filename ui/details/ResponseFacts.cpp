#include "ui/details/ResponseFacts.h"

#include "report/Sentences.h"
#include "ui/results/CellText.h"
#include "ui/text/Describe.h"
#include "ui/text/DisplayText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::ResponseFacts", text);
}

QString timeText(WallTime time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()),
                              QLocale::ShortFormat);
}

} // namespace

std::vector<FactsModel::Fact> responseFacts(const crawl::EntryState& entry)
{
    std::vector<FactsModel::Fact> facts;
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty()) facts.emplace_back(name, value);
    };
    const QString whatHappened = describeRow(entry);
    const QString answer = entry.ownStatus ? describeStatus(*entry.ownStatus) : QString();
    add(tr("Address"), addressText(entry.url));
    add(tr("What happened"), whatHappened);
    add(tr("Beside that"), describeRemarks(entry));
    add(tr("Technical detail"), displayText(report::detailFor(entry)));
    if (answer != whatHappened) add(tr("Answer"), answer);
    if (entry.finalUrl != entry.url) add(tr("Leads to"), addressText(entry.finalUrl));
    if (entry.status && entry.status != entry.ownStatus)
        add(tr("Answer there"), describeStatus(*entry.status));
    add(tr("Content type"), displayText(entry.contentType));
    if (entry.bytes) add(tr("Size"), QLocale().formattedDataSize(static_cast<qint64>(*entry.bytes)));
    if (entry.responseTime) add(tr("Response time"), durationText(*entry.responseTime));
    if (entry.attempts > 0) add(tr("Requests made"), QString::number(entry.attempts));
    if (entry.checkedAt) add(tr("Checked"), timeText(*entry.checkedAt));
    add(tr("Depth"), QString::number(entry.depth));
    add(tr("Part of the site"), entry.internal ? tr("Yes") : tr("No, another site"));
    return facts;
}

std::vector<FactsModel::Fact> hopFacts(const crawl::EntryState& entry)
{
    std::vector<FactsModel::Fact> facts;
    if (!entry.hops || entry.hops->empty()) return facts;
    for (const crawl::Hop& hop : *entry.hops)
        facts.emplace_back(describeStatus(hop.status), addressText(hop.url));
    // The chain's end is no hop: what answered there is the last line.
    const QString end = entry.status ? describeStatus(*entry.status) : describeRow(entry);
    if (!entry.finalUrl.empty()) facts.emplace_back(end, addressText(entry.finalUrl));
    return facts;
}

} // namespace ui
