#pragma once

#include <QWidget>

class QAction;

namespace ui {

/// What stands in place of the table before the first crawl: what the program does, and a site to try it on.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(QAction* tryDemo, QWidget* parent);
};

} // namespace ui
