#pragma once

#include "ui/settings/Settings.h"

#include <QDialog>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace ui {

class SettingRow;

/// Edits a Settings. Each setting shows its default and can be brought back to it; what can't be used is said
/// at its field, and OK goes there instead of closing.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `ownUserAgent`: what stands for an empty user agent.
    SettingsDialog(const Settings& settings, QString ownUserAgent, QWidget* parent);

    /// What the fields say.
    [[nodiscard]] Settings settings() const;

    void accept() override;

private:
    [[nodiscard]] QPlainTextEdit* makeLines(const char* name, const QString& placeholder);
    void layOut();
    void addSpeedRows(QWidget* page);
    void addScopeRows(QWidget* page);
    void addRequestRows(QWidget* page);
    void addLimitRows(QWidget* page);
    template<typename Value>
    void addRow(QGridLayout* grid, QWidget* field, Value Settings::*value, const QString& label,
                const QString& name, const QString& byDefault, const QString& help = {});
    void addCheck(QGridLayout* grid, bool Settings::*value, const char* name, const QString& label,
                  const QString& spoken, const QString& help = {});
    /// A row for a number, and its field. `none`: what the least number means, where it is none.
    void addNumber(QGridLayout* grid, std::uint32_t Settings::*value, const char* name, NumberRange range,
                   const QString& unit, const QString& label, const QString& spoken, const QString& help = {},
                   const QString& none = {});
    void fill(const Settings& settings);
    void check();
    void checkLines(QPlainTextEdit* field, QString (*problemOf)(std::string_view line));
    void goTo(const SettingRow& row);
    [[nodiscard]] SettingRow* rowOf(const QWidget* field) const;

    struct Row
    {
        SettingRow* row;
        std::function<bool(const Settings&)> isAtDefault;
    };

    struct Check
    {
        QCheckBox* box;
        bool Settings::*value;
    };

    struct Number
    {
        QSpinBox* field;
        std::uint32_t Settings::*value;
    };

    const QString m_ownUserAgent;
    QTabWidget* m_pages;
    QComboBox* m_speed;
    QPlainTextEdit* m_include;
    QPlainTextEdit* m_exclude;
    QPlainTextEdit* m_alsoAttributes;
    QLineEdit* m_userAgent;
    QPushButton* m_resetAll;
    std::vector<Check> m_checks;
    std::vector<Number> m_numbers;
    std::vector<Row> m_rows;
};

} // namespace ui
