#include "ui/sidebar/BucketsModel.h"

#include "ui/icons/SvgIcon.h"
#include "ui/text/Describe.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

// What a person works on first stands first. Blocked stands apart from Broken: it isn't counted as broken.
constexpr std::array order{crawl::Verdict::Broken,     crawl::Verdict::Blocked, crawl::Verdict::Warning,
                           crawl::Verdict::Redirected, crawl::Verdict::Skipped, crawl::Verdict::Ok,
                           crawl::Verdict::Pending};
static_assert(order.size() == crawl::verdictCount);

constexpr int firstFinding = static_cast<int>(order.size()) + 1; // below all, and the verdicts

QString nameOf(const Bucket& bucket)
{
    if (bucket.verdict) return describe(*bucket.verdict);
    return bucket.finding ? describe(*bucket.finding) : BucketsModel::tr("All");
}

QIcon iconOf(const Bucket& bucket)
{
    if (bucket.verdict) return verdictIcon(*bucket.verdict);
    return symbolIcon(bucket.finding ? QStringLiteral("sitemap") : QStringLiteral("all"));
}

} // namespace

void BucketsModel::setCounts(const Counts& counts)
{
    if (counts == m_counts) return;
    m_counts = counts;
    emit dataChanged(index(0, 0), index(firstFinding - 1, ColumnCount - 1));
}

void BucketsModel::setFindings(const FindingCounts& counts)
{
    for (std::size_t finding = 0; finding < counts.size(); ++finding)
        setFinding(static_cast<store::SitemapFinding>(finding), counts[finding]);
}

/// Line by line, so that what is chosen stays chosen.
void BucketsModel::setFinding(store::SitemapFinding finding, std::uint64_t count)
{
    const auto place = std::lower_bound(m_findings.begin(), m_findings.end(), finding);
    const int row = firstFinding + static_cast<int>(place - m_findings.begin());
    const bool isShown = place != m_findings.end() && *place == finding;
    std::uint64_t& counted = m_findingCounts[static_cast<std::size_t>(finding)];
    if (!isShown && count > 0) {
        beginInsertRows({}, row, row);
        m_findings.insert(place, finding);
        counted = count;
        endInsertRows();
    } else if (isShown && count == 0) {
        beginRemoveRows({}, row, row);
        m_findings.erase(place);
        counted = count;
        endRemoveRows();
    } else if (counted != count) {
        counted = count;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

Bucket BucketsModel::bucketOf(int row) const
{
    if (row <= 0 || row >= rowCount()) return {};
    if (row < firstFinding) return {.verdict = order[static_cast<std::size_t>(row - 1)]};
    return {.finding = m_findings[static_cast<std::size_t>(row - firstFinding)]};
}

int BucketsModel::rowOf(std::optional<crawl::Verdict> verdict)
{
    if (!verdict) return 0;
    return static_cast<int>(std::find(order.begin(), order.end(), *verdict) - order.begin()) + 1;
}

std::optional<int> BucketsModel::rowOf(const Bucket& bucket) const
{
    if (!bucket.finding) return rowOf(bucket.verdict);
    const auto place = std::find(m_findings.begin(), m_findings.end(), *bucket.finding);
    if (place == m_findings.end()) return std::nullopt;
    return firstFinding + static_cast<int>(place - m_findings.begin());
}

std::uint64_t BucketsModel::countOf(int row) const
{
    const Bucket bucket = bucketOf(row);
    if (bucket.verdict) return m_counts[static_cast<std::size_t>(*bucket.verdict)];
    if (bucket.finding) return m_findingCounts[static_cast<std::size_t>(*bucket.finding)];
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

int BucketsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : firstFinding + static_cast<int>(m_findings.size());
}

int BucketsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BucketsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Bucket bucket = bucketOf(index.row());
    const QString count = QLocale().toString(static_cast<qulonglong>(countOf(index.row())));
    switch (role) {
    case Qt::DisplayRole: return index.column() == Name ? nameOf(bucket) : count;
    case Qt::DecorationRole:
        if (index.column() != Name) return {};
        return iconOf(bucket);
    case Qt::ToolTipRole:
        if (!bucket.finding) return {};
        return explain(*bucket.finding);
    case Qt::TextAlignmentRole:
        return index.column() == Name ? int(Qt::AlignVCenter | Qt::AlignLeft)
                                      : int(Qt::AlignVCenter | Qt::AlignRight);
    case Qt::AccessibleTextRole: return tr("%1, %2 rows").arg(nameOf(bucket), count);
    default: return {};
    }
}

} // namespace ui
