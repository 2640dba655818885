// Start tags in tables: HTML §13.2.6.4.9 to §13.2.6.4.15.

#include "html/Ascii.h"
#include "html/CharacterReferences.h"
#include "html/TreeContext.h"

namespace html {

namespace {

bool isContextEnd(ElementName name)
{
    return name == ElementName::Template || name == ElementName::Html;
}

bool isTableContext(ElementName name)
{
    return name == ElementName::Table || isContextEnd(name);
}

bool isTableBodyContext(ElementName name)
{
    return name == ElementName::Tbody || name == ElementName::Thead || name == ElementName::Tfoot ||
           isContextEnd(name);
}

bool isRowContext(ElementName name)
{
    return name == ElementName::Tr || isContextEnd(name);
}

bool isCell(ElementName name)
{
    return name == ElementName::Td || name == ElementName::Th;
}

} // namespace

/// false: the tag is as in the body; if it stands in no cell, before the table (§13.2.6.1).
bool TreeContext::startInTable(Start& start)
{
    const ElementName name = start.element.traits.name;
    const InsertionMode mode = m_open.top().mode;
    if (mode == InsertionMode::InBody) return false;
    if (start.element.traits.start == StartRule::TablePart) {
        startTablePart(start);
        return true;
    }
    if (mode == InsertionMode::InCell || mode == InsertionMode::InCaption ||
        mode == InsertionMode::InTemplate)
        return false;
    if (mode == InsertionMode::InColumnGroup) {
        if (name == ElementName::Template) return false;
        m_open.pop();
    }
    switch (name) {
    case ElementName::Table:
        if (!m_open.isInScope(name, Scope::Table)) return false;
        m_open.popThrough(m_open.innermost(name));
        startInBody(start);
        return true;
    case ElementName::Style:
    case ElementName::Script:
    case ElementName::Template: insertAt(start, m_open.topIndex()); return true;
    case ElementName::Input:
        if (!start.isHiddenInput()) return false;
        break;
    case ElementName::Form:
        if (m_hasForm || !isInDocument()) return true;
        m_hasForm = true;
        break;
    default: return false; // of all the elements there are
    }
    insertAt(start, m_open.topIndex());
    m_isLeaf = true;
    return true;
}

/// What the table lacks around the part is begun, and what it can't stand in is closed.
void TreeContext::startTablePart(const Start& start)
{
    // A part is begun at most four levels from where the last one was: cell, row, body, table.
    for (int step = 0; step < 8; ++step)
        if (startTablePartHere(start)) return;
}

/// false: something was closed or begun; where it goes on is to be looked at again.
bool TreeContext::startTablePartHere(const Start& start)
{
    const ElementName name = start.element.traits.name;
    const bool isRow = name == ElementName::Tr;
    const auto begin = [&] {
        insertAt(start, m_open.topIndex());
        m_isLeaf = name == ElementName::Col;
        return true;
    };
    const auto pop = [&] {
        if (!isContextEnd(m_open.top().traits.name)) m_open.pop();
        return false;
    };
    const auto imply = [&](std::string_view part) {
        m_open.push(implied(part));
        return false;
    };
    switch (m_open.top().mode) {
    case InsertionMode::InBody: return true; // out of a table it is nothing
    case InsertionMode::InTemplate: return begin();
    case InsertionMode::InCell: closeCell(); return false;
    case InsertionMode::InCaption:
        endInScope(m_open.innermost(ElementName::Caption), Scope::Table);
        return false;
    case InsertionMode::InColumnGroup: return name == ElementName::Col ? begin() : pop();
    case InsertionMode::InRow: clearTo(isRowContext); return isCell(name) ? begin() : pop();
    case InsertionMode::InTableBody:
        clearTo(isTableBodyContext);
        if (isRow) return begin();
        return isCell(name) ? imply("tr") : pop();
    case InsertionMode::InTable:
        clearTo(isTableContext);
        if (isRow || isCell(name)) return imply("tbody");
        return name == ElementName::Col ? imply("colgroup") : begin();
    }
    return true;
}

void TreeContext::closeCell()
{
    const auto data = m_open.innermost(ElementName::Td);
    const auto header = m_open.innermost(ElementName::Th);
    const bool isHeader = data == OpenElements::none || (header != OpenElements::none && header > data);
    endInScope(isHeader ? header : data, Scope::Table);
}

// §13.2.6.4.9, "clear the stack back to a table context", and those of a body and a row
void TreeContext::clearTo(bool (*isContext)(ElementName))
{
    while (m_open.top().space != Namespace::Html || !isContext(m_open.top().traits.name))
        m_open.pop();
}

} // namespace html
