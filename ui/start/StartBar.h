#pragma once

#include "crawl/Speed.h"

#include <QString>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class AddressHistory;

/// The address field with Start/Pause and Stop, the speed and the settings beside it, and what is wrong with
/// the address below it. Nothing has to be chosen before Start.
class StartBar : public QWidget
{
    Q_OBJECT
public:
    /// The buttons show and do what the actions do.
    StartBar(QAction* startOrPause, QAction* stop, QAction* settings, QWidget* parent);

    [[nodiscard]] QString address() const;
    void setAddress(const QString& address);
    void focusAddress();
    /// Offered in the address field, the last one first.
    void setEarlierAddresses(const QStringList& addresses);
    void setSpeed(crawl::Speed speed);

    void showProblem(const QString& sentence);
    void clearProblem();
    [[nodiscard]] QString problem() const;

signals:
    void returnPressed();
    void speedChosen(crawl::Speed speed);

private:
    QComboBox* makeSpeedBox();

    QLineEdit* m_address;
    AddressHistory* m_history;
    QComboBox* m_speed;
    QLabel* m_problem;
};

} // namespace ui
