#include "ui/status/StatusStrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace ui {
namespace {

constexpr int perMilleWhole = 1000;

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString clock(Duration running)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(running).count();
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail) : tail;
}

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString phaseText(const CrawlStatus& status)
{
    const QString asked = number(status.rows - status.pending);
    switch (status.phase) {
    case CrawlPhase::None: return StatusStrip::tr("Ready");
    case CrawlPhase::Running:
        return StatusStrip::tr("%1 of %2 found are checked").arg(asked, number(status.rows));
    case CrawlPhase::Paused:
        return status.inFlight > 0
                   ? StatusStrip::tr("Paused · %1 of %2 found are checked · %3 on their way")
                         .arg(asked, number(status.rows), number(status.inFlight))
                   : StatusStrip::tr("Paused · %1 of %2 found are checked").arg(asked, number(status.rows));
    case CrawlPhase::Stopping: return StatusStrip::tr("Stopping…");
    case CrawlPhase::Done:
        if (status.complete && status.rows == 1) return StatusStrip::tr("Complete · 1 link checked");
        if (status.complete) return StatusStrip::tr("Complete · %1 links checked").arg(number(status.rows));
        return StatusStrip::tr("Not complete · %1 of %2 found are checked").arg(asked, number(status.rows));
    }
    return {};
}

} // namespace

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
    , m_text(plainLabel(this))
    , m_rows(plainLabel(this))
    , m_export(plainLabel(this))
{
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the crawl"));
    m_progress->setRange(0, perMilleWhole);
    m_progress->setFixedSize(160, fontMetrics().height()); // the line is as high without it
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_text->setObjectName(QStringLiteral("statusText"));
    m_text->setText(tr("Ready"));
    m_text->setMinimumWidth(0);
    // A long host name never widens the window.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_rows->setObjectName(QStringLiteral("rowsText"));
    m_export->setObjectName(QStringLiteral("exportText"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(12);
    row->addWidget(m_progress);
    row->addWidget(m_text, 1);
    row->addWidget(m_export);
    row->addWidget(m_rows);
}

void StatusStrip::show(const CrawlStatus& status, Instant now)
{
    if (status.phase == CrawlPhase::Running && m_phase != CrawlPhase::Running) m_rate.clear();
    m_phase = status.phase;
    QStringList parts{phaseText(status)};
    if (status.phase == CrawlPhase::Running) {
        m_rate.note(status.requests, now);
        if (const auto rate = m_rate.perSecond())
            parts << tr("%1/s").arg(QLocale().toString(*rate, 'f', *rate < 10 ? 1 : 0));
        if (!status.waitingFor.isEmpty()) parts << tr("waiting for %1").arg(status.waitingFor);
    }
    if (status.phase != CrawlPhase::None) parts << clock(status.running);
    if (status.dataUrls > 0) parts << tr("data: addresses, not listed: %1").arg(number(status.dataUrls));
    if (status.beyondUrlLimit > 0) parts << tr("%1 more beyond the limit").arg(number(status.beyondUrlLimit));
    m_text->setText(parts.join(QStringLiteral("  ·  ")));
    const bool underWay = status.phase == CrawlPhase::Running || status.phase == CrawlPhase::Paused ||
                          status.phase == CrawlPhase::Stopping;
    m_progress->setVisible(underWay);
    const std::uint64_t rows = std::max<std::uint64_t>(status.rows, 1);
    m_progress->setValue(static_cast<int>((status.rows - status.pending) * perMilleWhole / rows));
}

void StatusStrip::showExport(const QString& fileName, std::optional<int> perMille)
{
    if (perMille)
        m_export->setText(tr("Writing %1: %2 %").arg(fileName).arg(*perMille / 10));
    else
        m_export->clear();
}

void StatusStrip::showDone(const QString& sentence)
{
    m_export->setText(sentence);
}

void StatusStrip::setShownRows(std::uint64_t rows, std::uint64_t selected, bool filtered)
{
    QString text;
    if (filtered) text = rows == 1 ? tr("1 row shown") : tr("%1 rows shown").arg(number(rows));
    if (selected > 1)
        text +=
            (text.isEmpty() ? QString() : QStringLiteral("  ·  ")) + tr("%1 selected").arg(number(selected));
    m_rows->setText(text);
}

QString StatusStrip::text() const
{
    return m_text->text();
}

} // namespace ui
