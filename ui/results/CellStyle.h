#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// How a cell of the table is drawn: addresses lose their middle, so that the host and the last part of the
/// path stay in sight; numbers keep their distance from the next column; rows of the bulk selection look
/// selected. Makes no widget.
class CellStyle : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellStyle(QObject* parent)
        : QStyledItemDelegate(parent)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace ui
