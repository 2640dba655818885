#include "ui/export/ChooseFile.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace ui {
namespace {

QString folderFor(const FileQuestion& question)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString& folder : {question.folder, documents})
        if (!folder.isEmpty() && QDir(folder).exists()) return folder;
    return QDir::homePath();
}

} // namespace

void chooseFileByDialog(QWidget* parent, const FileQuestion& question,
                        std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(parent, question.title, folderFor(question), question.nameFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace ui
