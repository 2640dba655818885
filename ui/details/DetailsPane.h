#pragma once

#include "crawl/EntryId.h"
#include "store/Results.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QTabWidget;

namespace ui {

class FactsModel;
class InlinksModel;

/// One link: what became of it in a sentence, every place where it stands, every redirect hop, the response.
/// Follows the tables while the crawl runs, at most once a second.
class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPane(QWidget* parent);

    /// nullptr, nullopt: nothing is chosen. `results` outlives the pane or the next call.
    void show(const store::Results* results, std::optional<crawl::EntryId> entry);
    /// The tables have changed.
    void noteChange();

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void pageActivated(crawl::EntryId page);

private:
    void refresh();
    void showHeading(const crawl::EntryState& entry);
    void showTabTitles(std::size_t places, std::size_t hops);
    void showFoldBox();

    const store::Results* m_results = nullptr;
    std::optional<crawl::EntryId> m_entry;

    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_address;
    QTabWidget* m_tabs;
    QCheckBox* m_everyPage;
    InlinksModel* m_places;
    FactsModel* m_hops;
    FactsModel* m_facts;
    QTimer m_refreshTimer;
};

} // namespace ui
