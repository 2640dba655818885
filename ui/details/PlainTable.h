#pragma once

#include <QTableView>

namespace ui {

/// A small table to read: rows of one height, whole rows selected, Ctrl+C copies them with tabs.
class PlainTable : public QTableView
{
    Q_OBJECT
public:
    PlainTable(QAbstractItemModel* model, const QString& name, QWidget* parent);

signals:
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void copySelection() const;
};

} // namespace ui
