#pragma once

#include <QItemSelectionModel>

#include <vector>

namespace ui {

class ResultsModel;

/// The table's selection, in whole rows. What is more than a few thousand rows goes over into the model's
/// bitmap: a sort with half a million rows selected here would take half a second, with a bitmap it takes
/// nothing.
class RowSelectionModel : public QItemSelectionModel
{
    Q_OBJECT
public:
    /// Measured on a million rows: an install with 20,000 scattered rows selected takes 80 ms; with
    /// these, 20.
    static constexpr int maxRows = 5000;

    RowSelectionModel(ResultsModel* model, QObject* parent);

    void select(const QItemSelection& selection, SelectionFlags command) override;
    using QItemSelectionModel::select;
    void clear() override;
    void reset() override;

    void selectAllRows();
    [[nodiscard]] std::size_t selectedCount() const;
    /// From the top of the table down.
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;

signals:
    /// Also when only the bitmap changed.
    void rowsChanged();

private:
    struct Range
    {
        int first = 0;
        int last = 0;
    };
    [[nodiscard]] static std::vector<Range> rangesOf(const QItemSelection& selection);
    void selectWithBulk(const QItemSelection& selection, SelectionFlags command);
    void moveToBulkIfMany();

    ResultsModel* m_results;
};

} // namespace ui
