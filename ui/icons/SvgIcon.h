#pragma once

#include "crawl/Verdict.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace ui {

/// An icon of resources/icons whose one colour is asked from the palette whenever it is painted, so that it
/// is right in dark, light and high contrast, and when the desktop changes between them. Thread: the UI's.
[[nodiscard]] QIcon symbolIcon(const QString& name);

/// The shape of a verdict in its colour. Shape and word carry the meaning, colour only helps.
[[nodiscard]] QIcon verdictIcon(crawl::Verdict verdict);

/// The colour of a verdict's icon on that palette's background.
[[nodiscard]] QColor verdictColor(crawl::Verdict verdict, const QPalette& palette);

} // namespace ui
