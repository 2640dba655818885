#include "ui/results/ColumnWidths.h"

#include "ui/results/CellText.h"
#include "ui/results/ResultColumn.h"

#include <QHeaderView>

#include <algorithm>

namespace ui {
namespace {

constexpr int cellPadding = 16;     // pixels left and right of the text together
constexpr int narrowestShare = 110; // a host's name still fits

/// Of what the narrow columns leave, in twelfths; 0: a narrow one.
int shareOf(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Url: return 6;
    case ResultColumn::FirstPage: return 3;
    case ResultColumn::LinkText: return 3;
    case ResultColumn::Verdict:
    case ResultColumn::Code:
    case ResultColumn::Pages:
    case ResultColumn::Place:
    case ResultColumn::Type:
    case ResultColumn::ResponseTime:
    case ResultColumn::Depth: return 0;
    }
    return 0;
}

/// What fits the longest reason beside "Warning" fits all: where the word is longer ("Redirected"), the
/// reasons are short.
int widestVerdict(const QFontMetrics& metrics)
{
    int widest = 0;
    for (int reason = 0; reason < crawl::reasonCount; ++reason)
        widest = std::max(widest, metrics.horizontalAdvance(verdictText(crawl::Verdict::Warning,
                                                                        static_cast<crawl::Reason>(reason))));
    return widest + metrics.horizontalAdvance(QStringLiteral("xx")); // the icon
}

/// A text as long as a narrow column's usually is; its heading and sort arrow fit too.
QString sampleOf(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Code: return QStringLiteral("Codex");
    case ResultColumn::Pages: return QStringLiteral("Pagesxx");
    case ResultColumn::Place: return QStringLiteral("Navigation, site-wide");
    case ResultColumn::Type: return QStringLiteral("Style sheet");
    case ResultColumn::ResponseTime: return QStringLiteral("999 msx");
    case ResultColumn::Depth: return QStringLiteral("Depthx");
    case ResultColumn::Verdict:
    case ResultColumn::Url:
    case ResultColumn::FirstPage:
    case ResultColumn::LinkText: return {};
    }
    return {};
}

} // namespace

ColumnWidths::ColumnWidths(QHeaderView* header)
    : QObject(header)
    , m_header(header)
{
    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        const bool isHiding = before == 0 || after == 0;
        m_isPersonal = m_isPersonal || (!m_isSharing && !isHiding);
    });
}

void ColumnWidths::share(int availableWidth)
{
    if (m_isPersonal) return;
    m_isSharing = true;
    int left = availableWidth;
    int shares = 0;
    for (int column = 0; column < resultColumnCount; ++column) {
        if (m_header->isSectionHidden(column)) continue;
        const int share = shareOf(static_cast<ResultColumn>(column));
        shares += share;
        if (share == 0) {
            const int width = narrowWidth(column);
            m_header->resizeSection(column, width);
            left -= width;
        }
    }
    for (int column = 0; column < resultColumnCount; ++column) {
        const int share = shareOf(static_cast<ResultColumn>(column));
        if (share == 0 || m_header->isSectionHidden(column)) continue;
        const int width = std::max(narrowestShare, left * share / shares);
        m_header->resizeSection(column, width);
        left -= width; // the last one gets what rounding left
        shares -= share;
    }
    m_isSharing = false;
}

int ColumnWidths::narrowWidth(int column) const
{
    const QFontMetrics metrics = m_header->fontMetrics();
    const auto which = static_cast<ResultColumn>(column);
    const int width =
        which == ResultColumn::Verdict ? widestVerdict(metrics) : metrics.horizontalAdvance(sampleOf(which));
    return width + cellPadding;
}

} // namespace ui
