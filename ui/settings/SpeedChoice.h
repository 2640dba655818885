#pragma once

#include "crawl/Speed.h"

#include <QString>

class QComboBox;

namespace ui {

// The three speeds, to be chosen from: in the bar and in the settings.

[[nodiscard]] QString speedName(crawl::Speed speed);
/// What it means for the site.
[[nodiscard]] QString speedMeaning(crawl::Speed speed);

/// `explained`: what each means stands beside its name; otherwise in its tool tip.
void fillSpeeds(QComboBox* box, bool explained);
[[nodiscard]] crawl::Speed chosenSpeed(const QComboBox* box);
void chooseSpeed(QComboBox* box, crawl::Speed speed);

} // namespace ui
