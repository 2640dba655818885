// The pages of the settings dialog: each setting in its row.

#include "ui/settings/SettingsDialog.h"
#include "ui/settings/SettingsDialogRow.h"
#include "ui/settings/SpeedChoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace ui {
namespace {

constexpr int linesInSight = 3;     // more scroll
constexpr int fieldLetters = 42;    // the width of the fields: a user agent or a pattern mostly fits
constexpr int maxTextLetters = 512; // servers refuse header fields of some kilobytes

} // namespace

QGridLayout* SettingsDialog::gridOn(QWidget* page)
{
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    return grid;
}

void SettingsDialog::addCheck(QGridLayout* grid, bool Settings::*value, const char* name,
                              const QString& label, const QString& spoken, const QString& help)
{
    auto* box = new QCheckBox(label, this);
    box->setObjectName(QLatin1String(name));
    m_checks.push_back({box, value});
    addRow(grid, box, value, {}, spoken, Settings().*value ? tr("on") : tr("off"), help);
    connect(box, &QCheckBox::toggled, this, &SettingsDialog::check);
}

void SettingsDialog::addNumber(QGridLayout* grid, std::uint32_t Settings::*value, const char* name,
                               NumberRange range, const QString& unit, const QString& label,
                               const QString& spoken, const QString& help, const QString& none)
{
    auto* field = new QSpinBox(this);
    field->setObjectName(QLatin1String(name));
    field->setRange(static_cast<int>(range.least), static_cast<int>(range.most));
    field->setSuffix(unit);
    field->setGroupSeparatorShown(true);
    field->setSpecialValueText(none);
    m_numbers.push_back({field, value});
    const std::uint32_t byDefault = Settings().*value;
    const bool isNone = byDefault == range.least && !none.isEmpty();
    addRow(grid, field, value, label, spoken, isNone ? none : locale().toString(byDefault) + unit, help);
    connect(field, &QSpinBox::valueChanged, this, &SettingsDialog::check);
}

QLineEdit* SettingsDialog::addText(QGridLayout* grid, std::string Settings::*value, const char* name,
                                   QString (*problemOf)(std::string_view text), const QString& label,
                                   const QString& spoken, const QString& byDefault, const QString& help)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(maxTextLetters);
    m_texts.push_back({field, value, problemOf});
    addRow(grid, field, value, label, spoken, byDefault, help);
    connect(field, &QLineEdit::textChanged, this, &SettingsDialog::check);
    return field;
}

void SettingsDialog::addLines(QGridLayout* grid, std::vector<std::string> Settings::*value, const char* name,
                              QString (*problemOf)(std::string_view line), const QString& placeholder,
                              const QString& label, const QString& spoken, const QString& byDefault,
                              const QString& help)
{
    auto* field = new QPlainTextEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setPlaceholderText(placeholder);
    const QMargins around = field->contentsMargins();
    field->setFixedHeight(linesInSight * field->fontMetrics().lineSpacing() +
                          2 * static_cast<int>(field->document()->documentMargin()) + around.top() +
                          around.bottom());
    field->setMinimumWidth(fieldLetters * field->fontMetrics().averageCharWidth());
    m_lines.push_back({field, value, problemOf});
    addRow(grid, field, value, label, spoken, byDefault, help);
    connect(field, &QPlainTextEdit::textChanged, this, &SettingsDialog::check);
}

