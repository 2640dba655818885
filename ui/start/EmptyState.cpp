#include "ui/start/EmptyState.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int iconSide = 72;
constexpr int textWidth = 460; // about 70 letters a line

} // namespace

EmptyState::EmptyState(QAction* tryDemo, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("emptyState"));
    auto* icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/hydra.svg")).pixmap(iconSide));
    icon->setAlignment(Qt::AlignCenter);
    auto* title = new QLabel(tr("Find the broken links of a site"), this);
    title->setTextFormat(Qt::PlainText);
    title->setAlignment(Qt::AlignCenter);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title->setFont(large);
    auto* text = new QLabel(
        tr("Type the address of a site above and press Start. Every page of the site is read and every link "
           "on it is asked; the answers appear here while they come, with the pages that have each link."),
        this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text->setFixedWidth(textWidth);
    auto* demo = new QPushButton(tryDemo->text().remove(QLatin1Char('&')), this);
    demo->setObjectName(QStringLiteral("tryDemo"));
    demo->setMinimumHeight(demo->fontMetrics().height() * 2);
    demo->setMinimumWidth(demo->sizeHint().width() + 32);
    demo->setToolTip(
        tr("A small site inside the program, with every kind of fault. Nothing leaves this computer."));
    connect(demo, &QPushButton::clicked, tryDemo, &QAction::trigger);

    auto* middle = new QHBoxLayout; // not an alignment: that would cut the text at one line
    middle->addStretch();
    middle->addWidget(text);
    middle->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(icon, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addLayout(middle);
    column->addSpacing(4);
    column->addWidget(demo, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

} // namespace ui
