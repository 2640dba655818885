#pragma once

#include "crawl/EntryId.h"
#include "ui/UrlOpener.h"

#include <QObject>

#include <string_view>

namespace ui {

class Actions;
class CrawlController;
class ResultsView;

/// Does what is asked of the rows of the table: opens them in the browser, copies them.
class RowCommands : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    RowCommands(const CrawlController& controller, ResultsView& view, Actions& actions, UrlOpener openUrl,
                QObject* parent);

    void openAddress(crawl::EntryId id);
    /// The first of the pages that have it.
    void openPageOf(crawl::EntryId id);
    void copyRows();
    void copyUrl();

signals:
    /// It was not done, and why, in words.
    void refused(const QString& sentence);

private:
    void showMenu(const QPoint& position);
    void open(std::string_view address);

    const CrawlController& m_controller;
    ResultsView& m_view;
    Actions& m_actions;
    UrlOpener m_openUrl;
};

} // namespace ui
