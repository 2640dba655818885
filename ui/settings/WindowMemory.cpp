#include "ui/settings/WindowMemory.h"

#include "ui/CrawlController.h"
#include "ui/settings/SettingsFile.h"
#include "url/UrlParser.h"

namespace ui {

WindowMemory::WindowMemory(CrawlController& controller, SettingsFile& file, const ArrangedParts& parts,
                           QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_file(file)
    , m_parts(parts)
    , m_habits(loadHabits(file))
{
    arrange(m_parts, m_habits);
    connect(&controller, &CrawlController::phaseChanged, this, &WindowMemory::noteEnd);
}

void WindowMemory::noteSite(const CrawlPlan& plan, const QString& address)
{
    const auto seed = url::parseUrl(plan.seeds.front().text);
    const bool isSecret = !seed || seed->hasCredentials();
    m_site = isSecret ? QString() : address;
    if (isSecret) return;
    m_habits.noteSite(address, QDate::currentDate());
    keep();
    emit sitesChanged();
}

void WindowMemory::noteExportFolder(const QString& folder)
{
    m_habits.exportFolder = folder;
    keep();
}

void WindowMemory::keepArrangement()
{
    noteArrangement(m_parts, m_habits);
    keep();
}

void WindowMemory::noteEnd()
{
    if (m_controller.phase() != CrawlPhase::Done || m_site.isEmpty()) return;
    if (!m_controller.results()->isComplete()) return; // half a count would look like a better site
    m_habits.noteBroken(m_site, m_controller.results()->totals().of(crawl::Verdict::Broken));
    keep();
    emit sitesChanged();
}

void WindowMemory::keep()
{
    saveHabits(m_file, m_habits);
    static_cast<void>(m_file.write()); // the settings say it where it fails; a habit isn't worth a message
}

} // namespace ui
