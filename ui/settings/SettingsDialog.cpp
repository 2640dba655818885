#include "ui/settings/SettingsDialog.h"

#include "ui/settings/SettingRow.h"
#include "ui/settings/SpeedChoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int patternLines = 4;   // in sight; more scroll
constexpr int fieldLetters = 42;  // the width of the fields: a user agent or a pattern mostly fits
constexpr int maxUserAgent = 512; // servers refuse header fields of some kilobytes

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

QGridLayout* gridOn(QWidget* page)
{
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

SettingsDialog::SettingsDialog(const Settings& settings, QString ownUserAgent, QWidget* parent)
    : QDialog(parent)
    , m_ownUserAgent(std::move(ownUserAgent))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    makeFields();
    layOut();
    fill(settings);
    connect(m_resetAll, &QPushButton::clicked, this, [this] { fill(Settings()); });
    for (QSpinBox* field : {m_connectTimeout, m_timeout, m_totalTimeout, m_maxDepth, m_maxUrls})
        connect(field, &QSpinBox::valueChanged, this, &SettingsDialog::check);
    for (QCheckBox* field : {m_checkExternal, m_checkFragments, m_checkExternalFragments, m_checkSoftNotFound,
                             m_obeyRobots, m_obeyNofollow, m_obeyMetaRobots, m_obeyRobotsTag})
        connect(field, &QCheckBox::toggled, this, &SettingsDialog::check);
    for (QPlainTextEdit* field : {m_include, m_exclude})
        connect(field, &QPlainTextEdit::textChanged, this, &SettingsDialog::check);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &SettingsDialog::check);
    connect(m_userAgent, &QLineEdit::textChanged, this, &SettingsDialog::check);
    check();
    m_speed->setFocus();
}

void SettingsDialog::makeFields()
{
    const auto named = [](auto* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        return field;
    };
    const auto number = [&](const char* name, NumberRange range, const QString& unit) {
        auto* field = named(new QSpinBox(this), name);
        field->setRange(static_cast<int>(range.least), static_cast<int>(range.most));
        field->setSuffix(unit);
        field->setGroupSeparatorShown(true);
        return field;
    };
    const auto patterns = [&](const char* name) {
        auto* field = named(new QPlainTextEdit(this), name);
        field->setTabChangesFocus(true);
        field->setLineWrapMode(QPlainTextEdit::NoWrap);
        field->setPlaceholderText(tr("One pattern a line"));
        const QMargins around = field->contentsMargins();
        field->setFixedHeight(patternLines * field->fontMetrics().lineSpacing() +
                              2 * static_cast<int>(field->document()->documentMargin()) + around.top() +
                              around.bottom());
        field->setMinimumWidth(fieldLetters * field->fontMetrics().averageCharWidth());
        return field;
    };
    m_speed = named(new QComboBox(this), "speedSetting");
    fillSpeeds(m_speed, true);
    m_connectTimeout = number("connectTimeout", timeoutRange, tr(" s"));
    m_timeout = number("timeout", timeoutRange, tr(" s"));
    m_totalTimeout = number("totalTimeout", totalTimeoutRange, tr(" s"));
    m_maxDepth = number("maxDepth", maxDepthRange, tr(" links away"));
    m_maxUrls = number("maxUrls", maxUrlsRange, tr(" URLs"));
    m_checkExternal = named(new QCheckBox(tr("Links to &other sites"), this), "checkExternal");
    m_checkFragments =
        named(new QCheckBox(tr("&Fragments: whether page.html#part has a “part”"), this), "checkFragments");
    m_checkExternalFragments =
        named(new QCheckBox(tr("Fra&gments of other sites’ pages, too"), this), "checkExternalFragments");
    m_checkSoftNotFound =
        named(new QCheckBox(tr("&Pages that look like error pages"), this), "checkSoftNotFound");
    m_obeyRobots = named(new QCheckBox(tr("Obey &robots.txt"), this), "obeyRobots");
    m_obeyNofollow = named(new QCheckBox(tr("Obey rel=&nofollow of links"), this), "obeyNofollow");
    m_obeyMetaRobots = named(new QCheckBox(tr("Obey nofollow in &meta robots"), this), "obeyMetaRobots");
    m_obeyRobotsTag = named(new QCheckBox(tr("Obey nofollow in &X-Robots-Tag"), this), "obeyRobotsTag");
    m_include = patterns("include");
    m_exclude = patterns("exclude");
    m_userAgent = named(new QLineEdit(this), "userAgent");
    m_userAgent->setMaxLength(maxUserAgent);
    m_userAgent->setPlaceholderText(m_ownUserAgent);
}

