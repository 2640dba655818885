#pragma once

#include "crawl/ChangeBatch.h"
#include "ui/CrawlPhase.h"
#include "ui/status/RequestRate.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QLabel;
class QProgressBar;

namespace ui {

/// What the status line tells: counts of rows from the tables, the rest as the crawl said it last.
struct CrawlStatus
{
    CrawlPhase phase = CrawlPhase::None;
    bool complete = false; // ended by itself, and no limit left anything out
    std::uint64_t rows = 0;
    std::uint64_t pending = 0;
    std::uint64_t requests = 0;
    std::uint64_t inFlight = 0;
    std::uint64_t dataUrls = 0;
    std::uint64_t beyondUrlLimit = 0;
    QString waitingFor; // the host with the longest request in flight
    Duration running{}; // since Start, or until the end
};

/// The last line of the window: how far the crawl is, how quick, and what it waits for. Nothing is guessed.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent);

    void show(const CrawlStatus& status, Instant now);
    /// How far an export is, in thousandths; nullopt: none is running.
    void showExport(const QString& fileName, std::optional<int> perMille);
    /// What was just done, at the right end, until the next one.
    void showDone(const QString& sentence);
    void setShownRows(std::uint64_t rows, std::uint64_t selected, bool filtered);

    [[nodiscard]] QString text() const;

private:
    QProgressBar* m_progress;
    QLabel* m_text;
    QLabel* m_rows;
    QLabel* m_export;
    RequestRate m_rate;
    CrawlPhase m_phase = CrawlPhase::None;
};

} // namespace ui
