#include "ui/settings/SettingRow.h"

#include "ui/icons/SvgIcon.h"
#include "ui/text/DisplayText.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {
namespace {

enum GridColumn { LabelColumn, FieldColumn, DefaultColumn, ResetColumn };

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

SettingRow::SettingRow(const Words& words, QWidget* field, QGridLayout* grid, QWidget* parent)
    : QObject(parent)
    , m_field(field)
    , m_problem(plainLabel({}, parent))
    , m_reset(new QToolButton(parent))
    , m_help(words.help)
{
    field->setAccessibleName(words.name);
    field->setAccessibleDescription(m_help);
    field->setToolTip(plainToolTip(m_help));
    m_problem->setObjectName(field->objectName() + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_reset->setObjectName(field->objectName() + QStringLiteral("Reset"));
    m_reset->setText(tr("Reset"));
    m_reset->setFocusPolicy(Qt::StrongFocus);
    m_reset->setAccessibleName(tr("Reset “%1” to its default").arg(words.name));
    m_reset->setToolTip(plainToolTip(tr("Back to the default: %1").arg(words.byDefault)));

    // Beside one line in its middle, beside several at the first.
    const bool isTall = field->sizeHint().height() > 2 * m_reset->sizeHint().height();
    const Qt::Alignment beside = isTall ? Qt::AlignTop : Qt::AlignVCenter;
    const int row = grid->rowCount();
    if (!words.label.isEmpty()) {
        QLabel* label = plainLabel(words.label, parent);
        label->setBuddy(field);
        grid->addWidget(label, row, LabelColumn, beside | Qt::AlignRight);
    }
    grid->addWidget(field, row, FieldColumn);
    QLabel* byDefault = plainLabel(tr("Default: %1").arg(words.byDefault), parent);
    byDefault->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(byDefault, row, DefaultColumn, beside);
    grid->addWidget(m_reset, row, ResetColumn, beside);
    grid->addWidget(m_problem, row + 1, FieldColumn, 1, 3);
    connect(m_reset, &QToolButton::clicked, this, &SettingRow::resetWanted);
}

void SettingRow::setAtDefault(bool atDefault)
{
    // A button that has the focus keeps it until it goes on by itself.
    if (atDefault && m_reset->hasFocus()) m_field->setFocus(Qt::OtherFocusReason);
    m_reset->setEnabled(!atDefault);
}

void SettingRow::showProblem(const QString& sentence)
{
    m_hasProblem = !sentence.isEmpty();
    m_problem->setText(sentence);
    m_problem->setStyleSheet(
        QStringLiteral("color: %1").arg(verdictColor(crawl::Verdict::Broken, m_problem->palette()).name()));
    m_problem->setVisible(m_hasProblem);
    m_field->setAccessibleDescription(m_hasProblem ? sentence : m_help);
}

} // namespace ui
