#pragma once

#include "ui/settings/Settings.h"

#include <QObject>

class QWidget;

namespace ui {

class CrawlController;
class SecretStore;
class SettingsDialog;
class SettingsFile;
struct CrawlPlan;

/// What is set, and what changing it does: it is kept in the file, and told to the crawl that is under way.
class SettingsCommands : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    SettingsCommands(CrawlController& controller, SettingsFile& file, SecretStore& secrets, QWidget* window);

    /// Shows the dialog; one at a time.
    void edit();
    void setSpeed(crawl::Speed speed);
    /// What it can't be given, in words; mostly empty.
    [[nodiscard]] QString applyTo(CrawlPlan& plan) const;

    [[nodiscard]] const Settings& settings() const { return m_settings; }
    /// What was wrong with the file, in words; mostly empty.
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void changed();
    /// In words, with the next step.
    void failed(const QString& sentence);

private:
    void take(const SettingsDialog& dialog);
    void set(const Settings& settings);

    CrawlController& m_controller;
    SettingsFile& m_file;
    SecretStore& m_secrets;
    QWidget* m_window;
    Settings m_settings;
    QString m_problem;
};

} // namespace ui