void SettingsDialog::addSpeedRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("speedSetting"));
    fillSpeeds(m_speed, true);
    addRow(grid, m_speed, &Settings::speed, tr("S&peed:"), tr("Speed"), speedName(Settings().speed),
           tr("How hard the crawled site is worked. It can be changed while a crawl runs."));
    addNumber(grid, &Settings::maxUrls, "maxUrls", maxUrlsRange, tr(" URLs"), tr("Ask at &most:"),
              tr("Most URLs asked"));
    addNumber(grid, &Settings::maxDepth, "maxDepth", maxDepthRange, tr(" links away"),
              tr("Read pa&ges up to:"), tr("Most links from the start"),
              tr("So many links away from the start page are pages read; links on them are asked."));
    addNumber(grid, &Settings::maxDuration, "maxDuration", maxDurationRange, tr(" s"), tr("En&d after:"),
              tr("Longest time of a crawl, in seconds"),
              tr("What isn’t asked by then stays pending. 0: the crawl goes on until it is done."),
              tr("when it is done"));
    addNumber(grid, &Settings::connectTimeout, "connectTimeout", timeoutRange, tr(" s"),
              tr("Wait to connec&t:"), tr("Time to connect, in seconds"));
    addNumber(grid, &Settings::timeout, "timeout", timeoutRange, tr(" s"), tr("Wait for an a&nswer:"),
              tr("Time for an answer, in seconds"),
              tr("How long a server is waited for that has the request and is silent."));
    addNumber(grid, &Settings::idleTimeout, "idleTimeout", timeoutRange, tr(" s"), tr("&For its next part:"),
              tr("Time for each further part of an answer, in seconds"),
              tr("How long a server is waited for that has begun to answer and falls silent."));
    addNumber(grid, &Settings::totalTimeout, "totalTimeout", totalTimeoutRange, tr(" s"),
              tr("For a&ll of an answer:"), tr("Time for all of an answer, in seconds"));
    grid->setRowStretch(grid->rowCount(), 1);
}

