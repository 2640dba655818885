#pragma once

/// Qt's own mark, under Qt's own name, so that lupdate finds the text; this room has no Qt. It changes
/// nothing: a window translates the text when it shows it.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, text) text
#endif
