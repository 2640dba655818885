#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QCompleter;
class QLineEdit;
class QStringListModel;

namespace ui {

/// Offers the addresses of earlier crawls in the address field: those that hold what is typed, and all of
/// them by the field's button or the Down key.
class AddressHistory : public QObject
{
    Q_OBJECT
public:
    /// The field is its parent.
    explicit AddressHistory(QLineEdit* field);

    void setAddresses(const QStringList& addresses);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAll();

    QLineEdit* m_field;
    QStringListModel* m_addresses;
    QCompleter* m_completer;
    QAction* m_button;
};

} // namespace ui
