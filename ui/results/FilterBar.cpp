#include "ui/results/FilterBar.h"

#include "ui/icons/SvgIcon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace ui {
namespace {

// Short enough to feel like an answer, long enough that a typed word is one filter.
constexpr std::chrono::milliseconds debounce{150};
// As long as a URL may be; a longer text can't be found in one.
constexpr int maxFilterLength = 8 * 1024;

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_pattern(new QToolButton(this))
    , m_problem(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("filter"));
    m_text->setPlaceholderText(tr("Filter by address or link text"));
    m_text->setAccessibleName(tr("Filter the rows"));
    m_text->setMaxLength(maxFilterLength);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(symbolIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_pattern->setObjectName(QStringLiteral("filterPattern"));
    m_pattern->setText(QStringLiteral(".*"));
    m_pattern->setCheckable(true);
    m_pattern->setFocusPolicy(Qt::StrongFocus);
    m_pattern->setToolTip(tr("Regular expression"));
    m_pattern->setAccessibleName(tr("The filter is a regular expression"));
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_pattern);
    row->setObjectName(QStringLiteral("row"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_problem);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &FilterBar::changeNow);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::edited);
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::changeNow);
    connect(m_pattern, &QToolButton::toggled, this, &FilterBar::changeNow);
}

void FilterBar::addTrailing(QWidget* widget)
{
    static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(widget);
}

void FilterBar::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clear()
{
    m_text->clear();
}

void FilterBar::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setStyleSheet(
        QStringLiteral("color: %1").arg(verdictColor(crawl::Verdict::Broken, palette()).name()));
    m_problem->setVisible(!sentence.isEmpty());
    m_text->setAccessibleDescription(sentence);
}

QString FilterBar::text() const
{
    return m_text->text();
}

bool FilterBar::isPattern() const
{
    return m_pattern->isChecked();
}

QString FilterBar::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
        m_text->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down) {
        emit left();
        return true;
    }
    return false;
}

void FilterBar::edited()
{
    if (m_text->text().isEmpty())
        changeNow();
    else
        m_debounce.start();
}

void FilterBar::changeNow()
{
    m_debounce.stop();
    emit filterChanged();
}

} // namespace ui
