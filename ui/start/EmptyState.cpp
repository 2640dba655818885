#include "ui/start/EmptyState.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr std::size_t sitesInSight = 5;
constexpr int iconSide = 72;
constexpr int textWidth = 460; // about 70 letters a line

/// “https://example.org/ – 12 broken, 1 Mar 2026”; a long address keeps its ends.
QString textOf(const EarlierSite& site, const QWidget& widget)
{
    QString text = widget.fontMetrics().elidedText(site.address, Qt::ElideMiddle, textWidth);
    text.replace(QLatin1Char('&'), QLatin1String("&&")); // on a button one alone is a key
    const QString date = widget.locale().toString(site.checked, QLocale::ShortFormat);
    if (!site.broken) return EmptyState::tr("%1 – %2").arg(text, date);
    return EmptyState::tr("%1 – %2 broken, %3")
        .arg(text, widget.locale().toString(qulonglong(*site.broken)), date);
}

QLabel* explanation(QWidget* parent)
{
    auto* text = new QLabel(
        EmptyState::tr(
            "Type the address of a site above and press Start. Every page of the site is read and every link "
            "on it is asked; the answers appear here while they come, with the pages that have each link."),
        parent);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text->setFixedWidth(textWidth);
    return text;
}

} // namespace

EmptyState::EmptyState(QAction* tryDemo, QWidget* parent)
    : QWidget(parent)
    , m_sites(new QWidget(this))
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
    auto* demo = new QPushButton(tryDemo->text().remove(QLatin1Char('&')), this);
    demo->setObjectName(QStringLiteral("tryDemo"));
    demo->setMinimumHeight(demo->fontMetrics().height() * 2);
    demo->setMinimumWidth(demo->sizeHint().width() + 32);
    demo->setToolTip(
        tr("A small site inside the program, with every kind of fault. Nothing leaves this computer."));
    connect(demo, &QPushButton::clicked, tryDemo, &QAction::trigger);

    auto* middle = new QHBoxLayout; // not an alignment: that would cut the text at one line
    middle->addStretch();
    middle->addWidget(explanation(this));
    middle->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(icon, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addLayout(middle);
    column->addSpacing(4);
    column->addWidget(demo, 0, Qt::AlignHCenter);
    column->addWidget(m_sites, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setSites(const std::vector<EarlierSite>& sites)
{
    auto* fresh = new QWidget(this);
    auto* list = new QVBoxLayout(fresh);
    list->setSpacing(2);
    if (!sites.empty()) list->addWidget(new QLabel(tr("Checked last:"), fresh), 0, Qt::AlignHCenter);
    for (std::size_t place = 0; place < std::min(sites.size(), sitesInSight); ++place) {
        auto* button = new QToolButton(fresh);
        button->setObjectName(QStringLiteral("earlierSite"));
        button->setText(textOf(sites[place], *button));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(tr("Check it again"));
        list->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QToolButton::clicked, this,
                [this, address = sites[place].address] { emit siteChosen(address); });
    }
    delete layout()->replaceWidget(m_sites, fresh);
    m_sites->deleteLater(); // one of its buttons may be what was just clicked
    m_sites->hide();
    m_sites = fresh;
    fresh->setVisible(!sites.empty());
}

} // namespace ui
