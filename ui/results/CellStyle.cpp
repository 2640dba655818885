#include "ui/results/CellStyle.h"

#include "ui/results/ResultsModel.h"

namespace ui {

void CellStyle::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = static_cast<ResultColumn>(index.column());
    const bool isAddress = column == ResultColumn::Url || column == ResultColumn::FirstPage;
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(ResultsModel::SelectedRole).toBool()) option->state |= QStyle::State_Selected;
}

} // namespace ui
