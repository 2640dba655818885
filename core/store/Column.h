#pragma once

#include "store/SnapshotLedger.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace store {

template<typename T>
class ColumnWriter;

/// One column of a table that grows, in chunks of 4,096 rows. A copy of it is a snapshot: it shares the
/// chunks.
///
/// Thread: a copy may be read on any thread while the ColumnWriter goes on; the original only on the
/// writer's. Owned values must live as long as the chunk does: views need their TextArena kept beside the
/// copy.
template<typename T>
class Column
{
public:
    /// Large enough that a million rows are 244 pointers, small enough that a clone is a matter of
    /// microseconds.
    static constexpr std::size_t chunkRows = 4096;
    using Chunk = std::array<T, chunkRows>;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const T& operator[](std::size_t row) const
    {
        assert(row < m_size && "a row that the column doesn't have");
        return (*m_chunks[row / chunkRows])[row % chunkRows];
    }

private:
    friend class ColumnWriter<T>;
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::size_t m_size = 0;
};

/// The only writer of a Column. Appends in place: a snapshot never reads beyond the size it was taken with.
/// Writes to a row that a snapshot may be reading go to a clone of its chunk, made once for that snapshot.
template<typename T>
class ColumnWriter
{
public:
    /// Both outlive the writer.
    ColumnWriter(Column<T>& column, const SnapshotLedger& ledger)
        : m_column(column)
        , m_ledger(ledger)
    {
    }
    ColumnWriter(const ColumnWriter&) = delete;
    ColumnWriter& operator=(const ColumnWriter&) = delete;

    void append(T value)
    {
        const std::size_t row = m_column.m_size;
        if (row % Column<T>::chunkRows == 0) addChunk();
        m_chunks.back().rows->at(row % Column<T>::chunkRows) = std::move(value);
        ++m_column.m_size;
    }

    /// The row, to be changed. The reference is valid until the next snapshot is taken.
    [[nodiscard]] T& write(std::size_t row)
    {
        assert(row < m_column.m_size && "a row that the column doesn't have");
        Writable& chunk = m_chunks[row / Column<T>::chunkRows];
        if (m_ledger.mayShare(chunk.made)) clone(row / Column<T>::chunkRows);
        return (*chunk.rows)[row % Column<T>::chunkRows];
    }

private:
    using Chunk = typename Column<T>::Chunk;
    struct Writable
    {
        Chunk* rows;                 // owned by the column
        SnapshotLedger::Number made; // snapshots taken when the chunk was made: only later ones share it
    };

    void addChunk()
    {
        auto chunk = std::make_shared<Chunk>();
        m_chunks.push_back({chunk.get(), m_ledger.taken()});
        m_column.m_chunks.push_back(std::move(chunk));
    }

    void clone(std::size_t index)
    {
        auto chunk = std::make_shared<Chunk>(*m_chunks[index].rows);
        m_chunks[index] = {chunk.get(), m_ledger.taken()};
        m_column.m_chunks[index] = std::move(chunk);
    }

    Column<T>& m_column;
    const SnapshotLedger& m_ledger;
    std::vector<Writable> m_chunks;
};

} // namespace store
