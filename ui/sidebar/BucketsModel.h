#pragma once

#include "crawl/Verdict.h"
#include "ui/sidebar/Bucket.h"

#include <QAbstractTableModel>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// The verdicts with the number of rows of each; the first line is all of them. What it counts is given by
/// setCounts() together with the rows themselves, so that both agree. Below them stands how the site and its
/// sitemaps differ, once that is known: a line for each finding that has rows.
/// Thread: the UI's.
class BucketsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Counts = std::array<std::uint64_t, crawl::verdictCount>;               // by Verdict
    using FindingCounts = std::array<std::uint64_t, store::sitemapFindingCount>; // by SitemapFinding

    enum Column { Name, Count, ColumnCount };

    explicit BucketsModel(QObject* parent)
        : QAbstractTableModel(parent)
    {
    }

    void setCounts(const Counts& counts);
    void setFindings(const FindingCounts& counts);

    [[nodiscard]] Bucket bucketOf(int row) const;
    /// Of a verdict, which has its line always; nullopt: all.
    [[nodiscard]] static int rowOf(std::optional<crawl::Verdict> verdict);
    /// nullopt: a finding without rows.
    [[nodiscard]] std::optional<int> rowOf(const Bucket& bucket) const;
    [[nodiscard]] std::uint64_t countOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void setFinding(store::SitemapFinding finding, std::uint64_t count);

    Counts m_counts{};
    FindingCounts m_findingCounts{};
    std::vector<store::SitemapFinding> m_findings; // those that have rows, in their order
};

} // namespace ui
