#include "html/FormattingElements.h"

#include <algorithm>

namespace html {

namespace {

bool isSame(const NewElement& a, const NewElement& b)
{
    if (a.traits.name != b.traits.name) return false;
    return a.traits.name != ElementName::Other || a.name == b.name; // no formatting is MathText
}

/// From the first value to the last: where that is the same text, so are the attributes in all but hostile
/// pages.
std::string_view attributesOf(const Token& tag)
{
    if (tag.attributes.empty()) return {};
    const std::string_view first = tag.attributes.front().rawValue;
    const std::string_view last = tag.attributes.back().rawValue;
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

} // namespace

/// Where the entries since the last marker begin. Markers go with their elements, whatever closed those.
std::size_t FormattingElements::begin(const OpenElements& open)
{
    while (!m_markers.empty()) {
        const Marker& marker = m_markers.back();
        if (open.isOpen(marker.index, marker.serial)) return marker.begin;
        m_entries.resize(std::min(m_entries.size(), marker.begin));
        m_markers.pop_back();
    }
    return 0;
}

std::size_t FormattingElements::find(const NewElement& subject, const OpenElements& open)
{
    const std::size_t first = begin(open);
    for (std::size_t place = m_entries.size(); place > first; --place)
        if (isSame(m_entries[place - 1].element, subject)) return place - 1;
    return m_entries.size();
}

bool FormattingElements::has(const NewElement& subject, const OpenElements& open)
{
    return find(subject, open) < m_entries.size();
}

void FormattingElements::opened(Entry& entry, const OpenElements& open)
{
    entry.index = open.topIndex();
    entry.serial = open.top().serial;
}

// §13.2.4.3, "push onto the list of active formatting elements": of the same three are enough.
void FormattingElements::add(const OpenElements& open, const Token& tag)
{
    const std::size_t first = begin(open);
    const std::string_view attributes = attributesOf(tag);
    std::size_t same = 0;
    std::size_t earliest = first;
    for (std::size_t place = m_entries.size(); place > first; --place) {
        const Entry& other = m_entries[place - 1];
        if (!isSame(other.element, open.top()) || other.attributes != attributes) continue;
        earliest = place - 1;
        ++same;
    }
    if (same >= 3 || m_entries.size() - first >= maxEntries) erase(earliest);
    Entry& entry = m_entries.emplace_back();
    entry.element.name = tag.name;
    entry.element.traits = open.top().traits;
    entry.attributes = attributes;
    opened(entry, open);
}

void FormattingElements::addMarker(const OpenElements& open)
{
    (void)begin(open);
    m_markers.push_back({open.topIndex(), open.top().serial, m_entries.size()});
}

void FormattingElements::beginAgain(OpenElements& open)
{
    const std::size_t first = begin(open);
    std::size_t place = m_entries.size();
    while (place > first && !open.isOpen(m_entries[place - 1].index, m_entries[place - 1].serial))
        --place;
    for (; place < m_entries.size(); ++place) {
        Entry& entry = m_entries[place];
        const Landmark landmark = open.top().landmark;
        open.push(entry.element, open.insertionParent());
        open.setLandmark(landmark);
        opened(entry, open);
    }
}

bool FormattingElements::endCurrent(OpenElements& open)
{
    const bool isLast = !m_entries.empty() && m_entries.back().index == open.topIndex() &&
                        m_entries.back().serial == open.top().serial;
    if (!isLast) return false;
    open.pop(); // nothing stands in it that would have to move
    m_entries.pop_back();
    return true;
}

bool FormattingElements::adopt(const NewElement& subject, OpenElements& open)
{
    const std::size_t place = find(subject, open);
    if (place == m_entries.size()) {
        if (!isSame(open.top(), subject) || open.top().space != Namespace::Html) return false;
        open.pop();
        return true;
    }
    const Entry entry = m_entries[place];
    if (!open.isOpen(entry.index, entry.serial)) {
        erase(place);
        return true;
    }
    if (!open.isInScope(entry.index, Scope::Default)) return true;
    if (open.top().special > entry.index) {
        moveBlocks(place, open);
        return true;
    }
    open.popThrough(entry.index);
    erase(place);
    return true;
}

FormattingElements::Entry* FormattingElements::entryOf(OpenElements::Index index, const OpenElements& open)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.index == index && entry.serial == open.at(index).serial;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

/// The blocks in the formatting element move out of it, each with a copy of it around what it has so far;
/// formatting between them stays around them. What isn't a block and stands after the last one is closed.
void FormattingElements::moveBlocks(std::size_t place, OpenElements& open)
{
    const Entry subject = m_entries[place];
    const OpenElements::Index last = open.top().special;
    if (last - subject.index > static_cast<int>(maxAdopted)) return erase(place);
    struct Moved
    {
        NewElement element;
        Landmark landmark;
        Entry* entry; // where it is formatting itself
    };
    std::vector<Moved> moved;
    for (auto index = static_cast<OpenElements::Index>(subject.index + 1); index <= last; ++index) {
        const auto& element = open.at(index);
        Entry* const entry = entryOf(index, open);
        if (element.special == index || entry)
            moved.push_back({static_cast<const NewElement&>(element), element.landmark, entry});
    }
    open.popThrough(subject.index);
    for (const Moved& each : moved) {
        open.push(each.element, open.insertionParent());
        open.setLandmark(each.landmark);
        if (each.entry)
            opened(*each.entry, open);
        else
            open.countChild(subject.element);
    }
    erase(place);
}

} // namespace html
