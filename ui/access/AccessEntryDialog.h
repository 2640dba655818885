#pragma once

#include "ui/access/AccessEntry.h"
#include "ui/access/SecretChanges.h"

#include <QDialog>

#include <functional>
#include <set>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class FileField;
class LoginFields;

/// Edits one way into a site. A secret that is kept isn't shown: what is typed replaces it. It belongs to its
/// site and name, so with another of them it has to be typed again.
class AccessEntryDialog : public QDialog
{
    Q_OBJECT
public:
    using IsKnown = std::function<bool(const std::string& secretName)>;

    AccessEntryDialog(const AccessEntry& entry, IsKnown isKnown, QWidget* parent);

    /// What the fields say.
    [[nodiscard]] AccessEntry entry() const;
    [[nodiscard]] SecretChanges secretChanges() const;

    void accept() override;

private:
    struct Row
    {
        QLabel* label;
        QWidget* field;
        QLabel* problem;
    };

    void layOut();
    [[nodiscard]] Row addRow(QGridLayout* grid, QWidget* whole, QWidget* field);
    void name(const Row& row, const QString& label, const QString& spoken, const QString& help);
    void fill(const AccessEntry& entry);
    void showKind();
    void showKept();
    void check();
    void showProblem(const Row& row, const QString& problem);
    void forget();
    [[nodiscard]] AccessKind kind() const;
    [[nodiscard]] bool isKept(const std::string& secretName) const;
    /// What is typed, beside each secret's name.
    [[nodiscard]] std::vector<QLineEdit*> secretFields() const;
    [[nodiscard]] QString problemOfSecrets() const;

    const IsKnown m_isKnown;
    QComboBox* m_kind;
    QLineEdit* m_site;
    QLineEdit* m_name;
    FileField* m_nameFile; // of those kinds whose name is a file
    QLineEdit* m_keyFile;
    FileField* m_key;
    QLineEdit* m_secret;
    LoginFields* m_login;
    QPushButton* m_forget;
    Row m_kindRow;
    Row m_siteRow;
    Row m_nameRow;
    Row m_keyRow;
    Row m_secretRow;
    Row m_loginRow;
    std::set<std::string> m_forgotten;
    bool m_wasTried = false; // an empty field is no mistake before
};

} // namespace ui
