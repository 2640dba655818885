#include "ui/results/ResultsModel.h"

#include "ui/icons/SvgIcon.h"
#include "ui/results/CellText.h"

#include <QThread>

#include <algorithm>

namespace ui {
namespace {

bool isNumber(ResultColumn column)
{
    return column == ResultColumn::Code || column == ResultColumn::Pages ||
           column == ResultColumn::ResponseTime || column == ResultColumn::Depth;
}

Qt::Alignment alignmentOf(ResultColumn column)
{
    return Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

void ResultsModel::setResults(const store::Results* results, std::string siteOrigin)
{
    beginResetModel();
    m_results = results;
    m_siteOrigin = std::move(siteOrigin);
    m_followsArrivals = true;
    m_bulk.clear();
    m_rowOf.clear();
    m_visible = results ? results->arrivalOrder() : std::vector<crawl::EntryId>();
    indexFrom(0);
    endResetModel();
}

void ResultsModel::showArrivals()
{
    if (!m_results || m_followsArrivals) return;
    install(m_results->arrivalOrder());
    m_followsArrivals = true;
}

void ResultsModel::install(PlacedRows placed)
{
    Q_ASSERT_X(thread() == QThread::currentThread(), "ResultsModel::install", "the model is the UI thread's");
    emit aboutToInstall();
    m_followsArrivals = false;
    appendComing(placed);
    const std::size_t going = permute(std::move(placed));
    if (going > 0) removeRange(m_visible.size() - going, m_visible.size() - 1);
    emit installed();
}

void ResultsModel::onApplied(const store::Applied& applied)
{
    Q_ASSERT_X(thread() == QThread::currentThread(), "ResultsModel::onApplied",
               "the model is the UI thread's");
    if (m_followsArrivals) {
        removeGone(applied.disappeared);
        append(applied.appeared);
    }
    repaint(applied.changed);
}

std::optional<crawl::EntryId> ResultsModel::entryAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_visible.size()) return std::nullopt;
    return m_visible[static_cast<std::size_t>(row)];
}

std::optional<int> ResultsModel::rowOf(crawl::EntryId id) const
{
    if (id.value() >= m_rowOf.size() || m_rowOf[id.value()] == nowhere) return std::nullopt;
    return static_cast<int>(m_rowOf[id.value()]);
}

void ResultsModel::selectInBulk(int firstRow, int lastRow)
{
    for (int row = firstRow; row <= lastRow; ++row)
        m_bulk.insert(m_visible[static_cast<std::size_t>(row)]);
    repaintRows(firstRow, lastRow);
}

void ResultsModel::toggleInBulk(int firstRow, int lastRow)
{
    for (int row = firstRow; row <= lastRow; ++row) {
        const crawl::EntryId id = m_visible[static_cast<std::size_t>(row)];
        m_bulk.contains(id) ? m_bulk.erase(id) : m_bulk.insert(id);
    }
    repaintRows(firstRow, lastRow);
}

void ResultsModel::clearBulk()
{
    if (m_bulk.empty()) return;
    m_bulk.clear();
    repaintRows(0, rowCount() - 1);
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : resultColumnCount;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    const auto id = index.isValid() ? entryAt(index.row()) : std::nullopt;
    if (!id) return {};
    const auto column = static_cast<ResultColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return shownCellText(*m_results, *id, column, m_siteOrigin);
    case Qt::DecorationRole:
        if (column != ResultColumn::Verdict) return {};
        return verdictIcon(m_results->rows().verdict(*id));
    case Qt::ToolTipRole: return cellToolTip(*m_results, *id, column);
    case Qt::TextAlignmentRole: return int(alignmentOf(column));
    case Qt::AccessibleTextRole:
        if (column != ResultColumn::Verdict) return {};
        return rowText(*m_results, *id);
    case SelectedRole: return m_bulk.contains(*id);
    default: return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= resultColumnCount) return {};
    const auto column = static_cast<ResultColumn>(section);
    if (role == Qt::DisplayRole) return columnTitle(column);
    if (role == Qt::TextAlignmentRole) return int(alignmentOf(column));
    return {};
}

void ResultsModel::append(const std::vector<crawl::EntryId>& entries)
{
    if (entries.empty()) return;
    const std::size_t first = m_visible.size();
    beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + entries.size() - 1));
    m_visible.insert(m_visible.end(), entries.begin(), entries.end());
    indexFrom(first);
    endInsertRows();
}

// Here and below over all entries by their ids, because the rows lead here and there in memory.
void ResultsModel::appendComing(const PlacedRows& placed)
{
    std::vector<crawl::EntryId> coming;
    for (std::uint32_t entry = 0; entry < placed.rowOf.size(); ++entry)
        if (placed.has(entry) && !rowOf(crawl::EntryId(entry))) coming.emplace_back(entry);
    append(coming);
}

std::size_t ResultsModel::permute(PlacedRows placed)
{
    const std::size_t going = m_visible.size() - placed.rows.size();
    if (std::equal(placed.rows.begin(), placed.rows.end(), m_visible.begin())) return going;

    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<crawl::EntryId> before = std::exchange(m_visible, std::move(placed.rows));
    const std::vector<std::uint32_t> rowBefore = std::exchange(m_rowOf, std::move(placed.rowOf));
    m_rowOf.resize(std::max(m_rowOf.size(), rowBefore.size()), nowhere);
    for (std::uint32_t entry = 0; going > 0 && entry < rowBefore.size(); ++entry) {
        if (rowBefore[entry] == nowhere || m_rowOf[entry] != nowhere) continue;
        m_rowOf[entry] = static_cast<std::uint32_t>(m_visible.size());
        m_visible.emplace_back(entry);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex& old : from) {
        const crawl::EntryId id = before[static_cast<std::size_t>(old.row())];
        to.push_back(index(static_cast<int>(m_rowOf[id.value()]), old.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
    return going;
}

void ResultsModel::removeRange(std::size_t first, std::size_t last)
{
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
    for (std::size_t row = first; row <= last; ++row) {
        m_rowOf[m_visible[row].value()] = nowhere;
        m_bulk.erase(m_visible[row]);
    }
    m_visible.erase(m_visible.begin() + static_cast<std::ptrdiff_t>(first),
                    m_visible.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    indexFrom(first);
    endRemoveRows();
}

void ResultsModel::removeGone(const std::vector<store::Applied::Gone>& gone)
{
    // From the end, so that the positions before stay true; neighbours go together.
    for (std::size_t end = gone.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && gone[begin - 1].position + 1 == gone[begin].position)
            --begin;
        removeRange(gone[begin].position, gone[end - 1].position);
        end = begin;
    }
}

void ResultsModel::repaint(const std::vector<crawl::EntryId>& changed)
{
    int first = rowCount();
    int last = -1;
    for (const crawl::EntryId id : changed) {
        const auto row = rowOf(id);
        if (!row) continue;
        first = std::min(first, *row);
        last = std::max(last, *row);
    }
    repaintRows(first, last);
}

void ResultsModel::repaintRows(int firstRow, int lastRow)
{
    if (firstRow > lastRow) return;
    emit dataChanged(index(firstRow, 0), index(lastRow, resultColumnCount - 1));
}

void ResultsModel::indexFrom(std::size_t row)
{
    for (; row < m_visible.size(); ++row) {
        const std::size_t entry = m_visible[row].value();
        if (entry >= m_rowOf.size()) m_rowOf.resize(entry + 1, nowhere);
        m_rowOf[entry] = static_cast<std::uint32_t>(row);
    }
}

} // namespace ui
