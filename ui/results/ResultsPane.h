#pragma once

#include "crawl/Verdict.h"
#include "store/Totals.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class Actions;
class CrawlController;
class FilterBar;
class LiveRows;
class ResultsModel;
class ResultsView;

/// The filter line over the table, kept in step with each other and with the crawl.
class ResultsPane : public QWidget
{
    Q_OBJECT
public:
    /// The controller outlives it.
    ResultsPane(CrawlController& controller, Actions& actions, QWidget* parent);

    /// Rows of that verdict; nullopt: of any. And of these only, by EntryId; null: of all.
    void setRows(std::optional<crawl::Verdict> verdict, std::shared_ptr<const std::vector<bool>> only);
    void focusFilter();

    [[nodiscard]] ResultsView* view() const { return m_view; }
    [[nodiscard]] ResultsModel* model() const { return m_model; }
    [[nodiscard]] const LiveRows& rows() const { return *m_rows; }
    [[nodiscard]] bool isFiltered() const;

signals:
    /// The rows are those of these totals.
    void shown(const store::Totals& totals);

private:
    void readFilter();
    void setOrder(int column, Qt::SortOrder order);
    void showPlaceholder();

    CrawlController& m_controller;
    std::optional<crawl::Verdict> m_verdict;
    std::shared_ptr<const std::vector<bool>> m_only;
    FilterBar* m_filter;
    ResultsModel* m_model;
    ResultsView* m_view;
    LiveRows* m_rows;
};

} // namespace ui
