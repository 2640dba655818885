#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLineEdit;

namespace ui {

/// The fields of a form to log in by: the name of each, and what is typed into it, which isn't shown.
class LoginFields : public QWidget
{
    Q_OBJECT
public:
    LoginFields(std::size_t count, QWidget* parent);

    void setNames(const std::vector<std::string>& names);
    /// Those that aren't empty, without spaces around.
    [[nodiscard]] std::vector<std::string> names() const;
    /// Where what is typed into each of names() stands.
    [[nodiscard]] std::vector<QLineEdit*> values() const;
    [[nodiscard]] QLineEdit* firstName() const { return m_fields.front().name; }

private:
    struct Field
    {
        QLineEdit* name;
        QLineEdit* value;
    };

    std::vector<Field> m_fields;
};

} // namespace ui
