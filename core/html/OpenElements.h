#pragma once

#include "html/ElementTraits.h"
#include "html/Landmarks.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace html {

enum class Namespace : std::uint8_t { Html, Svg, MathMl };

/// HTML §13.2.4.2, "has an element in scope", and in the others.
enum class Scope : std::uint8_t { Default, ListItem, Button, Table };

/// What tags may begin where an element is the current one: the insertion modes of §13.2.4.1 of a page's
/// body.
enum class InsertionMode : std::uint8_t {
    InBody,
    InTable,
    InTableBody,
    InRow,
    InCell,
    InCaption,
    InColumnGroup,
    InTemplate,
};

/// An element that was begun. Its name lives as long as the page and the tokenizer.
struct NewElement
{
    std::string_view name; // lower case
    ElementTraits traits;
    Namespace space = Namespace::Html;
    bool isIntegrationPoint = false; // of svg or math: its content is HTML
};

/// The stack of open elements (HTML §13.2.4.2), with what a path of elements needs of their siblings.
///
/// Bounded: maxDepth elements; one that is deeper takes the place of the deepest. All questions are answered
/// in constant time, so that a page of a thousand open elements is read as quickly as any. Thread: any; one
/// page, one thread.
class OpenElements
{
public:
    // Browsers nest no deeper than this either.
    static constexpr std::size_t maxDepth = 512;
    using Index = std::uint16_t;
    static constexpr Index none = 0xFFFF;
    static constexpr std::uint8_t noSlot =
        static_cast<std::uint8_t>(ElementName::Other); // it has none of its own

    struct Element : NewElement
    {
        Landmark landmark;
        InsertionMode mode = InsertionMode::InBody; // of what is begun in it
        bool isRemoved = false; // no longer open, but what stands in it still does: a form ended early
        bool isShadowHost = false;
        std::uint8_t slot = 0; // of its name
        Index parent = none;   // in the tree: before it in the stack, but not always just before it
        Index sameSlot = none; // the nearest before it in its slot; none if there is none
        std::uint32_t nth = 1; // among its parent's children of that name
        std::uint32_t serial = 0;
        std::uint32_t childTypes = 0; // where those of its children begin
        // Of its child that came last, if it has a slot of its own: the next one mostly has the same name.
        std::uint32_t lastChildNth = 0;
        std::uint8_t lastChildSlot = noSlot;

        // The nearest at or before it.
        Index special = 0;
        Index html = 0;
        std::array<Index, 4> borders{}; // by Scope
    };

    OpenElements()
    {
        m_elements.reserve(32); // deeper than most pages
        m_last.fill(none);
    }

    /// `parent` is open, or none: the current element. It stands in the same landmark.
    void push(const NewElement& element, Index parent = none)
    {
        push(element.name, element.traits, element.space, element.isIntegrationPoint, parent);
    }
    /// Of the current element.
    void setLandmark(Landmark landmark) { m_elements.back().landmark = landmark; }
    void setShadowHost(Index host) { m_elements[host].isShadowHost = true; }
    void pop()
    {
        popOne();
        while (!m_elements.empty() && m_elements.back().isRemoved)
            popOne();
    }
    /// With all that is open in it.
    void popThrough(Index index);
    /// Leaves what is open in it open.
    void remove(Index index);
    /// One more child, of which no more is asked, of the current element.
    void countChild(const NewElement& element);

    /// Whether one is open or ever was.
    [[nodiscard]] bool hasBegun() const { return m_nextSerial > 1; }
    /// Whether one of svg or math is open.
    [[nodiscard]] bool hasForeign() const { return m_foreignCount > 0; }
    [[nodiscard]] bool isEmpty() const { return m_elements.empty(); }
    [[nodiscard]] std::size_t depth() const { return m_elements.size(); }
    [[nodiscard]] const Element& top() const { return m_elements.back(); }
    [[nodiscard]] Index topIndex() const { return static_cast<Index>(m_elements.size() - 1); }
    [[nodiscard]] const Element& at(Index index) const { return m_elements[index]; }
    /// Whether the element of that serial, which was opened there, still is.
    [[nodiscard]] bool isOpen(Index index, std::uint32_t serial) const
    {
        return index < m_elements.size() && m_elements[index].serial == serial;
    }
    [[nodiscard]] bool topIs(ElementName name) const
    {
        return !isEmpty() && top().space == Namespace::Html && top().traits.name == name;
    }