void SettingsDialog::layOut()
{
    m_pages = new QTabWidget(this);
    m_pages->setObjectName(QStringLiteral("settingsPages"));
    auto* speed = new QWidget(m_pages);
    auto* scope = new QWidget(m_pages);
    auto* requests = new QWidget(m_pages);
    m_pages->addTab(speed, tr("&Speed and limits"));
    m_pages->addTab(scope, tr("&What is checked"));
    m_pages->addTab(requests, tr("Re&quests"));
    addSpeedRows(speed);
    addScopeRows(scope);
    addRequestRows(requests);

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

void SettingsDialog::addSpeedRows(QWidget* page)
{
    const Settings defaults;
    QGridLayout* grid = gridOn(page);
    addRow(grid, m_speed, &Settings::speed, tr("S&peed:"), tr("Speed"), speedName(defaults.speed),
           tr("How hard the crawled site is worked. It can be changed while a crawl runs."));
    addRow(grid, m_maxUrls, &Settings::maxUrls, tr("Ask at &most:"), tr("Most URLs asked"),
           locale().toString(defaults.maxUrls) + m_maxUrls->suffix());
    addRow(grid, m_maxDepth, &Settings::maxDepth, tr("Read pa&ges up to:"), tr("Most links from the start"),
           locale().toString(defaults.maxDepth) + m_maxDepth->suffix(),
           tr("So many links away from the start page are pages read; links on them are asked."));
    addRow(grid, m_connectTimeout, &Settings::connectTimeout, tr("Wait to connec&t:"),
           tr("Time to connect, in seconds"),
           locale().toString(defaults.connectTimeout) + m_connectTimeout->suffix());
    addRow(grid, m_timeout, &Settings::timeout, tr("Wait for an a&nswer:"),
           tr("Time for an answer, in seconds"), locale().toString(defaults.timeout) + m_timeout->suffix(),
           tr("How long a silent server is waited for, before it answers and while it does."));
    addRow(grid, m_totalTimeout, &Settings::totalTimeout, tr("For a&ll of an answer:"),
           tr("Time for all of an answer, in seconds"),
           locale().toString(defaults.totalTimeout) + m_totalTimeout->suffix());
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsDialog::addScopeRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    addRow(grid, m_checkExternal, &Settings::checkExternal, {}, tr("Check links to other sites"), tr("on"));
    addRow(grid, m_checkFragments, &Settings::checkFragments, {}, tr("Check fragments"), tr("on"));
    addRow(grid, m_checkExternalFragments, &Settings::checkExternalFragments, {},
           tr("Check fragments of other sites’ pages"), tr("off"),
           tr("Each page that such a link points at is loaded whole."));
    addRow(grid, m_checkSoftNotFound, &Settings::checkSoftNotFound, {},
           tr("Check for pages that look like error pages"), tr("on"),
           tr("The site is asked once for an address that doesn’t exist, to know its error page by."));
    addRow(grid, m_include, &Settings::include, tr("&Read only:"), tr("Patterns of the pages that are read"),
           tr("all pages"),
           tr("Regular expressions, one a line. Pages whose address matches none of them are asked, but the "
              "links on them are not followed."));
    addRow(grid, m_exclude, &Settings::exclude, tr("&Don’t ask:"),
           tr("Patterns of the addresses that are not asked"), tr("nothing"),
           tr("Regular expressions, one a line. What matches one of them is skipped."));
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsDialog::addRequestRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    addRow(grid, m_obeyRobots, &Settings::obeyRobots, {}, tr("Obey robots.txt"), tr("on"),
           tr("Off is for a site of your own that still forbids everything."));
    addRow(grid, m_obeyNofollow, &Settings::obeyNofollow, {}, tr("Obey rel=nofollow"), tr("off"));
    addRow(grid, m_obeyMetaRobots, &Settings::obeyMetaRobots, {}, tr("Obey nofollow in meta robots"),
           tr("off"));
    addRow(grid, m_obeyRobotsTag, &Settings::obeyRobotsTag, {}, tr("Obey nofollow in X-Robots-Tag"),
           tr("off"),
           tr("What is marked nofollow is asked all the same; on, the crawl doesn’t read on behind it."));
    addRow(grid, m_userAgent, &Settings::userAgent, tr("&User agent:"), tr("User agent"),
           tr("this program’s name"),
           tr("What servers are told about who asks. It holds from the next crawl on."));
    grid->setRowStretch(grid->rowCount(), 1);
}

template<typename Value>
void SettingsDialog::addRow(QGridLayout* grid, QWidget* field, Value Settings::*value, const QString& label,
                            const QString& name, const QString& byDefault, const QString& help)
{
    auto* row = new SettingRow({label, name, byDefault, help}, field, grid, this);
    m_rows.push_back({row, [value](const Settings& now) { return now.*value == Settings().*value; }});
    connect(row, &SettingRow::resetWanted, this, [this, value] {
        Settings now = settings();
        now.*value = Settings().*value;
        fill(now);
    });
}

Settings SettingsDialog::settings() const
{
    const auto number = [](const QSpinBox* field) { return static_cast<std::uint32_t>(field->value()); };
    Settings now;
    now.speed = chosenSpeed(m_speed);
    now.connectTimeout = number(m_connectTimeout);
    now.timeout = number(m_timeout);
    now.totalTimeout = number(m_totalTimeout);
    now.maxDepth = number(m_maxDepth);
    now.maxUrls = number(m_maxUrls);
    now.include = linesOf(m_include);
    now.exclude = linesOf(m_exclude);
    now.checkExternal = m_checkExternal->isChecked();
    now.obeyRobots = m_obeyRobots->isChecked();
    now.checkFragments = m_checkFragments->isChecked();
    now.checkExternalFragments = m_checkExternalFragments->isChecked();
    now.checkSoftNotFound = m_checkSoftNotFound->isChecked();
    now.obeyNofollow = m_obeyNofollow->isChecked();
    now.obeyMetaRobots = m_obeyMetaRobots->isChecked();
    now.obeyRobotsTag = m_obeyRobotsTag->isChecked();
    now.userAgent = m_userAgent->text().trimmed().toStdString();
    return now;
}

void SettingsDialog::fill(const Settings& settings)
{
    const auto setNumber = [](QSpinBox* field, std::uint32_t value) {
        field->setValue(static_cast<int>(value));
    };
    chooseSpeed(m_speed, settings.speed);
    setNumber(m_connectTimeout, settings.connectTimeout);
    setNumber(m_timeout, settings.timeout);
    setNumber(m_totalTimeout, settings.totalTimeout);
    setNumber(m_maxDepth, settings.maxDepth);
    setNumber(m_maxUrls, settings.maxUrls);
    setLines(m_include, settings.include);
    setLines(m_exclude, settings.exclude);
    m_checkExternal->setChecked(settings.checkExternal);
    m_obeyRobots->setChecked(settings.obeyRobots);
    m_checkFragments->setChecked(settings.checkFragments);
    m_checkExternalFragments->setChecked(settings.checkExternalFragments);
    m_checkSoftNotFound->setChecked(settings.checkSoftNotFound);
    m_obeyNofollow->setChecked(settings.obeyNofollow);
    m_obeyMetaRobots->setChecked(settings.obeyMetaRobots);
    m_obeyRobotsTag->setChecked(settings.obeyRobotsTag);
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
    checkPatterns(m_include);
    checkPatterns(m_exclude);
    const QString problem = problemOfUserAgent(now.userAgent);
    rowOf(m_userAgent)
        ->showProblem(problem.isEmpty() ? QString() : tr("This can’t be sent: %1.").arg(problem));
}

void SettingsDialog::checkPatterns(QPlainTextEdit* field)
{
    QString said;
    const QStringList lines = field->toPlainText().split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < lines.size() && said.isEmpty(); ++line) {
        const QString problem =
            lines[line].trimmed().isEmpty() ? QString() : problemOfPattern(lines[line].toStdString());
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
