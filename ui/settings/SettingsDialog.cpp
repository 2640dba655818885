#include "ui/settings/SettingsDialog.h"

#include "ui/settings/SettingRow.h"
#include "ui/settings/SpeedChoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

/// Blank lines mean nothing; a space within a pattern does.
std::vector<std::string> linesOf(const QPlainTextEdit* field)
{
    std::vector<std::string> lines;
    for (const QString& line : field->toPlainText().split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty()) lines.push_back(line.toStdString());
    return lines;
}

void setLines(QPlainTextEdit* field, const std::vector<std::string>& lines)
{
    if (linesOf(field) == lines) return; // what is being typed keeps its place
    QStringList texts;
    for (const std::string& line : lines)
        texts << QString::fromStdString(line);
    field->setPlainText(texts.join(QLatin1Char('\n')));
}

} // namespace

SettingsDialog::SettingsDialog(const Settings& settings, QString ownUserAgent, QWidget* parent)
    : QDialog(parent)
    , m_ownUserAgent(std::move(ownUserAgent))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    layOut();
    fill(settings);
    connect(m_resetAll, &QPushButton::clicked, this, [this] { fill(Settings()); });
    for (QPlainTextEdit* field : {m_include, m_exclude, m_alsoAttributes})
        connect(field, &QPlainTextEdit::textChanged, this, &SettingsDialog::check);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &SettingsDialog::check);
    connect(m_userAgent, &QLineEdit::textChanged, this, &SettingsDialog::check);
    check();
    m_speed->setFocus();
}

void SettingsDialog::layOut()
{
    m_pages = new QTabWidget(this);
    m_pages->setObjectName(QStringLiteral("settingsPages"));
    auto* speed = new QWidget(m_pages);
    auto* scope = new QWidget(m_pages);
    auto* limits = new QWidget(m_pages);
    auto* requests = new QWidget(m_pages);
    m_pages->addTab(speed, tr("&Speed and limits"));
    m_pages->addTab(scope, tr("&What is checked"));
    m_pages->addTab(requests, tr("Re&quests"));
    m_pages->addTab(limits, tr("Mor&e limits"));
    addSpeedRows(speed);
    addScopeRows(scope);
    addRequestRows(requests);
    addLimitRows(limits);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_resetAll = buttons->addButton(tr("Reset &all"), QDialogButtonBox::ResetRole);
    m_resetAll->setObjectName(QStringLiteral("resetAll"));
    m_resetAll->setAccessibleName(tr("Reset all settings to their defaults"));
    m_resetAll->setAutoDefault(false); // Return means OK, wherever it is pressed
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
}

Settings SettingsDialog::settings() const
{
    Settings now;
    now.speed = chosenSpeed(m_speed);
    now.include = linesOf(m_include);
    now.exclude = linesOf(m_exclude);
    now.alsoAttributes = linesOf(m_alsoAttributes);
    for (const Check& check : m_checks)
        now.*check.value = check.box->isChecked();
    for (const Number& limit : m_numbers)
        now.*limit.value = static_cast<std::uint32_t>(limit.field->value());
    now.userAgent = m_userAgent->text().trimmed().toStdString();
    return now;
}

void SettingsDialog::fill(const Settings& settings)
{
    chooseSpeed(m_speed, settings.speed);
    setLines(m_include, settings.include);
    setLines(m_exclude, settings.exclude);
    setLines(m_alsoAttributes, settings.alsoAttributes);
    for (const Check& check : m_checks)
        check.box->setChecked(settings.*check.value);
    for (const Number& limit : m_numbers)
        limit.field->setValue(static_cast<int>(settings.*limit.value));
    m_userAgent->setText(QString::fromStdString(settings.userAgent));
}

void SettingsDialog::check()
{
    const Settings now = settings();
    bool isAllAtDefault = true;
    for (const Row& row : m_rows) {
        row.row->setAtDefault(row.isAtDefault(now));
        isAllAtDefault = isAllAtDefault && row.isAtDefault(now);
    }
    m_resetAll->setEnabled(!isAllAtDefault);
    checkLines(m_include, problemOfPattern);
    checkLines(m_exclude, problemOfPattern);
    checkLines(m_alsoAttributes, problemOfAttribute);
    const QString problem = problemOfUserAgent(now.userAgent);
    rowOf(m_userAgent)
        ->showProblem(problem.isEmpty() ? QString() : tr("This can’t be sent: %1.").arg(problem));
}

void SettingsDialog::checkLines(QPlainTextEdit* field, QString (*problemOf)(std::string_view line))
{
    QString said;
    const QStringList lines = field->toPlainText().split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < lines.size() && said.isEmpty(); ++line) {
        const QString problem =
            lines[line].trimmed().isEmpty() ? QString() : problemOf(lines[line].toStdString());
        if (!problem.isEmpty()) said = tr("Line %1: %2.").arg(line + 1).arg(problem);
    }
    rowOf(field)->showProblem(said);
}

void SettingsDialog::accept()
{
    const auto wrong =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.row->hasProblem(); });
    if (wrong == m_rows.end())
        QDialog::accept();
    else
        goTo(*wrong->row);
}

void SettingsDialog::goTo(const SettingRow& row)
{
    for (int page = 0; page < m_pages->count(); ++page)
        if (m_pages->widget(page)->isAncestorOf(row.field())) m_pages->setCurrentIndex(page);
    row.field()->setFocus(Qt::OtherFocusReason);
}

SettingRow* SettingsDialog::rowOf(const QWidget* field) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [field](const Row& row) { return row.row->field() == field; });
    return found->row;
}

} // namespace ui
