#include "ui/settings/SettingsCommands.h"

#include "fetch/NetworkFetcher.h"
#include "ui/access/NetworkPlan.h"
#include "ui/access/SecretStore.h"
#include "ui/CrawlController.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/SettingsFile.h"
#include "ui/settings/SettingsStore.h"
#include "url/UrlParser.h"

#include <algorithm>

namespace ui {

SettingsCommands::SettingsCommands(CrawlController& controller, SettingsFile& file, SecretStore& secrets,
                                   QWidget* window)
    : QObject(window)
    , m_controller(controller)
    , m_file(file)
    , m_secrets(secrets)
    , m_window(window)
{
    LoadedSettings loaded = loadSettings(file);
    m_settings = std::move(loaded.settings);
    m_problem = std::move(loaded.problem);
    m_secrets.load(secretNames(m_settings));
}

void SettingsCommands::edit()
{
    if (auto* open = m_window->findChild<SettingsDialog*>()) {
        open->activateWindow();
        return;
    }
    m_secrets.probe();
    auto* dialog = new SettingsDialog(m_settings, QString::fromStdString(fetch::defaultUserAgent()),
                                      m_secrets, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(*dialog); });
    dialog->open(); // the crawl behind it goes on
}

void SettingsCommands::setSpeed(crawl::Speed speed)
{
    Settings settings = m_settings;
    settings.speed = speed;
    set(settings);
}

QString SettingsCommands::applyTo(CrawlPlan& plan) const
{
    m_settings.applyTo(plan.settings);
    QStringList missing;
    if (const auto seed = url::parseUrl(plan.seeds.front().text))
        plan.network = planNetwork(m_settings, m_secrets, *seed, missing);
    if (plan.network.login) plan.network.login->deadlines = plan.settings.deadlines;
    plan.settings.leaveLogoutLinks = m_settings.leaveLogoutLinks && plan.network.letsIn;
    if (missing.isEmpty()) return {};
    return tr("What is secret of these isn’t known, so the crawl goes on without them: %1. Type it again in "
              "the "
              "settings, under Access.")
        .arg(missing.join(QStringLiteral("; ")));
}

/// A secret goes with what it belongs to.
void SettingsCommands::take(const SettingsDialog& dialog)
{
    const Settings settings = dialog.settings();
    const std::vector<std::string> names = secretNames(settings);
    const auto isStillNamed = [&names](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const std::string& name : secretNames(m_settings))
        if (!isStillNamed(name)) m_secrets.forget(name);
    for (const auto& [name, secret] : dialog.secretChanges()) {
        if (!isStillNamed(name)) continue;
        if (secret)
            m_secrets.set(name, *secret);
        else
            m_secrets.forget(name);
    }
    set(settings);
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
