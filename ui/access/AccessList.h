#pragma once

#include "ui/access/AccessEntry.h"
#include "ui/access/SecretChanges.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QToolButton;

namespace ui {

class SecretStore;

/// The ways into sites as a list to be added to, changed and taken from; what was typed of secrets is with it
/// until it is asked for.
class AccessList : public QWidget
{
    Q_OBJECT
public:
    /// The secrets outlive it; it only looks whether they are known.
    AccessList(const SecretStore& secrets, QWidget* parent);

    void setEntries(const std::vector<AccessEntry>& entries);
    [[nodiscard]] const std::vector<AccessEntry>& entries() const { return m_entries; }
    [[nodiscard]] const SecretChanges& secretChanges() const { return m_changes; }

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QToolButton* addButton(const char* name, const QString& text, const QString& spoken);
    void add();
    void change();
    void remove();
    void ask(const AccessEntry& entry, int row);
    void take(const AccessEntry& entry, const SecretChanges& secrets, int row);
    void showEntries();
    void showButtons();
    [[nodiscard]] bool isKnown(const std::string& secretName) const;
    [[nodiscard]] QString textOf(const AccessEntry& entry) const;

    const SecretStore& m_secrets;
    std::vector<AccessEntry> m_entries;
    SecretChanges m_changes;
    QListWidget* m_list;
    QToolButton* m_change;
    QToolButton* m_remove;
};

} // namespace ui
