#include "ui/settings/SettingsDialog.h"

#include "ui/access/AccessList.h"
#include "ui/access/SecretStore.h"
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

SettingsDialog::SettingsDialog(const Settings& settings, QString ownUserAgent, const SecretStore& secrets,
                               QWidget* parent)
    : QDialog(parent)
    , m_ownUserAgent(std::move(ownUserAgent))
    , m_secrets(secrets)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    layOut();
    fill(settings);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        fill(Settings());
        m_forgetsProxyPassword = true;
        check();
    });
    connect(m_speed, &QComboBox::currentIndexChanged, this, &SettingsDialog::check);
    connect(&m_secrets, &SecretStore::changed, this, &SettingsDialog::check);
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
    auto* access = new QWidget(m_pages);
    auto* network = new QWidget(m_pages);
    m_pages->addTab(speed, tr("&Speed and limits"));
    m_pages->addTab(scope, tr("&What is checked"));
    m_pages->addTab(requests, tr("Re&quests"));
    m_pages->addTab(limits, tr("Mor&e limits"));
    m_pages->addTab(access, tr("A&ccess"));
    m_pages->addTab(network, tr("Networ&k"));
    addSpeedRows(speed);
    addScopeRows(scope);
    addRequestRows(requests);
    addLimitRows(limits);
    addAccessRows(access);
    addNetworkRows(network);

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
    now.access = m_access->entries();
    now.proxy = static_cast<ProxyUse>(m_proxy->currentIndex());
    for (const Check& check : m_checks)
        now.*check.value = check.box->isChecked();
    for (const Number& limit : m_numbers)
        now.*limit.value = static_cast<std::uint32_t>(limit.field->value());
    for (const Text& text : m_texts)
        now.*text.value = text.field->text().trimmed().toStdString();
    for (const Lines& lines : m_lines)
        now.*lines.value = linesOf(lines.field);
    return now;
}

void SettingsDialog::fill(const Settings& settings)
{
    chooseSpeed(m_speed, settings.speed);
    m_access->setEntries(settings.access);
    m_proxy->setCurrentIndex(static_cast<int>(settings.proxy));
    for (const Check& check : m_checks)
        check.box->setChecked(settings.*check.value);
    for (const Number& limit : m_numbers)
        limit.field->setValue(static_cast<int>(settings.*limit.value));
    for (const Text& text : m_texts)
        text.field->setText(QString::fromStdString(settings.*text.value));
    for (const Lines& lines : m_lines)
        setLines(lines.field, settings.*lines.value);
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
    checkTexts(now);
    checkProxy(now);
    showKeeping();
}

void SettingsDialog::checkTexts(const Settings& now)
{
    for (const Text& text : m_texts) {
        const QString problem = (now.*text.value).empty() ? QString() : text.problemOf(now.*text.value);
        rowOf(text.field)
            ->showProblem(problem.isEmpty() ? QString() : tr("This can’t be used: %1.").arg(problem));
    }
    for (const Lines& lines : m_lines)
        rowOf(lines.field)->showProblem(problemOfLines(lines.field, lines.problemOf));
}

QString SettingsDialog::problemOfLines(const QPlainTextEdit* field,
                                       QString (*problemOf)(std::string_view line)) const
{
    const QStringList lines = field->toPlainText().split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QString problem =
            lines[line].trimmed().isEmpty() ? QString() : problemOf(lines[line].toStdString());
        if (!problem.isEmpty()) return tr("Line %1: %2.").arg(line + 1).arg(problem);
    }
    return {};
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
