#pragma once

#include "ui/access/SecretChanges.h"
#include "ui/settings/Settings.h"

#include <QDialog>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace ui {

class AccessList;
class SecretStore;
class SettingRow;

/// Edits a Settings. Each setting shows its default and can be brought back to it; what can't be used is said
/// at its field, and OK goes there instead of closing.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `ownUserAgent`: what stands for an empty user agent. The secrets outlive it; it shows none of them.
    SettingsDialog(const Settings& settings, QString ownUserAgent, const SecretStore& secrets,
                   QWidget* parent);

    /// What the fields say.
    [[nodiscard]] Settings settings() const;
    /// What was typed of secrets, and which shall be forgotten.
    [[nodiscard]] SecretChanges secretChanges() const;

    void accept() override;

private:
    void layOut();
    void addSpeedRows(QWidget* page);
    void addScopeRows(QWidget* page);
    void addRequestRows(QWidget* page);
    void addLimitRows(QWidget* page);
    void addAccessRows(QWidget* page);
    void addNetworkRows(QWidget* page);
    void addProxyRows(QGridLayout* grid);
    void addProxyPassword(QGridLayout* grid);
    [[nodiscard]] QGridLayout* gridOn(QWidget* page);
    template<typename Value>
    void addRow(QGridLayout* grid, QWidget* field, Value Settings::*value, const QString& label,
                const QString& name, const QString& byDefault, const QString& help = {});
    void addCheck(QGridLayout* grid, bool Settings::*value, const char* name, const QString& label,
                  const QString& spoken, const QString& help = {});
    /// A row for a number, and its field. `none`: what the least number means, where it is none.
    void addNumber(QGridLayout* grid, std::uint32_t Settings::*value, const char* name, NumberRange range,
                   const QString& unit, const QString& label, const QString& spoken, const QString& help = {},
                   const QString& none = {});
    /// A row for one line of text, and its field.
    QLineEdit* addText(QGridLayout* grid, std::string Settings::*value, const char* name,
                       QString (*problemOf)(std::string_view text), const QString& label,
                       const QString& spoken, const QString& byDefault, const QString& help = {});
    /// A row for several, and its field.
    void addLines(QGridLayout* grid, std::vector<std::string> Settings::*value, const char* name,
                  QString (*problemOf)(std::string_view line), const QString& placeholder,
                  const QString& label, const QString& spoken, const QString& byDefault,
                  const QString& help = {});
    void fill(const Settings& settings);
    void check();
    void checkTexts(const Settings& now);
    void checkProxy(const Settings& now);
    void showKeeping();
    [[nodiscard]] QString problemOfLines(const QPlainTextEdit* field,
                                         QString (*problemOf)(std::string_view line)) const;
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

    struct Text
    {
        QLineEdit* field;
        std::string Settings::*value;
        QString (*problemOf)(std::string_view text);
    };

    struct Lines
    {
        QPlainTextEdit* field;
        std::vector<std::string> Settings::*value;
        QString (*problemOf)(std::string_view line);
    };

    const QString m_ownUserAgent;
    const SecretStore& m_secrets;
    QTabWidget* m_pages;
    QComboBox* m_speed;
    AccessList* m_access;
    QLabel* m_keeping;
    QComboBox* m_proxy;
    QLineEdit* m_proxyAddress;
    QLineEdit* m_proxyUser;
    QLineEdit* m_proxyPassword;
    bool m_forgetsProxyPassword = false;
    QPushButton* m_resetAll;
    std::vector<Check> m_checks;
    std::vector<Number> m_numbers;
    std::vector<Text> m_texts;
    std::vector<Lines> m_lines;
    std::vector<Row> m_rows;
};

} // namespace ui
