#pragma once

#include <QString>

#include <string_view>

namespace ui {

/// Text of a page or a server, for a person's eyes: UTF-8 decoded, one line, without control and direction
/// characters, which could make a row lie about what it holds.
[[nodiscard]] QString displayText(std::string_view text);

/// What a tool tip shows as it stands: a tool tip that looks like HTML would be drawn as HTML.
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace ui
