#include "ui/results/ResultsView.h"

#include "ui/results/CellStyle.h"
#include "ui/results/CellText.h"
#include "ui/results/ColumnWidths.h"
#include "ui/results/ResultsModel.h"
#include "ui/results/RowSelectionModel.h"
#include "ui/results/TableMenus.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace ui {
namespace {

constexpr int rowPadding = 8; // pixels above and below the text together

/// A spreadsheet would run what begins like a formula. Tabs and line breaks are none of a cell's:
/// displayText().
QString clipboardCell(QString text)
{
    static const QString runs = QStringLiteral("=+-@");
    if (!text.isEmpty() && runs.contains(text.front())) text.prepend(QLatin1Char('\''));
    return text;
}

} // namespace

ResultsView::ResultsView(ResultsModel* model, QWidget* parent)
    : QTableView(parent)
    , m_results(model)
    , m_selection(new RowSelectionModel(model, this))
    , m_widths(new ColumnWidths(horizontalHeader()))
{
    setObjectName(QStringLiteral("results"));
    setAccessibleName(tr("Links"));
    setModel(model);
    setSelectionModel(m_selection);
    setItemDelegate(new CellStyle(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    layOutColumns();
    useRowHeight();
    connect(model, &ResultsModel::aboutToInstall, this, &ResultsView::rememberPlace);
    connect(model, &ResultsModel::installed, this, &ResultsView::goBackToPlace);
    connect(m_selection, &QItemSelectionModel::currentRowChanged, this, &ResultsView::currentEntryChanged);
    connect(m_selection, &RowSelectionModel::rowsChanged, this, &ResultsView::selectedRowsChanged);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ResultsView::orderChosen);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &ResultsView::showColumnMenu);
}

void ResultsView::layOutColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true); // the third click: in order of arrival again
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    // The details say these too; without them an address has room in a window of usual size.
    for (const ResultColumn column : {ResultColumn::ResponseTime, ResultColumn::Depth})
        setColumnHidden(static_cast<int>(column), true);
}

void ResultsView::useRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
}

std::optional<crawl::EntryId> ResultsView::currentEntry() const
{
    return currentIndex().isValid() ? m_results->entryAt(currentIndex().row()) : std::nullopt;
}

std::vector<crawl::EntryId> ResultsView::selectedEntries() const
{
    std::vector<crawl::EntryId> entries;
    for (const int row : m_selection->selectedRowNumbers())
        entries.push_back(*m_results->entryAt(row));
    return entries;
}

std::size_t ResultsView::selectedCount() const
{
    return m_selection->selectedCount();
}

QString ResultsView::selectedText() const
{
    QString text;
    for (const crawl::EntryId id : selectedEntries()) {
        QStringList cells;
        for (int place = 0; place < resultColumnCount; ++place) {
            const int column = horizontalHeader()->logicalIndex(place);
            if (!isColumnHidden(column))
                cells << clipboardCell(
                    cellText(*m_results->results(), id, static_cast<ResultColumn>(column)));
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void ResultsView::selectAll()
{
    m_selection->selectAllRows();
}

void ResultsView::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    m_widths->share(viewport()->width());
}

void ResultsView::setPlaceholder(const QString& sentence)
{
    if (m_placeholder == sentence) return;
    m_placeholder = sentence;
    if (m_results->rowCount() == 0) viewport()->update();
}

QItemSelectionModel::SelectionFlags ResultsView::selectionCommand(const QModelIndex& index,
                                                                  const QEvent* event) const
{
    // A right click on a selected row asks for the menu of the selection; Qt knows nothing of the bitmap.
    const bool isPress = event && event->type() == QEvent::MouseButtonPress;
    const bool isRight = isPress && static_cast<const QMouseEvent*>(event)->button() == Qt::RightButton;
    if (isRight && index.data(ResultsModel::SelectedRole).toBool()) return QItemSelectionModel::NoUpdate;
    return QTableView::selectionCommand(index, event);
}

void ResultsView::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid()) {
        activate(currentIndex(), event->modifiers());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultsView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        activate(index, event->modifiers());
    else
        QTableView::mouseDoubleClickEvent(event);
}

void ResultsView::activate(const QModelIndex& index, Qt::KeyboardModifiers modifiers)
{
    const auto id = m_results->entryAt(index.row());
    if (!id) return;
    if (modifiers & Qt::ShiftModifier)
        emit pageActivated(*id);
    else
        emit linkActivated(*id);
}

void ResultsView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!currentIndex().isValid()) return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                          : event->globalPos());
}

void ResultsView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) useRowHeight();
}

void ResultsView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_widths->share(viewport()->width());
}

void ResultsView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_results->rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void ResultsView::showColumnMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu, this);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void ResultsView::rememberPlace()
{
    m_atTop = verticalScrollBar()->value() == 0;
    const QModelIndex current = currentIndex();
    // A row that only has the focus was never looked for: Qt gives it to the first one.
    const bool isChosen = current.isValid() && (m_selection->isSelected(current) ||
                                                current.data(ResultsModel::SelectedRole).toBool());
    const bool currentInSight = isChosen && viewport()->rect().intersects(visualRect(current));
    const int row = currentInSight ? current.row() : rowAt(0);
    m_anchor = m_results->entryAt(row);
    m_anchorTop = m_anchor ? rowViewportPosition(row) : 0;
    // Who looks at the top, at no row of his own, looks at whatever stands there.
    if (m_atTop && !currentInSight) m_anchor.reset();
}

void ResultsView::goBackToPlace()
{
    const auto row = m_anchor ? m_results->rowOf(*m_anchor) : std::nullopt;
    if (!row) return;
    const int moved = rowViewportPosition(*row) - m_anchorTop;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

} // namespace ui
