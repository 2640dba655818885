#pragma once

#include <cstdint>
#include <vector>

namespace store {

/// Counts which snapshots are out, so that a table knows when it may write in place. Snapshots are numbered
/// from 1.
///
/// Thread: the tables' own. A snapshot that is never given back is safe; it only costs clones.
class SnapshotLedger
{
public:
    using Number = std::uint64_t;

    [[nodiscard]] Number take();
    /// Nobody reads that snapshot any more. A number that is not out is ignored.
    void giveBack(Number number);

    /// How many were taken so far.
    [[nodiscard]] Number taken() const { return m_taken; }
    /// Whether a snapshot is out that was taken after the first `taken` of them.
    [[nodiscard]] bool mayShare(Number taken) const { return m_newestOut > taken; }
    [[nodiscard]] std::size_t out() const { return m_out.size(); }

private:
    Number m_taken = 0;
    std::vector<Number> m_out; // ascending; a few at most: one sort, one export
    Number m_newestOut = 0;    // 0: none
};

} // namespace store
