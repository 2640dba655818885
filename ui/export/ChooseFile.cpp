#include "ui/export/ChooseFile.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace ui {

void chooseFileByDialog(QWidget* parent, const FileQuestion& question,
                        std::function<void(const QString&)> chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(parent, question.title, QDir(folder).exists() ? folder : QDir::homePath(),
                                   question.nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace ui
