#pragma once

namespace ui {

struct Settings;
class SettingsReader;
class SettingsWriter;

// How to get in and by whom to ask, in the settings file: under the names of the command line's options, but
// without the secrets (`user="https://a.test/ me"`). A value with one in it is refused without quoting it.

void readAccess(SettingsReader& reader, Settings& settings);
void writeAccess(SettingsWriter& writer, const Settings& settings);

} // namespace ui
