#include "ui/start/AddressHistory.h"

#include "ui/icons/SvgIcon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace ui {
namespace {

constexpr int addressesInSight = 10; // all others scroll

} // namespace

AddressHistory::AddressHistory(QLineEdit* field)
    : QObject(field)
    , m_field(field)
    , m_addresses(new QStringListModel(this))
    , m_completer(new QCompleter(m_addresses, this))
    , m_button(field->addAction(symbolIcon(QStringLiteral("history")), QLineEdit::TrailingPosition))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains); // “example” finds https://www.example.org/
    m_completer->setMaxVisibleItems(addressesInSight);
    m_completer->popup()->setObjectName(QStringLiteral("earlierAddresses"));
    m_completer->popup()->setAccessibleName(tr("Addresses checked earlier"));
    m_button->setObjectName(QStringLiteral("showEarlierAddresses"));
    m_button->setText(tr("Addresses checked earlier"));
    m_button->setToolTip(tr("Addresses checked earlier (Down)"));
    m_button->setVisible(false);
    field->setCompleter(m_completer);
    field->installEventFilter(this);
    connect(m_button, &QAction::triggered, this, &AddressHistory::showAll);
}

void AddressHistory::setAddresses(const QStringList& addresses)
{
    m_addresses->setStringList(addresses);
    m_button->setVisible(!addresses.isEmpty());
}

bool AddressHistory::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDown =
        event->type() == QEvent::KeyPress && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Down;
    if (isDown && !m_completer->popup()->isVisible() && m_addresses->rowCount() > 0) {
        showAll();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void AddressHistory::showAll()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

} // namespace ui
