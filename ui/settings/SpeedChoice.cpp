#include "ui/settings/SpeedChoice.h"

#include <QComboBox>
#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SpeedChoice", text);
}

} // namespace

QString speedName(crawl::Speed speed)
{
    switch (speed) {
    case crawl::Speed::Gentle: return tr("Gentle");
    case crawl::Speed::Normal: return tr("Normal");
    case crawl::Speed::Fast: return tr("Fast");
    }
    return {};
}

QString speedMeaning(crawl::Speed speed)
{
    switch (speed) {
    case crawl::Speed::Gentle: return tr("2 requests at once, 5 a second");
    case crawl::Speed::Normal: return tr("goes by how quick the site is");
    case crawl::Speed::Fast: return tr("100 requests at once: for your own site");
    }
    return {};
}

void fillSpeeds(QComboBox* box, bool explained)
{
    for (const crawl::Speed speed : {crawl::Speed::Gentle, crawl::Speed::Normal, crawl::Speed::Fast}) {
        box->addItem(explained ? tr("%1 – %2").arg(speedName(speed), speedMeaning(speed)) : speedName(speed),
                     static_cast<int>(speed));
        if (!explained) box->setItemData(box->count() - 1, speedMeaning(speed), Qt::ToolTipRole);
    }
}

crawl::Speed chosenSpeed(const QComboBox* box)
{
    return static_cast<crawl::Speed>(box->currentData().toInt());
}

void chooseSpeed(QComboBox* box, crawl::Speed speed)
{
    box->setCurrentIndex(box->findData(static_cast<int>(speed)));
}

} // namespace ui
