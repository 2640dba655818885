#include "ui/access/LoginFields.h"

#include "ui/access/AccessField.h"

#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace ui {

LoginFields::LoginFields(std::size_t count, QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int number = 1; number <= static_cast<int>(count); ++number) {
        const Field made{accessField("accessField", this), accessField("accessFieldValue", this)};
        for (QLineEdit* edit : {made.name, made.value}) {
            edit->setObjectName(edit->objectName() + QString::number(number));
            edit->setMinimumWidth(edit->minimumWidth() / 2); // two stand side by side
        }
        made.value->setEchoMode(QLineEdit::Password);
        made.name->setAccessibleName(tr("Name of the form’s field %1").arg(number));
        made.name->setPlaceholderText(tr("Field’s name"));
        made.value->setAccessibleName(tr("What is typed into field %1").arg(number));
        made.value->setPlaceholderText(tr("What is typed"));
        grid->addWidget(made.name, number, 0);
        grid->addWidget(made.value, number, 1);
        m_fields.push_back(made);
    }
}

void LoginFields::setNames(const std::vector<std::string>& names)
{
    for (std::size_t field = 0; field < std::min(names.size(), m_fields.size()); ++field)
        m_fields[field].name->setText(QString::fromStdString(names[field]));
}

std::vector<std::string> LoginFields::names() const
{
    std::vector<std::string> names;
    for (const Field& field : m_fields) {
        const QString name = field.name->text().trimmed();
        if (!name.isEmpty()) names.push_back(name.toStdString());
    }
    return names;
}

std::vector<QLineEdit*> LoginFields::values() const
{
    std::vector<QLineEdit*> values;
    for (const Field& field : m_fields)
        if (!field.name->text().trimmed().isEmpty()) values.push_back(field.value);
    return values;
}

} // namespace ui
