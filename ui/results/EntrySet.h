#pragma once

#include "crawl/EntryId.h"

#include <cstddef>
#include <vector>

namespace ui {

/// A set of entries as a bitmap: a million of them cost 125 KB, and a row is looked up in no time.
class EntrySet
{
public:
    void insert(crawl::EntryId id)
    {
        if (id.value() >= m_bits.size()) m_bits.resize(id.value() + 1);
        if (m_bits[id.value()]) return;
        m_bits[id.value()] = true;
        ++m_size;
    }
    void erase(crawl::EntryId id)
    {
        if (!contains(id)) return;
        m_bits[id.value()] = false;
        --m_size;
    }
    void clear()
    {
        m_bits.clear();
        m_size = 0;
    }

    [[nodiscard]] bool contains(crawl::EntryId id) const
    {
        return id.value() < m_bits.size() && m_bits[id.value()];
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }

private:
    std::vector<bool> m_bits; // by EntryId
    std::size_t m_size = 0;
};

} // namespace ui
