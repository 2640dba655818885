#include "ui/settings/SettingsCommands.h"

#include "fetch/NetworkFetcher.h"
#include "ui/CrawlController.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/SettingsFile.h"
#include "ui/settings/SettingsStore.h"

namespace ui {

SettingsCommands::SettingsCommands(CrawlController& controller, SettingsFile& file, QWidget* window)
    : QObject(window)
    , m_controller(controller)
    , m_file(file)
    , m_window(window)
{
    LoadedSettings loaded = loadSettings(file);
    m_settings = std::move(loaded.settings);
    m_problem = std::move(loaded.problem);
}

void SettingsCommands::edit()
{
    if (auto* open = m_window->findChild<SettingsDialog*>()) {
        open->activateWindow();
        return;
    }
    auto* dialog =
        new SettingsDialog(m_settings, QString::fromStdString(fetch::defaultUserAgent()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { set(dialog->settings()); });
    dialog->open(); // the crawl behind it goes on
}

void SettingsCommands::setSpeed(crawl::Speed speed)
{
    Settings settings = m_settings;
    settings.speed = speed;
    set(settings);
}

void SettingsCommands::applyTo(CrawlPlan& plan) const
{
    m_settings.applyTo(plan.settings);
    plan.userAgent = m_settings.userAgent;
}

void SettingsCommands::set(const Settings& settings)
{
    if (settings == m_settings) return;
    crawl::CrawlSettings ofCrawl = m_controller.plan().settings;
    settings.applyTo(ofCrawl);
    // A crawl may have been told to check anyway: that ends only when the person turns the setting itself.
    if (settings.obeyRobots == m_settings.obeyRobots)
        ofCrawl.obeyRobots = m_controller.plan().settings.obeyRobots;
    m_controller.change(ofCrawl);
    m_settings = settings;
    if (!saveSettings(m_file, m_settings))
        emit failed(tr("The settings hold now, but can’t be kept for the next time: %1 can’t be written.")
                        .arg(m_file.path()));
    emit changed();
}

} // namespace ui