// Over 35 lines: the page from its first row to its last.
void SettingsDialog::addScopeRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    addCheck(grid, &Settings::checkExternal, "checkExternal", tr("Links to &other sites"),
             tr("Check links to other sites"));
    addCheck(grid, &Settings::checkFragments, "checkFragments",
             tr("&Fragments: whether page.html#part has a “part”"), tr("Check fragments"));
    addCheck(grid, &Settings::checkExternalFragments, "checkExternalFragments",
             tr("Fra&gments of other sites’ pages, too"), tr("Check fragments of other sites’ pages"),
             tr("Each page that such a link points at is loaded whole."));
    addCheck(grid, &Settings::checkSoftNotFound, "checkSoftNotFound", tr("&Pages that look like error pages"),
             tr("Check for pages that look like error pages"),
             tr("The site is asked once for an address that doesn’t exist, to know its error page by."));
    addCheck(grid, &Settings::checkContacts, "checkContacts", tr("&Mail addresses and telephone numbers"),
             tr("Check mail addresses and telephone numbers"),
             tr("Whether mailto and tel links hold one; nobody is written to or called."));
    addCheck(grid, &Settings::checkMailServers, "checkMailServers", tr("Mai&l servers of mail addresses"),
             tr("Check the mail servers of mail addresses"),
             tr("Whether the domains of mailto links take mail, as the name server says. With links to other "
                "sites only."));
    addCheck(grid, &Settings::sitemaps, "sitemaps", tr("S&itemaps of the site"),
             tr("Check the sitemaps of the site"),
             tr("Those that robots.txt names, and sitemap.xml: each page they list is checked."));
    addCheck(grid, &Settings::readTemplates, "readTemplates", tr("Links in &templates"),
             tr("Check links in template elements"), tr("Scripts may put them into the page, or never."));
    addCheck(grid, &Settings::secondOpinion, "secondOpinion", tr("Broken links twice, by two &HTTP stacks"),
             tr("Ask broken links once more by another HTTP stack"),
             tr("A link is called broken when both say so, or the server itself: 404 or 410."));
    addNumber(grid, &Settings::certificateDays, "certificateDays", certificateDaysRange, tr(" days"),
              tr("Certificates &valid for less than:"), tr("Days in which certificates expire"),
              tr("Told once for each host, as a warning. With 0 days no certificate is looked at."));
    addLines(
        grid, &Settings::include, "include", problemOfPattern, tr("One pattern a line"), tr("&Read only:"),
        tr("Patterns of the pages that are read"), tr("all pages"),
        tr("Regular expressions, one a line. Pages whose address matches none of them are asked, but the "
           "links on them are not followed."));
    addLines(grid, &Settings::exclude, "exclude", problemOfPattern, tr("One pattern a line"),
             tr("&Don’t ask:"), tr("Patterns of the addresses that are not asked"), tr("nothing"),
             tr("Regular expressions, one a line. What matches one of them is skipped."));
    addLines(grid, &Settings::alsoAttributes, "alsoAttributes", problemOfAttribute,
             tr("One attribute a line"), tr("Attri&butes, too:"),
             tr("Further attributes that hold addresses"), tr("none"),
             tr("Of pages whose scripts load what they name: data-src, or img[data-src] for one element."));
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsDialog::addRequestRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    addCheck(grid, &Settings::obeyRobots, "obeyRobots", tr("Obey &robots.txt"), tr("Obey robots.txt"),
             tr("Off is for a site of your own that still forbids everything."));
    addCheck(grid, &Settings::obeyNofollow, "obeyNofollow", tr("Obey rel=&nofollow of links"),
             tr("Obey rel=nofollow"));
    addCheck(grid, &Settings::obeyMetaRobots, "obeyMetaRobots", tr("Obey nofollow in &meta robots"),
             tr("Obey nofollow in meta robots"));
    addCheck(grid, &Settings::obeyRobotsTag, "obeyRobotsTag", tr("Obey nofollow in &X-Robots-Tag"),
             tr("Obey nofollow in X-Robots-Tag"),
             tr("What is marked nofollow is asked all the same; on, the crawl doesn’t read on behind it."));
    addText(grid, &Settings::userAgent, "userAgent", problemOfUserAgent, tr("&User agent:"), tr("User agent"),
            tr("this program’s name"),
            tr("What servers are told about who asks. It holds from the next crawl on."))
        ->setPlaceholderText(m_ownUserAgent);
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsDialog::addLimitRows(QWidget* page)
{
    QGridLayout* grid = gridOn(page);
    addNumber(grid, &Settings::maxAlike, "maxAlike", maxUrlsRange, tr(" URLs"), tr("Endless a&ddresses:"),
              tr("Most URLs that only repeating pages lead to"),
              tr("Of addresses that only pages lead to that repeat others; a 300th of it where the address "
                 "itself looks endless. So calendars and session ids come to an end."));
    addNumber(grid, &Settings::maxUrlBytes, "maxUrlBytes", maxUrlBytesRange, tr(" bytes"),
              tr("Longest &URL:"), tr("Longest URL, in bytes"));
    addNumber(grid, &Settings::maxRedirects, "maxRedirects", maxRedirectsRange, tr(" redirects"),
              tr("&Follow at most:"), tr("Most redirects in a row"));
    addNumber(grid, &Settings::maxPageMegabytes, "maxPageMegabytes", maxPageMegabytesRange, tr(" MB"),
              tr("Longest &page:"), tr("Longest page, in megabytes"),
              tr("What is longer is read up to there, and a warning says so."));
    addNumber(grid, &Settings::maxHeaderKilobytes, "maxHeaderKilobytes", maxHeaderKilobytesRange, tr(" KB"),
              tr("Longest &header:"), tr("Longest header of an answer, in kilobytes"));
    addNumber(grid, &Settings::maxRetryAfter, "maxRetryAfter", maxRetryAfterRange, tr(" s"),
              tr("&Retry-After at most:"), tr("Longest wait that a server may ask for, in seconds"),
              tr("A server that asks for a longer one is not waited for."));
    addNumber(grid, &Settings::maxCrawlDelay, "maxCrawlDelay", maxCrawlDelayRange, tr(" s"),
              tr("Crawl-dela&y at most:"), tr("Longest crawl delay that is obeyed, in seconds"),
              tr("Some sites’ robots.txt asks for a time between two requests. 0: it isn’t obeyed."));
    grid->setRowStretch(grid->rowCount(), 1);
}

} // namespace ui
