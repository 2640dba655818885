#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

/// The filter line: words, or a regular expression where `.*` is pressed. Says what is wrong with a pattern
/// where it is typed; the table then keeps its last filter.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent);

    /// What stands at the right end of the line.
    void addTrailing(QWidget* widget);
    void focusFilter();
    void clear();
    void showProblem(const QString& sentence);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isPattern() const;
    [[nodiscard]] QString problem() const;

signals:
    /// 150 ms after the last key, or at once with Return, the `.*` button and an emptied field.
    void filterChanged();
    /// Escape in an empty field, or Down: the person is done typing.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void edited();
    void changeNow();

    QLineEdit* m_text;
    QToolButton* m_pattern;
    QLabel* m_problem;
    QTimer m_debounce;
};

} // namespace ui
