#pragma once

#include "ui/results/ResultColumn.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

class SettingsFile;

/// A site that was checked from this window.
struct EarlierSite
{
    QString address;
    QDate checked;
    std::optional<std::uint64_t> broken; // of its last crawl that ended; nullopt: none did
    bool operator==(const EarlierSite&) const = default;
};

struct ColumnHabit
{
    ResultColumn column = ResultColumn::Url;
    bool shown = true;
    int width = 0; // pixels; 0: as wide as the window has it
    bool operator==(const ColumnHabit&) const = default;
};

struct SortHabit
{
    ResultColumn column = ResultColumn::Url;
    bool descending = false;
    bool operator==(const SortHabit&) const = default;
};

/// How a person left the window, for the next time. A value; what was never remembered is empty.
struct Habits
{
    static constexpr std::size_t maxSites = 20;

    std::vector<EarlierSite> sites; // the last one first
    QString exportFolder;
    QByteArray geometry;    // as QWidget::saveGeometry() gives it
    QList<int> paneWidths;  // sidebar, table
    QList<int> paneHeights; // table, details
    bool sidebar = true;
    bool details = true;
    std::vector<ColumnHabit> columns; // from the left, each once; empty: as the program has them
    std::optional<SortHabit> sort;

    /// It becomes the first, and keeps its count until there is a newer one.
    void noteSite(const QString& address, QDate today);
    void noteBroken(const QString& address, std::uint64_t broken);
    bool operator==(const Habits&) const = default;
};

/// What makes no sense is left out without a word: a habit is soon formed again.
[[nodiscard]] Habits loadHabits(const SettingsFile& file);
void saveHabits(SettingsFile& file, const Habits& habits);

} // namespace ui
