#pragma once

#include "crawl/EntryId.h"

#include <QTableView>

#include <optional>
#include <vector>

namespace ui {

class ColumnWidths;
class ResultsModel;
class RowSelectionModel;

/// The live table. Keeps the person's place while rows come, go and are sorted; says what was asked of a row.
///
/// Rows have one height and columns the width they were given: nothing is measured over a million rows.
class ResultsView : public QTableView
{
    Q_OBJECT
public:
    ResultsView(ResultsModel* model, QWidget* parent);

    [[nodiscard]] std::optional<crawl::EntryId> currentEntry() const;
    /// From the top of the table down.
    [[nodiscard]] std::vector<crawl::EntryId> selectedEntries() const;
    [[nodiscard]] std::size_t selectedCount() const;
    /// The selected rows as lines, cells separated by tabs; the shown columns in their shown order.
    [[nodiscard]] QString selectedText() const;
    void selectAll() override;
    void setColumnShown(int column, bool shown);
    [[nodiscard]] ColumnWidths* widths() const { return m_widths; }
    /// What stands in place of rows while there are none.
    void setPlaceholder(const QString& sentence);

signals:
    void linkActivated(crawl::EntryId id);
    void pageActivated(crawl::EntryId id);
    void currentEntryChanged();
    void selectedRowsChanged();
    /// Sort by that column; -1: in order of arrival.
    void orderChosen(int column, Qt::SortOrder order);
    void menuWanted(const QPoint& globalPosition);

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void layOutColumns();
    void useRowHeight();
    void activate(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    void showColumnMenu(const QPoint& position);
    void rememberPlace();
    void goBackToPlace();

    ResultsModel* m_results;
    RowSelectionModel* m_selection;
    ColumnWidths* m_widths;
    QString m_placeholder;
    /// The row that keeps its place on the screen over an install, and where that is.
    std::optional<crawl::EntryId> m_anchor;
    int m_anchorTop = 0;
    bool m_atTop = true;
};

} // namespace ui
