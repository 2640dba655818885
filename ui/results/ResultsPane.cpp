#include "ui/results/ResultsPane.h"

#include "crawl/Pattern.h"
#include "ui/Actions.h"
#include "ui/CrawlController.h"
#include "ui/results/FilterBar.h"
#include "ui/results/LiveRows.h"
#include "ui/results/ResultsModel.h"
#include "ui/results/ResultsView.h"
#include "ui/text/DisplayText.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

store::SortKey sortKeyOf(int column)
{
    if (column < 0) return store::SortKey::Arrival;
    switch (static_cast<ResultColumn>(column)) {
    case ResultColumn::Verdict: return store::SortKey::Verdict;
    case ResultColumn::Code: return store::SortKey::Code;
    case ResultColumn::Url: return store::SortKey::Url;
    case ResultColumn::Pages: return store::SortKey::Pages;
    case ResultColumn::Place: return store::SortKey::Place;
    case ResultColumn::FirstPage: return store::SortKey::FirstPage;
    case ResultColumn::LinkText: return store::SortKey::LinkText;
    case ResultColumn::Type: return store::SortKey::Type;
    case ResultColumn::ResponseTime: return store::SortKey::ResponseTime;
    case ResultColumn::Depth: return store::SortKey::Depth;
    }
    return store::SortKey::Arrival;
}

} // namespace

ResultsPane::ResultsPane(CrawlController& controller, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_filter(new FilterBar(this))
    , m_model(new ResultsModel(this))
    , m_view(new ResultsView(m_model, this))
    , m_rows(new LiveRows(controller, *m_model, this))
{
    auto* exportButton = new QToolButton(this);
    exportButton->setObjectName(QStringLiteral("export"));
    exportButton->setDefaultAction(actions.exportMenu);
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    exportButton->setFocusPolicy(Qt::StrongFocus);
    m_filter->addTrailing(exportButton);
    m_view->addActions({actions.copyRows, actions.copyUrl, actions.selectAll});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);

    connect(m_filter, &FilterBar::filterChanged, this, &ResultsPane::readFilter);
    connect(m_filter, &FilterBar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &ResultsView::orderChosen, this, &ResultsPane::setOrder);
    connect(m_rows, &LiveRows::shown, this, &ResultsPane::shown);
    connect(m_rows, &LiveRows::shown, this, &ResultsPane::showPlaceholder);
    connect(&controller, &CrawlController::tablesReplaced, m_rows, &LiveRows::restart);
    connect(&controller, &CrawlController::batchApplied, m_rows, &LiveRows::onApplied);
    connect(&controller, &CrawlController::phaseChanged, this, &ResultsPane::showPlaceholder);
}

void ResultsPane::setRows(std::optional<crawl::Verdict> verdict,
                          std::shared_ptr<const std::vector<bool>> only)
{
    m_verdict = verdict;
    m_only = std::move(only);
    readFilter();
}

void ResultsPane::focusFilter()
{
    m_filter->focusFilter();
}

bool ResultsPane::isFiltered() const
{
    return m_rows->isFiltered();
}

void ResultsPane::readFilter()
{
    store::RowFilter filter;
    filter.only = m_only;
    if (m_verdict) filter.verdicts = store::VerdictSet().set(static_cast<std::size_t>(*m_verdict));
    const std::string text = m_filter->text().toStdString();
    m_filter->showProblem({});
    if (!m_filter->isPattern() || text.empty()) {
        filter.text = text;
    } else {
        const auto pattern = crawl::Pattern::compile(text);
        if (!pattern) { // the rows stay as they are: a half-typed pattern must not empty the table
            const QString why = displayText(pattern.error().message);
            m_filter->showProblem(tr("This pattern can’t be read: %1, at character %2.")
                                      .arg(why)
                                      .arg(pattern.error().offset + 1));
            return;
        }
        filter.matches = [compiled = *pattern](std::string_view cell) { return compiled.searches(cell); };
    }
    m_rows->setFilter(std::move(filter));
}

void ResultsPane::setOrder(int column, Qt::SortOrder order)
{
    const auto direction =
        order == Qt::AscendingOrder ? store::Direction::Ascending : store::Direction::Descending;
    m_rows->setOrder(column < 0 ? store::RowOrder{} : store::RowOrder{sortKeyOf(column), direction});
}

void ResultsPane::showPlaceholder()
{
    const bool underWay =
        m_controller.phase() == CrawlPhase::Running || m_controller.phase() == CrawlPhase::Paused;
    if (isFiltered())
        m_view->setPlaceholder(tr("No link matches the filter."));
    else
        m_view->setPlaceholder(underWay ? tr("Waiting for the first answer…") : tr("Nothing was found."));
}

} // namespace ui
