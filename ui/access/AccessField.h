#pragma once

class QLineEdit;
class QWidget;

namespace ui {

/// A line to type into, as wide and as long as what gets people into sites needs.
[[nodiscard]] QLineEdit* accessField(const char* objectName, QWidget* parent);

} // namespace ui
