#pragma once

#include "ui/settings/Habits.h"

#include <QWidget>

#include <vector>

class QAction;
class QVBoxLayout;

namespace ui {

/// What stands in place of the table before the first crawl: what the program does, the sites that
/// were checked last, and one to try it on.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(QAction* tryDemo, QWidget* parent);

    /// The last one first; more than a handful stay with the address field.
    void setSites(const std::vector<EarlierSite>& sites);

signals:
    void siteChosen(const QString& address);

private:
    QWidget* m_sites;
};

} // namespace ui
