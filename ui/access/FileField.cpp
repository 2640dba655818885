#include "ui/access/FileField.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

FileField::FileField(QLineEdit* path, const char* browseName, QWidget* parent)
    : QWidget(parent)
    , m_path(path)
    , m_browse(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_browse->setObjectName(QLatin1String(browseName));
    m_browse->setText(tr("Browse…"));
    m_browse->setFocusPolicy(Qt::StrongFocus);
    m_browse->setAccessibleName(tr("Browse for the file"));
    row->addWidget(path, 1);
    row->addWidget(m_browse);
    setTabOrder(path, m_browse);
    connect(m_browse, &QToolButton::clicked, this, &FileField::browse);
}

void FileField::setBrowsable(bool on)
{
    m_browse->setVisible(on);
}

void FileField::browse()
{
    auto* dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

} // namespace ui
