#include "ui/access/AccessField.h"

#include <QLineEdit>

namespace ui {

QLineEdit* accessField(const char* objectName, QWidget* parent)
{
    constexpr int mostLetters = 8192; // servers refuse longer fields
    constexpr int lettersSeen = 56;
    auto* field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(objectName));
    field->setMaxLength(mostLetters);
    field->setMinimumWidth(lettersSeen * field->fontMetrics().averageCharWidth());
    return field;
}

} // namespace ui
