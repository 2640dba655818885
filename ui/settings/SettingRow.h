#pragma once

#include <QObject>
#include <QString>

class QGridLayout;
class QLabel;
class QToolButton;
class QWidget;

namespace ui {

/// One setting of the dialog: its name, its field, its default in words, a button that brings that back, and
/// below the field what is wrong with it.
class SettingRow : public QObject
{
    Q_OBJECT
public:
    struct Words
    {
        QString label;     // with its &key; empty where the field says it itself
        QString name;      // what a screen reader calls the field and its reset
        QString byDefault; // the default
        QString help;      // of the field: what it does, where the name doesn't say it
    };

    /// Takes the next free rows of the grid. The field has an object name; the widgets are the grid's
    /// parent's.
    SettingRow(const Words& words, QWidget* field, QGridLayout* grid, QWidget* parent);

    void setAtDefault(bool atDefault);
    /// Empty: nothing is wrong.
    void showProblem(const QString& sentence);
    [[nodiscard]] bool hasProblem() const { return m_hasProblem; }
    [[nodiscard]] QWidget* field() const { return m_field; }

signals:
    void resetWanted();

private:
    QWidget* m_field;
    QLabel* m_problem;
    QToolButton* m_reset;
    QString m_help;
    bool m_hasProblem = false;
};

} // namespace ui
