#include "ui/results/RowSelectionModel.h"

#include "ui/results/ResultsModel.h"

#include <algorithm>

namespace ui {

RowSelectionModel::RowSelectionModel(ResultsModel* model, QObject* parent)
    : QItemSelectionModel(model, parent)
    , m_results(model)
{
    connect(this, &QItemSelectionModel::selectionChanged, this, &RowSelectionModel::rowsChanged);
}

void RowSelectionModel::select(const QItemSelection& selection, SelectionFlags command)
{
    // A range drawn with Shift or the mouse replaces what was selected, as Qt means by Current.
    const bool replaces = (command & Clear) || ((command & Current) && (command & Select));
    if (!m_results->bulkSelection().empty() && !replaces) {
        selectWithBulk(selection, command);
    } else {
        m_results->clearBulk();
        QItemSelectionModel::select(selection, command);
        moveToBulkIfMany();
    }
    emit rowsChanged();
}

void RowSelectionModel::clear()
{
    m_results->clearBulk();
    QItemSelectionModel::clear();
    emit rowsChanged();
}

void RowSelectionModel::reset()
{
    QItemSelectionModel::reset(); // the model was reset, and its bitmap with it
    emit rowsChanged();
}

void RowSelectionModel::selectAllRows()
{
    const int rows = m_results->rowCount();
    if (rows == 0) return;
    QItemSelectionModel::clearSelection();
    m_results->clearBulk();
    const QItemSelection all(m_results->index(0, 0), m_results->index(rows - 1, resultColumnCount - 1));
    select(all, ClearAndSelect | Rows);
}

std::size_t RowSelectionModel::selectedCount() const
{
    std::size_t count = m_results->bulkSelection().size();
    for (const Range& range : rangesOf(selection()))
        count += static_cast<std::size_t>(range.last - range.first + 1);
    return count;
}

std::vector<int> RowSelectionModel::selectedRowNumbers() const
{
    std::vector<int> rows;
    if (!m_results->bulkSelection().empty()) {
        for (int row = 0; row < m_results->rowCount(); ++row)
            if (m_results->bulkSelection().contains(*m_results->entryAt(row))) rows.push_back(row);
        return rows;
    }
    for (const Range& range : rangesOf(selection()))
        for (int row = range.first; row <= range.last; ++row)
            rows.push_back(row);
    return rows;
}

std::vector<RowSelectionModel::Range> RowSelectionModel::rangesOf(const QItemSelection& selection)
{
    std::vector<Range> ranges;
    for (const QItemSelectionRange& range : selection)
        if (range.isValid()) ranges.push_back({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end(), [](Range left, Range right) { return left.first < right.first; });
    // A toggled cell can stand in two ranges of one row: each row counts once.
    std::vector<Range> apart;
    for (Range range : ranges) {
        if (!apart.empty()) range.first = std::max(range.first, apart.back().last + 1);
        if (range.first <= range.last) apart.push_back(range);
    }
    return apart;
}

void RowSelectionModel::selectWithBulk(const QItemSelection& selection, SelectionFlags command)
{
    for (const Range& range : rangesOf(selection)) {
        if (command & Toggle)
            m_results->toggleInBulk(range.first, range.last);
        else if (command & Select)
            m_results->selectInBulk(range.first, range.last);
    }
}

void RowSelectionModel::moveToBulkIfMany()
{
    const std::vector<Range> ranges = rangesOf(selection());
    int rows = 0;
    for (const Range& range : ranges)
        rows += range.last - range.first + 1;
    if (rows <= maxRows) return;
    QItemSelectionModel::clearSelection(); // not the current row, from which Shift goes on
    for (const Range& range : ranges)
        m_results->selectInBulk(range.first, range.last);
}

} // namespace ui