    /// Where the standard inserts an element that is none of a table's parts: in the current element, but
    /// what stands in a table and in no cell of it comes before that table (§13.2.6.1, "foster parent").
    [[nodiscard]] Index insertionParent() const
    {
        const bool isInTable = fosterers.contains(top().traits.name) && top().space == Namespace::Html;
        return isInTable ? fosterParent() : topIndex();
    }

    /// The innermost HTML element of that name; none if none is open.
    [[nodiscard]] Index innermost(ElementName name) const { return m_last[static_cast<std::uint8_t>(name)]; }
    [[nodiscard]] Index innermost(const NewElement& like) const
    {
        return hasOwnSlot(like.traits.name, like.space) ? innermost(like.traits.name)
                                                        : innermostInSharedSlot(like);
    }
    [[nodiscard]] bool isInScope(Index index, Scope scope) const
    {
        return index != none && index >= top().borders[static_cast<std::size_t>(scope)];
    }
    [[nodiscard]] bool isInScope(ElementName name, Scope scope) const
    {
        return isInScope(innermost(name), scope);
    }

private:
    static constexpr ElementNames fosterers{ElementName::Table, ElementName::Tbody, ElementName::Tfoot,
                                            ElementName::Thead, ElementName::Tr};
    // Below: those of elements that have their own; from here on all the others, by a hash.
    static constexpr std::uint8_t firstSharedSlot = 192;
    // Children of more kinds than HTML has elements are not told apart by number.
    static constexpr std::size_t maxChildTypes = 128;

    /// A slot for each HTML element that has a name of its own.
    static constexpr bool hasOwnSlot(ElementName name, Namespace space)
    {
        return space == Namespace::Html && name != ElementName::Other && name != ElementName::MathText;
    }

    struct ChildType
    {
        std::string_view name;
        std::uint32_t count = 0;
        std::uint8_t slot = 0;
        Namespace space = Namespace::Html;
    };

    [[nodiscard]] static std::uint8_t slotOf(std::string_view name, ElementName known, Namespace space);
    // In parts, as they are in registers: a whole element that is copied just after it was put together waits
    // for its parts to reach the memory, each time.
    void push(std::string_view name, ElementTraits traits, Namespace space, bool isIntegrationPoint,
              Index parent);
    void setNearest(Element& element, const Element& before, Index index) const;
    [[nodiscard]] std::uint32_t countChild(std::string_view name, Namespace space, std::uint8_t slot,
                                           Index parent)
    {
        Element& holder = m_elements[parent];
        // The first, or one more of the last one's name; not by turns, as which it is can't be foreseen.
        const bool isFirst = holder.lastChildSlot == noSlot && slot < firstSharedSlot;
        if (!(isFirst | (holder.lastChildSlot == slot))) return countOtherChild(name, space, slot, parent);
        holder.lastChildSlot = slot;
        return ++holder.lastChildNth;
    }
    [[nodiscard]] std::uint32_t countOtherChild(std::string_view name, Namespace space, std::uint8_t slot,
                                                Index parent);
    void putAwayLastChild(Index parent);
    /// Null if there is none yet.
    [[nodiscard]] ChildType* childType(std::string_view name, Namespace space, std::uint8_t slot,
                                       Index parent);
    /// Null: there are too many.
    ChildType* addChildType(std::string_view name, Namespace space, std::uint8_t slot, Index parent);
    /// Where those of the element's children end.
    [[nodiscard]] std::size_t childTypesEnd(Index parent) const
    {
        return parent + 1U < m_elements.size() ? m_elements[parent + 1U].childTypes : m_childTypes.size();
    }
    [[nodiscard]] Index fosterParent() const;
    [[nodiscard]] Index innermostInSharedSlot(const NewElement& like) const;
    void popOne()
    {
        const Element& element = m_elements.back();
        if (element.space != Namespace::Html) --m_foreignCount;
        if (!element.isRemoved) m_last[element.slot] = element.sameSlot;
        if (m_childTypes.size() > element.childTypes) m_childTypes.resize(element.childTypes);
        m_elements.pop_back();
    }

    std::vector<Element> m_elements;
    std::vector<ChildType> m_childTypes; // of all open elements, each one's after its parent's
    std::array<Index, 256> m_last{};     // by slot: the innermost element in it
    std::uint32_t m_nextSerial = 1;
    std::size_t m_foreignCount = 0;
};

} // namespace html
