#include "ui/access/AccessList.h"

#include "ui/access/AccessEntryDialog.h"
#include "ui/access/SecretStore.h"
#include "ui/text/DisplayText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int linesInSight = 10;
constexpr int widthLetters = 50;

} // namespace

AccessList::AccessList(const SecretStore& secrets, QWidget* parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("access"));
    m_list->setObjectName(QStringLiteral("accessList"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would show all but the end
    m_list->setSpacing(2);
    m_list->setMinimumWidth(widthLetters * fontMetrics().averageCharWidth());
    m_list->setFixedHeight(linesInSight * (fontMetrics().height() + 6));
    m_list->setAccessibleName(tr("Ways into sites"));
    m_list->setAccessibleDescription(tr("Return changes the chosen one, Delete takes it away."));
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    auto* buttons = new QVBoxLayout;
    QToolButton* add = addButton("accessAdd", tr("A&dd…"), tr("Add a way into a site"));
    m_change = addButton("accessChange", tr("C&hange…"), tr("Change the chosen way in"));
    m_remove = addButton("accessRemove", tr("Remo&ve"), tr("Remove the chosen way in, with its secrets"));
    for (QToolButton* button : {add, m_change, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    connect(add, &QToolButton::clicked, this, &AccessList::add);
    connect(m_change, &QToolButton::clicked, this, &AccessList::change);
    connect(m_remove, &QToolButton::clicked, this, &AccessList::remove);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &AccessList::change);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccessList::showButtons);
    connect(&secrets, &SecretStore::changed, this, &AccessList::showEntries);
    showButtons();
}

QToolButton* AccessList::addButton(const char* name, const QString& text, const QString& spoken)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleName(spoken);
    button->setToolTip(plainToolTip(spoken));
    return button;
}

void AccessList::setEntries(const std::vector<AccessEntry>& entries)
{
    if (entries == m_entries) return;
    m_entries = entries;
    showEntries();
    emit changed();
}

/// Return would press the dialog's OK.
bool AccessList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: change(); return true;
    case Qt::Key_Delete: remove(); return true;
    case Qt::Key_Insert: add(); return true;
    default: return false;
    }
}

void AccessList::add()
{
    ask({}, -1);
}

void AccessList::change()
{
    const int row = m_list->currentRow();
    if (row >= 0) ask(m_entries[static_cast<std::size_t>(row)], row);
}

void AccessList::remove()
{
    const int row = m_list->currentRow();
    if (row < 0) return;
    m_entries.erase(m_entries.begin() + row);
    showEntries();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setFocus(Qt::OtherFocusReason); // the button may be greyed out now
    emit changed();
}

void AccessList::ask(const AccessEntry& entry, int row)
{
    auto* dialog = new AccessEntryDialog(
        entry, [this](const std::string& name) { return isKnown(name); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, row] { take(dialog->entry(), dialog->secretChanges(), row); });
    dialog->open();
}

void AccessList::take(const AccessEntry& entry, const SecretChanges& secrets, int row)
{
    if (row >= 0 && row < m_list->count()) m_entries.erase(m_entries.begin() + row);
    std::erase_if(m_entries, [&entry](const AccessEntry& other) { return isSameWay(other, entry); });
    m_entries.push_back(entry);
    // As they stand in the settings file, so that they have the same order the next time.
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const AccessEntry& a, const AccessEntry& b) { return a.kind < b.kind; });
    for (const auto& [name, secret] : secrets)
        m_changes[name] = secret;
    showEntries();
    const auto place = std::find(m_entries.begin(), m_entries.end(), entry);
    m_list->setCurrentRow(static_cast<int>(place - m_entries.begin()));
    emit changed();
}

void AccessList::showEntries()
{
    const int current = m_list->currentRow();
    m_list->clear();
    for (const AccessEntry& entry : m_entries)
        (new QListWidgetItem(textOf(entry), m_list))->setToolTip(plainToolTip(textOf(entry)));
    m_list->setCurrentRow(std::min(std::max(current, 0), m_list->count() - 1));
    showButtons();
}

void AccessList::showButtons()
{
    const bool isChosen = m_list->currentRow() >= 0;
    m_change->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
}

bool AccessList::isKnown(const std::string& secretName) const
{
    const auto change = m_changes.find(secretName);
    return change != m_changes.end() ? change->second.has_value() : m_secrets.secret(secretName).has_value();
}

QString AccessList::textOf(const AccessEntry& entry) const
{
    const std::vector<std::string> names = secretNames(entry);
    const bool isWhole =
        !needsSecrets(entry.kind) ||
        std::all_of(names.begin(), names.end(), [this](const std::string& name) { return isKnown(name); });
    if (isWhole) return describe(entry);
    return m_secrets.isReady() ? tr("%1 (not known: type it again)").arg(describe(entry))
                               : tr("%1 (the keychain is asked)").arg(describe(entry));
}

} // namespace ui
