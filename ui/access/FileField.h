#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace ui {

/// The path of a file, typed or browsed for.
class FileField : public QWidget
{
    Q_OBJECT
public:
    /// Takes `path` in; `browseName` is the button's object name.
    FileField(QLineEdit* path, const char* browseName, QWidget* parent);

    /// Without it what is typed is no path.
    void setBrowsable(bool on);

private:
    void browse();

    QLineEdit* m_path;
    QToolButton* m_browse;
};

} // namespace ui
