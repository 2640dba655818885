#include "ui/details/InlinksModel.h"

#include "ui/results/CellText.h"
#include "ui/text/Describe.h"
#include "ui/text/DisplayText.h"

#include <QLocale>

#include <algorithm>

namespace ui {
namespace {

QString lineAndColumn(const crawl::Occurrence& place)
{
    if (place.line == 0) return {};
    const QString line = QString::number(place.line);
    return place.column > 0 ? QStringLiteral("%1:%2").arg(line, QString::number(place.column)) : line;
}

QString elementText(const crawl::Occurrence& place)
{
    if (place.element.empty()) return {};
    if (place.attribute.empty()) return QStringLiteral("<%1>").arg(displayText(place.element));
    return QStringLiteral("<%1 %2>").arg(displayText(place.element), displayText(place.attribute));
}

} // namespace

void InlinksModel::show(const store::Results* results, std::optional<crawl::EntryId> entry)
{
    beginResetModel();
    m_results = results;
    m_entry = entry;
    m_places = placesNow();
    endResetModel();
}

void InlinksModel::setFolds(bool folds)
{
    m_folds = folds;
    show(m_results, m_entry);
}

void InlinksModel::refresh()
{
    if (!m_results || !m_entry) return;
    const std::vector<store::FoldedPlace> places = placesNow();
    if (places == m_places) return;
    const bool onlyCome =
        places.size() >= m_places.size() &&
        std::equal(m_places.begin(), m_places.end(), places.begin(),
                   [](const auto& left, const auto& right) { return left.first == right.first; });
    if (!onlyCome) {
        show(m_results, m_entry);
        return;
    }
    const int before = rowCount();
    const int after = static_cast<int>(places.size());
    if (after > before) beginInsertRows({}, before, after - 1);
    m_places = places;
    if (after > before) endInsertRows();
    if (before > 0) emit dataChanged(index(0, 0), index(before - 1, ColumnCount - 1)); // pages that joined
}

std::vector<store::FoldedPlace> InlinksModel::placesNow()
{
    m_hasSiteWide = false;
    m_isCut = false;
    if (!m_results || !m_entry) return {};
    const auto ids = m_results->links().occurrencesOf(*m_entry, maxPlaces);
    m_isCut = ids.size() < m_results->rows().occurrences(*m_entry);
    std::vector<store::FoldedPlace> folded = store::foldPlaces(m_results->links().occurrences(), ids);
    m_hasSiteWide = folded.size() < ids.size();
    if (m_folds) return folded;
    std::vector<store::FoldedPlace> each;
    each.reserve(ids.size());
    for (const crawl::OccurrenceId id : ids)
        each.push_back({.first = id});
    return each;
}

std::optional<crawl::EntryId> InlinksModel::pageAt(int row) const
{
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return m_results->links().occurrences().page(m_places[static_cast<std::size_t>(row)].first);
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
    const store::FoldedPlace& place = m_places[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(place, column);
    case Qt::ToolTipRole: return toolTip(place, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | Qt::AlignLeft);
    default: return {};
    }
}

QVariant InlinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Page: return tr("Page");
    case Text: return tr("Text");
    case Place: return tr("Place");
    case LineAndColumn: return tr("Line:Col");
    case Element: return tr("Element");
    case Path: return tr("Path");
    case ColumnCount: break;
    }
    return {};
}

QString InlinksModel::text(const store::FoldedPlace& folded, Column column) const
{
    const store::Occurrences& occurrences = m_results->links().occurrences();
    if (!occurrences.isAlive(folded.first)) return {}; // gone since the last refresh
    const crawl::Occurrence place = occurrences.at(folded.first);
    switch (column) {
    case Page:
        return place.page ? addressText(m_results->rows().url(*place.page)) : tr("(where the crawl began)");
    case Text: return displayText(occurrences.linkText(folded.first));
    case Place: return placeText(folded, place);
    case LineAndColumn: return lineAndColumn(place);
    case Element: return elementText(place);
    case Path: return displayText(place.path);
    case ColumnCount: break;
    }
    return {};
}

QString InlinksModel::placeText(const store::FoldedPlace& folded, const crawl::Occurrence& place) const
{
    if (!folded.isSiteWide()) return describePlace(place);
    const QString pages = QLocale().toString(folded.pages);
    return m_isCut ? tr("%1, on more than %2 pages: fix once").arg(describePlace(place), pages)
                   : tr("%1, on %2 pages: fix once").arg(describePlace(place), pages);
}

QString InlinksModel::toolTip(const store::FoldedPlace& place, Column column) const
{
    if (place.isSiteWide() && (column == Page || column == Place))
        return plainToolTip(
            tr("%1 (the first of these pages; what repairs it repairs all)").arg(text(place, Page)));
    const bool isOftenCut = column == Page || column == Text || column == Path;
    return isOftenCut ? plainToolTip(text(place, column)) : QString();
}

} // namespace ui
