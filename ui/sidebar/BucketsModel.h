#pragma once

#include "crawl/Verdict.h"

#include <QAbstractTableModel>

#include <array>
#include <cstdint>
#include <optional>

namespace ui {

/// The verdicts with the number of rows of each; the first line is all of them. What it counts is given by
/// setCounts() together with the rows themselves, so that both agree.
/// Thread: the UI's.
class BucketsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Counts = std::array<std::uint64_t, crawl::verdictCount>; // by Verdict

    enum Column { Name, Count, ColumnCount };

    explicit BucketsModel(QObject* parent)
        : QAbstractTableModel(parent)
    {
    }

    void setCounts(const Counts& counts);
    /// nullopt: all.
    [[nodiscard]] static std::optional<crawl::Verdict> verdictOf(int row);
    [[nodiscard]] static int rowOf(std::optional<crawl::Verdict> verdict);
    [[nodiscard]] std::uint64_t countOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    Counts m_counts{};
};

} // namespace ui
