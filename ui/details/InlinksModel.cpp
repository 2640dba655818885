#include "ui/details/InlinksModel.h"

#include "ui/results/CellText.h"
#include "ui/text/DisplayText.h"

#include <algorithm>

namespace ui {
namespace {

QString elementText(const crawl::Occurrence& place)
{
    if (place.element.empty()) return {};
    return QStringLiteral("<%1 %2>").arg(displayText(place.element), displayText(place.attribute));
}

} // namespace

void InlinksModel::show(const store::Results* results, std::optional<crawl::EntryId> entry)
{
    beginResetModel();
    m_results = results;
    m_entry = entry;
    m_places = m_results && m_entry ? m_results->links().occurrencesOf(*m_entry, maxPlaces)
                                    : std::vector<crawl::OccurrenceId>();
    endResetModel();
}

void InlinksModel::refresh()
{
    if (!m_results || !m_entry) return;
    const auto places = m_results->links().occurrencesOf(*m_entry, maxPlaces);
    if (places == m_places) return;
    const bool onlyCome =
        places.size() > m_places.size() && std::equal(m_places.begin(), m_places.end(), places.begin());
    if (!onlyCome) {
        show(m_results, m_entry);
        return;
    }
    beginInsertRows({}, rowCount(), static_cast<int>(places.size()) - 1);
    m_places = places;
    endInsertRows();
}

std::optional<crawl::EntryId> InlinksModel::pageAt(int row) const
{
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return m_results->links().occurrences().page(m_places[static_cast<std::size_t>(row)]);
}

int InlinksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int InlinksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InlinksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto column = static_cast<Column>(index.column());
    const crawl::OccurrenceId id = m_places[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(id, column);
    case Qt::ToolTipRole:
        return column == Page || column == Text ? plainToolTip(text(id, column)) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (column == Line || column == ColumnNumber ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant InlinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section == Line || section == ColumnNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
    case Page: return tr("Page");
    case Line: return tr("Line");
    case ColumnNumber: return tr("Column");
    case Element: return tr("Element");
    case Text: return tr("Link text");
    case ColumnCount: break;
    }
    return {};
}

QString InlinksModel::text(crawl::OccurrenceId id, Column column) const
{
    const store::Occurrences& occurrences = m_results->links().occurrences();
    if (!occurrences.isAlive(id)) return {}; // gone since the last refresh
    const crawl::Occurrence place = occurrences.at(id);
    switch (column) {
    case Page:
        return place.page ? addressText(m_results->rows().url(*place.page)) : tr("(where the crawl began)");
    case Line: return place.line > 0 ? QString::number(place.line) : QString();
    case ColumnNumber: return place.column > 0 ? QString::number(place.column) : QString();
    case Element: return elementText(place);
    case Text: return displayText(occurrences.linkText(id));
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
