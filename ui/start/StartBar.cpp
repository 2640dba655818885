#include "ui/start/StartBar.h"

#include "ui/icons/SvgIcon.h"
#include "ui/settings/SpeedChoice.h"
#include "ui/start/AddressHistory.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

/// A URL is longer than this only by mistake: crawls end at 8 KB, and a pasted book would freeze the field.
constexpr int maxAddressLength = 16 * 1024;

QToolButton* buttonFor(QAction* action, const QStringList& everyText, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    int widest = 0; // as wide as its longest text, so that nothing moves when Start becomes Pause
    for (const QString& text : everyText)
        widest = std::max(widest, button->fontMetrics().horizontalAdvance(text));
    button->setMinimumWidth(widest + button->iconSize().width() + 28);
    return button;
}

QToolButton* settingsButton(QAction* settings, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("settings"));
    button->setDefaultAction(settings);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(StartBar::tr("Settings"));
    return button;
}

} // namespace

// Over 35 lines: the bar from left to right.
StartBar::StartBar(QAction* startOrPause, QAction* stop, QAction* settings, QWidget* parent)
    : QWidget(parent)
    , m_address(new QLineEdit(this))
    , m_history(new AddressHistory(m_address))
    , m_speed(makeSpeedBox())
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("startBar"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("Address of a site, for example https://example.org/"));
    m_address->setAccessibleName(tr("Address of the site"));
    m_address->setMaxLength(maxAddressLength);
    m_address->setClearButtonEnabled(true);
    m_problem->setObjectName(QStringLiteral("addressProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is wrong with the address"));
    m_problem->hide();

    auto* start = buttonFor(startOrPause, {tr("Start"), tr("Pause"), tr("Resume")}, this);
    start->setObjectName(QStringLiteral("startOrPause"));
    auto* stopButton = buttonFor(stop, {tr("Stop")}, this);
    stopButton->setObjectName(QStringLiteral("stop"));

    auto* speedLabel = new QLabel(tr("S&peed:"), this);
    speedLabel->setBuddy(m_speed);

    auto* row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(start);
    row->addWidget(stopButton);
    row->addSpacing(8);
    row->addWidget(speedLabel);
    row->addWidget(m_speed);
    row->addWidget(settingsButton(settings, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_problem);

    connect(m_address, &QLineEdit::returnPressed, this, &StartBar::returnPressed);
    connect(m_address, &QLineEdit::textEdited, this, &StartBar::clearProblem);
}

QComboBox* StartBar::makeSpeedBox()
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("speed"));
    box->setAccessibleName(tr("Speed"));
    box->setToolTip(tr("How hard the site is worked; also while a crawl runs"));
    fillSpeeds(box, false);
    chooseSpeed(box, crawl::Speed::Normal);
    connect(box, &QComboBox::activated, this, [this] { emit speedChosen(chosenSpeed(m_speed)); });
    return box;
}

QString StartBar::address() const
{
    return m_address->text();
}

void StartBar::setAddress(const QString& address)
{
    m_address->setText(address);
    clearProblem();
}

void StartBar::focusAddress()
{
    m_address->setFocus(Qt::ShortcutFocusReason);
    m_address->selectAll();
}

void StartBar::setEarlierAddresses(const QStringList& addresses)
{
    m_history->setAddresses(addresses);
}

void StartBar::setSpeed(crawl::Speed speed)
{
    chooseSpeed(m_speed, speed);
}

void StartBar::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setStyleSheet(
        QStringLiteral("color: %1").arg(verdictColor(crawl::Verdict::Broken, palette()).name()));
    m_problem->show();
    m_address->setAccessibleDescription(sentence); // read out with the field, which gets the focus back
    focusAddress();
}

void StartBar::clearProblem()
{
    m_problem->clear();
    m_problem->hide();
    m_address->setAccessibleDescription({});
}

QString StartBar::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace ui
