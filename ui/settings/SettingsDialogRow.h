#pragma once

// SettingsDialog::addRow(), for the files that fill its pages.

#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsDialog.h"

#include <QGridLayout>

namespace ui {

template<typename Value>
void SettingsDialog::addRow(QGridLayout* grid, QWidget* field, Value Settings::*value, const QString& label,
                            const QString& name, const QString& byDefault, const QString& help)
{
    auto* row = new SettingRow({label, name, byDefault, help}, field, grid, this);
    m_rows.push_back({row, [value](const Settings& now) { return now.*value == Settings().*value; }});
    connect(row, &SettingRow::resetWanted, this, [this, value] {
        Settings now = settings();
        now.*value = Settings().*value;
        fill(now);
    });
}

} // namespace ui
