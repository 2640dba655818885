#pragma once

#include "crawl/EntryId.h"
#include "store/Results.h"
#include "store/SiteWideLinks.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// The places where one link stands. A place that many pages have in common is one row, unless it is told to
/// show every page. Holds ids only; text is built when shown. Thread: the UI's.
class InlinksModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Page, Text, Place, LineAndColumn, Element, Path, ColumnCount };
    /// A link in a footer stands on every page of a site. Nobody reads more places than this one by one;
    /// exports hold them all.
    static constexpr std::size_t maxPlaces = 10'000;

    explicit InlinksModel(QObject* parent)
        : QAbstractTableModel(parent)
    {
    }

    /// nullptr, nullopt: none. `results` outlives the model or the next call.
    void show(const store::Results* results, std::optional<crawl::EntryId> entry);
    /// Looks again at what the tables know of the entry. Rows that only come are appended.
    void refresh();

    /// False: every page has its row.
    void setFolds(bool folds);
    /// Whether the places hold anything that is or would be folded.
    [[nodiscard]] bool hasSiteWide() const { return m_hasSiteWide; }

    /// nullopt: a seed's own place.
    [[nodiscard]] std::optional<crawl::EntryId> pageAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<store::FoldedPlace> placesNow();
    [[nodiscard]] QString text(const store::FoldedPlace& folded, Column column) const;
    [[nodiscard]] QString placeText(const store::FoldedPlace& folded, const crawl::Occurrence& place) const;
    [[nodiscard]] QString toolTip(const store::FoldedPlace& place, Column column) const;

    const store::Results* m_results = nullptr;
    std::optional<crawl::EntryId> m_entry;
    std::vector<store::FoldedPlace> m_places;
    bool m_folds = true;
    bool m_hasSiteWide = false;
    bool m_isCut = false; // there are more places than are shown
};

} // namespace ui
