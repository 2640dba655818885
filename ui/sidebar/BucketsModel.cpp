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

} // namespace

void BucketsModel::setCounts(const Counts& counts)
{
    if (counts == m_counts) return;
    m_counts = counts;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<crawl::Verdict> BucketsModel::verdictOf(int row)
{
    if (row <= 0 || row > static_cast<int>(order.size())) return std::nullopt;
    return order[static_cast<std::size_t>(row - 1)];
}

int BucketsModel::rowOf(std::optional<crawl::Verdict> verdict)
{
    if (!verdict) return 0;
    return static_cast<int>(std::find(order.begin(), order.end(), *verdict) - order.begin()) + 1;
}

std::uint64_t BucketsModel::countOf(int row) const
{
    if (const auto verdict = verdictOf(row)) return m_counts[static_cast<std::size_t>(*verdict)];
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

int BucketsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order.size()) + 1;
}

int BucketsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BucketsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto verdict = verdictOf(index.row());
    const QString name = verdict ? describe(*verdict) : tr("All");
    const QString count = QLocale().toString(static_cast<qulonglong>(countOf(index.row())));
    switch (role) {
    case Qt::DisplayRole: return index.column() == Name ? name : count;
    case Qt::DecorationRole:
        if (index.column() != Name) return {};
        return verdict ? verdictIcon(*verdict) : symbolIcon(QStringLiteral("all"));
    case Qt::TextAlignmentRole:
        return index.column() == Name ? int(Qt::AlignVCenter | Qt::AlignLeft)
                                      : int(Qt::AlignVCenter | Qt::AlignRight);
    case Qt::AccessibleTextRole: return tr("%1, %2 rows").arg(name, count);
    default: return {};
    }
}

} // namespace ui
