#include "ui/status/MessageBar.h"

#include "ui/icons/SvgIcon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace ui {
namespace {

constexpr qsizetype maxMessages = 4; // more would push the table out of sight

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_offer(new QPushButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Messages"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("messages"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* icon = new QLabel(this);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(symbolIcon(QStringLiteral("info")).pixmap(side));
    auto* close = new QToolButton(this);
    close->setIcon(symbolIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_offer, &QPushButton::clicked, this, &MessageBar::offerTaken);
    m_offer->setObjectName(QStringLiteral("offer"));
    m_offer->hide();
    hide();
}

void MessageBar::add(const QString& sentence)
{
    if (m_messages.contains(sentence)) return;
    m_messages << sentence;
    if (m_messages.size() > maxMessages) m_messages.removeFirst();
    showMessages();
}

void MessageBar::offer(const QString& action)
{
    m_offer->setText(action);
    m_offer->show();
}

void MessageBar::clear()
{
    m_offer->hide();
    m_messages.clear();
    showMessages();
}

void MessageBar::showMessages()
{
    m_text->setText(m_messages.join(QLatin1Char('\n')));
    setVisible(!m_messages.isEmpty());
}

} // namespace ui
