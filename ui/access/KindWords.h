#pragma once

#include "ui/access/AccessEntry.h"

#include <QString>

namespace ui {

/// How the fields are called where a way in of that kind is typed.
struct KindWords
{
    QString kind;
    QString nameLabel; // with its &key
    QString nameSpoken;
    QString nameHelp;
    QString nameExample;
    QString secretLabel;
    QString secretSpoken;
    QString secretHelp;
};

[[nodiscard]] KindWords wordsOf(AccessKind kind);

} // namespace ui
