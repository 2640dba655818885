#pragma once

#include "html/OpenElements.h"
#include "html/Token.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace html {

/// The list of active formatting elements (HTML §13.2.4.3): what is begun again in the next block when its
/// own block ended before it (`<p><b>one<p>two`), and what becomes of blocks that end tags of formatting cut
/// in two (§13.2.6.4.7, the adoption agency algorithm, for its effect on the open elements).
///
/// Bounded: maxEntries between two markers, of which the oldest give way; an adoption reaches no deeper than
/// maxAdopted elements. Thread: any; one page, one thread.
class FormattingElements
{
public:
    /// The current element is one; `tag` began it.
    void add(const OpenElements& open, const Token& tag);
    /// The current element is one that holds off the formatting around it.
    void addMarker(const OpenElements& open);
    /// §13.2.4.3, "reconstruct the active formatting elements"
    void reconstruct(OpenElements& open)
    {
        // Nearly always what was begun last is still open, and with it all before.
        if (!m_entries.empty() && !open.isOpen(m_entries.back().index, m_entries.back().serial))
            beginAgain(open);
    }
    /// For the end tag of the current element. false: it isn't the one that was begun last.
    [[nodiscard]] bool endCurrent(OpenElements& open);
    /// For an end tag of the formatting element `subject`. false: it is as any other end tag.
    [[nodiscard]] bool adopt(const NewElement& subject, OpenElements& open);
    /// Whether the list has one since the last marker.
    [[nodiscard]] bool has(const NewElement& subject, const OpenElements& open);

private:
    // Real pages have a handful. Each costs at every block's start where many are left open.
    static constexpr std::size_t maxEntries = 16;
    static constexpr std::size_t maxAdopted = 64;

    struct Entry
    {
        NewElement element;
        std::string_view attributes; // where the page has them, nearly: enough to tell two tags apart
        OpenElements::Index index = OpenElements::none;
        std::uint32_t serial = 0;
    };
    struct Marker
    {
        OpenElements::Index index;
        std::uint32_t serial;
        std::size_t begin; // of the entries after it
    };

    void beginAgain(OpenElements& open);
    [[nodiscard]] std::size_t begin(const OpenElements& open);
    [[nodiscard]] std::size_t find(const NewElement& subject, const OpenElements& open);
    void erase(std::size_t place) { m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(place)); }
    void opened(Entry& entry, const OpenElements& open);
    void moveBlocks(std::size_t place, OpenElements& open);
    [[nodiscard]] Entry* entryOf(OpenElements::Index index, const OpenElements& open);

    std::vector<Entry> m_entries;
    std::vector<Marker> m_markers;
};

} // namespace html
