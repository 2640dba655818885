#pragma once

#include <QUrl>

#include <functional>

namespace ui {

/// Hands an address to the person's browser. The one seam by which the program starts another: tests put
/// their own here and see what would have been opened. Given only http and https.
using UrlOpener = std::function<void(const QUrl&)>;

} // namespace ui
