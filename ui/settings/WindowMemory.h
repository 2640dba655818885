#pragma once

#include "ui/settings/Habits.h"
#include "ui/settings/WindowHabits.h"

#include <QObject>

namespace ui {

class CrawlController;
class SettingsFile;
struct CrawlPlan;

/// Remembers, from one time to the next, which sites were checked and how the window was left.
class WindowMemory : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. Puts the parts as they were left.
    WindowMemory(CrawlController& controller, SettingsFile& file, const ArrangedParts& parts,
                 QObject* parent);

    /// A crawl of what the person typed begins. An address with a password in it isn't remembered.
    void noteSite(const CrawlPlan& plan, const QString& address);
    void noteExportFolder(const QString& folder);
    /// Before the window goes.
    void keepArrangement();

    [[nodiscard]] const Habits& habits() const { return m_habits; }

signals:
    void sitesChanged();

private:
    void noteEnd();
    void keep();

    CrawlController& m_controller;
    SettingsFile& m_file;
    ArrangedParts m_parts;
    Habits m_habits;
    QString m_site; // whose crawl is under way; empty: one that isn't remembered
};

} // namespace ui
