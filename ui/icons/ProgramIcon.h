#pragma once

#include <QIcon>

namespace ui {

/// Makes the icons compiled into this library findable, and returns the program's own. Call it before any
/// window.
[[nodiscard]] QIcon loadProgramIcon();

} // namespace ui
