#include "ui/results/CellStyle.h"

#include "ui/results/ResultsModel.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace ui {
namespace {

constexpr int numberPadding = 12; // pixels between a number and the text of the next column

} // namespace

void CellStyle::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QString number;
    if (cell.displayAlignment & Qt::AlignRight) std::swap(number, cell.text);
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (number.isEmpty()) return;

    const bool isSelected = cell.state & QStyle::State_Selected;
    const bool isActive = cell.state & QStyle::State_Active;
    cell.palette.setCurrentColorGroup(isActive ? QPalette::Active : QPalette::Inactive);
    const QRect place = cell.rect.adjusted(0, 0, -numberPadding, 0);
    style->drawItemText(painter, place, static_cast<int>(cell.displayAlignment), cell.palette, true, number,
                        isSelected ? QPalette::HighlightedText : QPalette::Text);
}

void CellStyle::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = static_cast<ResultColumn>(index.column());
    const bool isAddress = column == ResultColumn::Url || column == ResultColumn::FirstPage;
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(ResultsModel::SelectedRole).toBool()) option->state |= QStyle::State_Selected;
}

} // namespace ui
