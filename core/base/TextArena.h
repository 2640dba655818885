#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

/// Holds text that only grows. A view given out stays valid, and its bytes unchanged, while the arena lives.
///
/// Thread: one writer. What was added before an arena's batch is handed over may be read anywhere after it;
/// a reader touches only the bytes of the views it was given, never the arena itself.
class TextArena
{
public:
    TextArena() = default;
    TextArena(const TextArena&) = delete;
    TextArena& operator=(const TextArena&) = delete;

    /// Keeps a copy of `text` and returns where it stands.
    std::string_view add(std::string_view text);

    /// Bytes taken from the system.
    [[nodiscard]] std::size_t allocatedBytes() const { return m_allocatedBytes; }

private:
    std::vector<std::unique_ptr<char[]>> m_chunks;
    char* m_free = nullptr;
    std::size_t m_freeBytes = 0;
    std::size_t m_allocatedBytes = 0;
};
