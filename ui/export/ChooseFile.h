#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

struct FileQuestion
{
    QString title;
    QString suggestedName;
    QString nameFilter; // as QFileDialog takes it
    QString suffix;
    QString folder; // where to begin; one that is gone, or empty: with the person's documents
};

/// Asks where to write a file, and calls `chosen` with the path when the person has decided; not at all when
/// they don't. Never blocks. Tests put their own here.
using ChooseFile = std::function<void(QWidget* parent, const FileQuestion& question,
                                      std::function<void(const QString&)> chosen)>;

/// With the desktop's own file dialog.
void chooseFileByDialog(QWidget* parent, const FileQuestion& question,
                        std::function<void(const QString&)> chosen);

} // namespace ui
