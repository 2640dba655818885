#pragma once

#include "crawl/EntryId.h"
#include "store/Results.h"
#include "ui/results/EntrySet.h"
#include "ui/results/PlacedRows.h"
#include "ui/results/ResultColumn.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {

/// The rows of a crawl as the table shows them: all in order of arrival, or the ones that were installed.
///
/// Thread: the UI's. Reads a Results that its owner writes; must be told of every batch right after it was
/// applied. Holds which entry stands in which row, and the inverse. Text is built when a cell is shown, never
/// before. It also holds the selection when that is more than a selection model can carry through a sort
/// (EntrySet).
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SelectedRole = Qt::UserRole }; // whether the row is in bulkSelection()

    explicit ResultsModel(QObject* parent)
        : QAbstractTableModel(parent)
    {
    }

    /// Another crawl's rows, in order of arrival; null: none. `results` outlives the model or the next call.
    /// `siteOrigin`: what the site's own pages are shown without.
    void setResults(const store::Results* results, std::string siteOrigin = {});
    /// The rows follow the order of arrival from now on, without a filter.
    void showArrivals();
    /// Exactly these rows in this order, until the next call; changes only repaint. Rows that come are
    /// appended, one layoutChanged() permutes, rows that go leave from the end: current row and selection
    /// stay.
    void install(PlacedRows placed);
    void install(std::vector<crawl::EntryId> rows) { install(PlacedRows::of(std::move(rows))); }
    /// A batch was applied to the Results.
    void onApplied(const store::Applied& applied);

    [[nodiscard]] const store::Results* results() const { return m_results; }
    [[nodiscard]] const std::vector<crawl::EntryId>& visible() const { return m_visible; }
    [[nodiscard]] std::optional<crawl::EntryId> entryAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(crawl::EntryId id) const;
    [[nodiscard]] bool followsArrivals() const { return m_followsArrivals; }

    // Rows that leave the table leave the bulk selection, as they do with a selection model.
    [[nodiscard]] const EntrySet& bulkSelection() const { return m_bulk; }
    void selectInBulk(int firstRow, int lastRow);
    void toggleInBulk(int firstRow, int lastRow);
    void clearBulk();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Around install(), so that a view can keep its place.
    void aboutToInstall();
    void installed();

private:
    static constexpr std::uint32_t nowhere = PlacedRows::nowhere;

    void append(const std::vector<crawl::EntryId>& entries);
    void appendComing(const PlacedRows& placed);
    /// To these rows first, then what isn't among them. Returns how many those are.
    std::size_t permute(PlacedRows placed);
    void removeRange(std::size_t first, std::size_t last);
    void removeGone(const std::vector<store::Applied::Gone>& gone);
    void repaint(const std::vector<crawl::EntryId>& changed);
    void repaintRows(int firstRow, int lastRow);
    void indexFrom(std::size_t row);

    const store::Results* m_results = nullptr;
    std::string m_siteOrigin;
    bool m_followsArrivals = true;
    std::vector<crawl::EntryId> m_visible;
    std::vector<std::uint32_t> m_rowOf; // by EntryId; the inverse of m_visible
    EntrySet m_bulk;
};

} // namespace ui
