#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// The address field with Start/Pause and Stop beside it, and what is wrong with the address below it.
/// Nothing has to be chosen before Start.
class StartBar : public QWidget
{
    Q_OBJECT
public:
    /// The buttons show and do what the actions do.
    StartBar(QAction* startOrPause, QAction* stop, QWidget* parent);

    [[nodiscard]] QString address() const;
    void setAddress(const QString& address);
    void focusAddress();

    void showProblem(const QString& sentence);
    void clearProblem();
    [[nodiscard]] QString problem() const;

signals:
    void returnPressed();

private:
    QLineEdit* m_address;
    QLabel* m_problem;
};

} // namespace ui
