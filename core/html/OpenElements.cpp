#include "html/OpenElements.h"

#include <algorithm>

namespace html {

namespace {

// Below: a slot for each HTML element that has a name of its own; from here on all the others, by a hash.
constexpr std::uint8_t firstSharedSlot = 192;
static_assert(elementNameCount <= firstSharedSlot);
// Of elements in one slot so many are looked through: names made to share a slot cost no more.
constexpr int maxInSlot = 32;

// Beside those that are the border of every scope.
constexpr ElementNames otherBorders{ElementName::Ol, ElementName::Ul, ElementName::Button, ElementName::Table,
                                    ElementName::Template};

constexpr bool hasOwnSlot(const NewElement& element)
{
    return element.space == Namespace::Html && element.traits.name != ElementName::Other &&
           element.traits.name != ElementName::MathText;
}

std::uint8_t slotOf(const NewElement& element)
{
    if (hasOwnSlot(element)) return static_cast<std::uint8_t>(element.traits.name);
    const std::string_view name = element.name;
    if (name.empty()) return firstSharedSlot;
    const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(name[at])}; };
    const std::size_t hash =
        name.size() * 31 + byte(0) * 7 + byte(name.size() / 2) * 3 + byte(name.size() - 1);
    return static_cast<std::uint8_t>(firstSharedSlot + hash % (256 - firstSharedSlot));
}

constexpr ElementNames tableParts{ElementName::Table,   ElementName::Tbody,   ElementName::Thead,
                                  ElementName::Tfoot,   ElementName::Tr,      ElementName::Td,
                                  ElementName::Th,      ElementName::Caption, ElementName::Colgroup,
                                  ElementName::Template};

InsertionMode modeIn(const NewElement& element, InsertionMode around)
{
    if (element.space != Namespace::Html) return around;
    const bool isUsual = !tableParts.contains(element.traits.name);
    if (isUsual && around != InsertionMode::InTemplate) return around;
    switch (element.traits.name) {
    case ElementName::Table: return InsertionMode::InTable;
    case ElementName::Tbody:
    case ElementName::Thead:
    case ElementName::Tfoot: return InsertionMode::InTableBody;
    case ElementName::Tr: return InsertionMode::InRow;
    case ElementName::Td:
    case ElementName::Th: return InsertionMode::InCell;
    case ElementName::Caption: return InsertionMode::InCaption;
    case ElementName::Colgroup: return InsertionMode::InColumnGroup;
    case ElementName::Template: return InsertionMode::InTemplate;
    // Of all the elements there are; a row is expected just in a template, not in an element in it.
    default: return around == InsertionMode::InTemplate ? InsertionMode::InBody : around;
    }
}

} // namespace

void OpenElements::push(const NewElement& element, Index parent)
{
    if (m_elements.size() == maxDepth) popOne();
    if (m_elements.empty())
        parent = none;
    else if (parent >= m_elements.size())
        parent = topIndex();
    const std::uint8_t slot = slotOf(element);
    const InsertionMode mode = modeIn(element, isEmpty() ? InsertionMode::InBody : top().mode);
    const std::uint32_t nth = parent == none ? 1 : countChild(element, slot, parent);
    const auto index = static_cast<Index>(m_elements.size());
    Element& opened = m_elements.emplace_back(element);
    opened.mode = mode;
    opened.slot = slot;
    opened.parent = parent;
    opened.nth = nth;
    opened.serial = m_nextSerial++;
    opened.sameSlot = m_last[slot];
    opened.childTypes = static_cast<std::uint32_t>(m_childTypes.size());
    setNearest(opened, index);
    m_last[slot] = index;
}

void OpenElements::setNearest(Element& element, Index index) const
{
    const bool isHtml = element.space == Namespace::Html;
    const bool isPoint = element.isIntegrationPoint;
    const ElementTraits traits = element.traits;
    if (index == 0) {
        element.special = element.html = index;
        element.borders.fill(index);
        return;
    }
    const Element& before = m_elements[index - 1U];
    const bool isBorder = isHtml ? traits.has(ElementTraits::ScopeBorder) : isPoint;
    const auto nearest = [index](bool isOne, Index last) { return isOne ? index : last; };
    const auto border = [&](Scope scope) { return before.borders[static_cast<std::size_t>(scope)]; };
    element.html = nearest(isHtml, before.html);
    element.special = nearest(isHtml ? traits.has(ElementTraits::Special) : isPoint, before.special);
    if (!isBorder && !otherBorders.contains(traits.name)) {
        element.borders = before.borders;
        return;
    }
    const bool isList = isHtml && (traits.name == ElementName::Ol || traits.name == ElementName::Ul);
    const bool isButton = isHtml && traits.name == ElementName::Button;
    const bool isTable =
        isHtml && (traits.name == ElementName::Table || traits.name == ElementName::Template);
    element.borders = {
        nearest(isBorder, border(Scope::Default)), nearest(isBorder || isList, border(Scope::ListItem)),
        nearest(isBorder || isButton, border(Scope::Button)), nearest(isTable, border(Scope::Table))};
}

void OpenElements::countChild(const NewElement& element)
{
    (void)countChild(element, slotOf(element), topIndex());
}

std::uint32_t OpenElements::countChild(const NewElement& element, std::uint8_t slot, Index parent)
{
    const bool isUnique = slot < firstSharedSlot;
    const std::size_t end =
        parent + 1U < m_elements.size() ? m_elements[parent + 1U].childTypes : m_childTypes.size();
    const std::size_t begin = m_elements[parent].childTypes;
    for (std::size_t at = begin; at < end; ++at) {
        ChildType& type = m_childTypes[at];
        if (type.slot != slot) continue;
        if (isUnique || (type.space == element.space && type.name == element.name)) return ++type.count;
    }
    if (end - begin >= maxChildTypes) return 1;
    const ChildType type{element.name, 1, slot, element.space};
    m_childTypes.insert(m_childTypes.begin() + static_cast<std::ptrdiff_t>(end), type);
    for (std::size_t above = parent + 1U; above < m_elements.size(); ++above)
        ++m_elements[above].childTypes;
    return 1;
}

void OpenElements::popThrough(Index index)
{
    while (m_elements.size() > index + 1U)
        popOne();
    if (m_elements.size() > index) pop();
}

void OpenElements::remove(Index index)
{
    if (index == topIndex()) return pop();
    Element& removed = m_elements[index];
    Index* link = &m_last[removed.slot];
    while (*link != none && *link != index)
        link = &m_elements[*link].sameSlot;
    if (*link == index) *link = removed.sameSlot;
    removed.isRemoved = true;
}

OpenElements::Index OpenElements::innermost(const NewElement& like) const
{
    Index index = m_last[slotOf(like)];
    if (hasOwnSlot(like)) return index;
    for (int looked = 0; index != none && looked < maxInSlot; ++looked) {
        const Element& element = m_elements[index];
        if (element.space == like.space && element.name == like.name) return index;
        index = element.sameSlot;
    }
    return none;
}

} // namespace html
