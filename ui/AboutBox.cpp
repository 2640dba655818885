#include "ui/AboutBox.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

namespace ui {
namespace {

constexpr int iconSide = 64;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::AboutBox", text);
}

} // namespace

void showAboutBox(QWidget* parent)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Hydra Link Checker"),
                                tr("Hydra Link Checker %1").arg(QStringLiteral(HYDRA_VERSION)),
                                QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/hydra.svg")).pixmap(iconSide));
    box->setInformativeText(tr("Checks every link of a web site.\nFree software under the MIT license."));
    box->open();
}

} // namespace ui
