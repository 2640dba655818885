#pragma once

class QWidget;

namespace ui {

/// Says what the program is. Doesn't block; deletes itself when it is closed.
void showAboutBox(QWidget* parent);

} // namespace ui
