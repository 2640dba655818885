#include "html/OpenElements.h"

#include <utility>

namespace html {

namespace {

// Of elements in one slot so many are looked through: names made to share a slot cost no more.
constexpr int maxInSlot = 32;

constexpr ElementNames tableParts{ElementName::Table,   ElementName::Tbody,   ElementName::Thead,
                                  ElementName::Tfoot,   ElementName::Tr,      ElementName::Td,
                                  ElementName::Th,      ElementName::Caption, ElementName::Colgroup,
                                  ElementName::Template};

InsertionMode modeIn(ElementName name, Namespace space, InsertionMode around)
{
    if (space != Namespace::Html) return around;
    const bool isUsual = !tableParts.contains(name);
    if (isUsual && around != InsertionMode::InTemplate) return around;
    switch (name) {
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

void OpenElements::push(std::string_view name, ElementTraits traits, Namespace space, bool isIntegrationPoint,
                        Index parent)
{
    if (m_elements.size() == maxDepth) popOne();
    const auto index = static_cast<Index>(m_elements.size());
    const std::uint8_t slot = slotOf(name, traits.name, space);
    const bool isRoot = index == 0;
    if (!isRoot && parent >= index) parent = static_cast<Index>(index - 1);
    const std::uint32_t nth = isRoot ? 1 : countChild(name, space, slot, parent);
    Element& opened = m_elements.emplace_back();
    opened.name = name;
    opened.traits = traits;
    opened.space = space;
    if (space != Namespace::Html) ++m_foreignCount;
    opened.isIntegrationPoint = isIntegrationPoint;
    opened.slot = slot;
    opened.nth = nth;
    opened.serial = m_nextSerial++;
    opened.sameSlot = m_last[slot];
    opened.childTypes = static_cast<std::uint32_t>(m_childTypes.size());
    m_last[slot] = index;
    if (isRoot) return; // the nearest of all is itself
    const Element& before = m_elements[index - 1U];
    opened.parent = parent;
    opened.landmark = m_elements[parent].landmark;
    opened.mode = modeIn(traits.name, space, before.mode);
    setNearest(opened, before, index);
}

std::uint8_t OpenElements::slotOf(std::string_view name, ElementName known, Namespace space)
{
    if (hasOwnSlot(known, space)) return static_cast<std::uint8_t>(known);
    if (name.empty()) return firstSharedSlot;
    const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(name[at])}; };
    const std::size_t hash =
        name.size() * 31 + byte(0) * 7 + byte(name.size() / 2) * 3 + byte(name.size() - 1);
    return static_cast<std::uint8_t>(firstSharedSlot + hash % (256 - firstSharedSlot));
}

void OpenElements::setNearest(Element& element, const Element& before, Index index) const
{
    const ElementTraits traits = element.traits;
    const bool isHtml = element.space == Namespace::Html;
    const bool isSpecial = isHtml ? traits.has(ElementTraits::Special) : element.isIntegrationPoint;
    element.html = isHtml ? index : before.html;
    element.special = isSpecial ? index : before.special;
    element.borders = before.borders;
    if (!isSpecial) return; // every border of a scope is
    const auto setBorder = [&](Scope scope) { element.borders[static_cast<std::size_t>(scope)] = index; };
    const bool isBorder = !isHtml || traits.has(ElementTraits::ScopeBorder);
    const auto is = [&](ElementName name) { return isHtml && traits.name == name; };
    if (isBorder) setBorder(Scope::Default);
    if (isBorder || is(ElementName::Ol) || is(ElementName::Ul)) setBorder(Scope::ListItem);
    if (isBorder || is(ElementName::Button)) setBorder(Scope::Button);
    if (is(ElementName::Table) || is(ElementName::Template)) setBorder(Scope::Table);
}

void OpenElements::countChild(const NewElement& element)
{
    const std::uint8_t slot = slotOf(element.name, element.traits.name, element.space);
    (void)countChild(element.name, element.space, slot, topIndex());
}

/// A child whose name isn't that of the last one. What the last one's name came to is put away only here:
/// most elements have children of one name.
std::uint32_t OpenElements::countOtherChild(std::string_view name, Namespace space, std::uint8_t slot,
                                            Index parent)
{
    if (slot >= firstSharedSlot) {
        ChildType* const known = childType(name, space, slot, parent);
        ChildType* const type = known ? known : addChildType(name, space, slot, parent);
        return type ? ++type->count : 1;
    }
    Element& holder = m_elements[parent];
    const bool isFirst = holder.lastChildSlot == noSlot;
    if (!isFirst) putAwayLastChild(parent);
    const ChildType* const known = isFirst ? nullptr : childType(name, space, slot, parent);
    holder.lastChildSlot = slot;
    holder.lastChildNth = known ? known->count + 1 : 1;
    return holder.lastChildNth;
}

void OpenElements::putAwayLastChild(Index parent)
{
    const Element& holder = m_elements[parent];
    ChildType* const known = childType({}, Namespace::Html, holder.lastChildSlot, parent);
    ChildType* const type = known ? known : addChildType({}, Namespace::Html, holder.lastChildSlot, parent);
    if (type) type->count = holder.lastChildNth;
}

OpenElements::ChildType* OpenElements::childType(std::string_view name, Namespace space, std::uint8_t slot,
                                                 Index parent)
{
    const bool isUnique = slot < firstSharedSlot;
    const std::size_t end = childTypesEnd(parent);
    for (std::size_t at = m_elements[parent].childTypes; at < end; ++at) {
        ChildType& type = m_childTypes[at];
        if (type.slot != slot) continue;
        if (isUnique || (type.space == space && type.name == name)) return &type;
    }
    return nullptr;
}

OpenElements::ChildType* OpenElements::addChildType(std::string_view name, Namespace space, std::uint8_t slot,
                                                    Index parent)
{
    const std::size_t end = childTypesEnd(parent);
    if (end - m_elements[parent].childTypes >= maxChildTypes) return nullptr;
    ChildType& type = *m_childTypes.emplace(m_childTypes.begin() + static_cast<std::ptrdiff_t>(end));
    type.name = name;
    type.slot = slot;
    type.space = space;
    for (std::size_t above = parent + 1U; above < m_elements.size(); ++above)
        ++m_elements[above].childTypes;
    return &type;
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

OpenElements::Index OpenElements::fosterParent() const
{
    const Index table = innermost(ElementName::Table);
    const Index holder = innermost(ElementName::Template);
    if (table == none || (holder != none && holder > table)) return holder == none ? topIndex() : holder;
    const Index parent = at(table).parent;
    return parent == none ? topIndex() : parent;
}

OpenElements::Index OpenElements::innermostInSharedSlot(const NewElement& like) const
{
    Index index = m_last[slotOf(like.name, like.traits.name, like.space)];
    for (int looked = 0; index != none && looked < maxInSlot; ++looked) {
        const Element& element = m_elements[index];
        if (element.space == like.space && element.name == like.name) return index;
        index = element.sameSlot;
    }
    return none;
}

} // namespace html
