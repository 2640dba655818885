#include "ui/RowCommands.h"

#include "ui/Actions.h"
#include "ui/CrawlController.h"
#include "ui/results/ResultsView.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace ui {

RowCommands::RowCommands(const CrawlController& controller, ResultsView& view, Actions& actions,
                         UrlOpener openUrl, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_view(view)
    , m_actions(actions)
    , m_openUrl(std::move(openUrl))
{
    connect(&view, &ResultsView::linkActivated, this, &RowCommands::openAddress);
    connect(&view, &ResultsView::pageActivated, this, &RowCommands::openPageOf);
    connect(&view, &ResultsView::menuWanted, this, &RowCommands::showMenu);
    connect(actions.copyRows, &QAction::triggered, this, &RowCommands::copyRows);
    connect(actions.copyUrl, &QAction::triggered, this, &RowCommands::copyUrl);
    connect(actions.openLink, &QAction::triggered, this, [this] {
        if (const auto id = m_view.currentEntry()) openAddress(*id);
    });
    connect(actions.openPage, &QAction::triggered, this, [this] {
        if (const auto id = m_view.currentEntry()) openPageOf(*id);
    });
}

void RowCommands::openAddress(crawl::EntryId id)
{
    open(m_controller.results()->rows().url(id));
}

void RowCommands::openPageOf(crawl::EntryId id)
{
    const std::string_view page = m_controller.results()->firstPageUrl(id);
    if (page.empty())
        emit refused(tr("No page has this link: the crawl began with it."));
    else
        open(page);
}

void RowCommands::copyRows()
{
    const QString text = m_view.selectedText();
    if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

void RowCommands::copyUrl()
{
    const auto id = m_view.currentEntry();
    if (!id) return;
    const std::string_view address = m_controller.results()->rows().url(*id);
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())));
}

void RowCommands::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillRowMenu(menu);
    menu->popup(position);
}

void RowCommands::open(std::string_view address)
{
    if (const auto url = m_controller.browserUrl(address))
        m_openUrl(*url);
    else
        emit refused(tr("Only http and https addresses are opened in the browser."));
}

} // namespace ui
