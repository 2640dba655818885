#pragma once

#include "ui/settings/Settings.h"

#include <QString>

namespace ui {

class SettingsFile;

struct LoadedSettings
{
    Settings settings;
    QString problem; // what could not be used and what became of it, in words; mostly empty
};

// Settings ↔ the file, under the names of the command line's options (`max-urls=500`, `no-external=true`).
// What stands at its default isn't written, so that it follows the default of a later version.

/// A value that can't be used has its default, and the file as it was is copied aside before it is mended.
[[nodiscard]] LoadedSettings loadSettings(SettingsFile& file);
/// False: the file couldn't be written.
[[nodiscard]] bool saveSettings(SettingsFile& file, const Settings& settings);

} // namespace ui
