#include "ui/details/DetailsPane.h"

#include "ui/details/FactsModel.h"
#include "ui/details/InlinksModel.h"
#include "ui/details/PlainTable.h"
#include "ui/details/ResponseFacts.h"
#include "ui/icons/SvgIcon.h"
#include "ui/results/CellText.h"
#include "ui/text/Describe.h"
#include "ui/text/DisplayText.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>

#include <chrono>

namespace ui {
namespace {

// A link that new pages have every 100 ms would never stand still.
constexpr std::chrono::seconds refreshInterval{1};
constexpr int charactersOfAddress = 24; // beside a sentence of any length
enum Tab { PlacesTab, RedirectsTab, ResponseTab };

QLabel* selectableLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

PlainTable* placesTable(InlinksModel* model, QWidget* parent)
{
    auto* table = new PlainTable(model, DetailsPane::tr("Where the link stands"), parent);
    table->setObjectName(QStringLiteral("places"));
    const int character = parent->fontMetrics().averageCharWidth();
    QHeaderView* header = table->horizontalHeader();
    header->resizeSection(InlinksModel::Page, character * 46);
    header->resizeSection(InlinksModel::Text, character * 24);
    header->resizeSection(InlinksModel::Place, character * 36);
    header->resizeSection(InlinksModel::LineAndColumn, character * 12);
    header->resizeSection(InlinksModel::Element, character * 18);
    return table;
}

PlainTable* factsTable(FactsModel* model, const QString& objectName, const QString& accessibleName,
                       int charactersOfFirst, QWidget* parent)
{
    auto* table = new PlainTable(model, accessibleName, parent);
    table->setObjectName(objectName);
    table->horizontalHeader()->resizeSection(0, parent->fontMetrics().averageCharWidth() * charactersOfFirst);
    return table;
}

} // namespace

// Over 35 lines: the members take up a third, the rest makes the parts in the order in which they are seen.
DetailsPane::DetailsPane(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(selectableLabel(this))
    , m_address(selectableLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_everyPage(new QCheckBox(tr("Ever&y page"), this))
    , m_places(new InlinksModel(this))
    , m_hops(new FactsModel(tr("Answer"), tr("Address"), this))
    , m_facts(new FactsModel(tr("What"), tr("Value"), this))
{
    setObjectName(QStringLiteral("details"));
    setAccessibleName(tr("Details of the chosen link"));
    m_sentence->setObjectName(QStringLiteral("detailsSentence"));
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);

    auto* places = placesTable(m_places, this);
    auto* hops = factsTable(m_hops, QStringLiteral("hops"), tr("Redirects of the link"), 30, this);
    auto* facts = factsTable(m_facts, QStringLiteral("facts"), tr("Response"), 24, this);
    facts->horizontalHeader()->hide();
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setDocumentMode(true);
    m_everyPage->setObjectName(QStringLiteral("everyPage"));
    m_everyPage->setToolTip(tr("Show each page of a link that stands in the same place on many"));
    m_tabs->setCornerWidget(m_everyPage);
    m_tabs->addTab(places, {});
    m_tabs->addTab(hops, {});
    m_tabs->addTab(facts, tr("Response"));

    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(8, 4, 8, 0);
    heading->addWidget(m_icon);
    // The sentence has what it needs, the address the rest; neither ever widens the window.
    m_sentence->setMinimumWidth(1);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * charactersOfAddress);
    heading->addWidget(m_sentence);
    heading->addWidget(m_address, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(heading);
    column->addWidget(m_tabs, 1);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshInterval);
    connect(&m_refreshTimer, &QTimer::timeout, this, &DetailsPane::refresh);
    connect(places, &PlainTable::rowActivated, this, [this](int row) {
        if (const auto page = m_places->pageAt(row)) emit pageActivated(*page);
    });
    connect(m_everyPage, &QCheckBox::toggled, m_places, [this](bool every) { m_places->setFolds(!every); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::showFoldBox);
    show(nullptr, std::nullopt);
}

void DetailsPane::show(const store::Results* results, std::optional<crawl::EntryId> entry)
{
    m_results = results;
    m_entry = results ? entry : std::nullopt;
    m_places->show(m_results, m_entry);
    refresh();
}

void DetailsPane::noteChange()
{
    if (m_entry && !m_refreshTimer.isActive()) m_refreshTimer.start();
}

QString DetailsPane::sentence() const
{
    return m_sentence->text();
}

QSize DetailsPane::sizeHint() const
{
    return {QWidget::sizeHint().width(), fontMetrics().height() * 13};
}

void DetailsPane::refresh()
{
    m_refreshTimer.stop();
    showFoldBox();
    if (!m_entry) {
        m_icon->hide();
        m_sentence->setText(tr("Choose a link to see every page that has it."));
        m_address->clear();
        m_hops->setFacts({});
        m_facts->setFacts({});
        showTabTitles(0, 0);
        return;
    }
    const crawl::EntryState entry = m_results->rows().entry(*m_entry);
    showHeading(entry);
    m_places->refresh();
    showFoldBox();
    m_hops->setFacts(hopFacts(entry));
    m_facts->setFacts(responseFacts(entry));
    showTabTitles(m_results->rows().occurrences(*m_entry), entry.hops ? entry.hops->size() : 0);
}

void DetailsPane::showHeading(const crawl::EntryState& entry)
{
    m_icon->show();
    m_icon->setPixmap(verdictIcon(entry.verdict).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
    const QString remarks = describeRemarks(entry);
    QString sentence = tr("%1: %2").arg(describe(entry.verdict), describeRow(entry));
    if (!remarks.isEmpty()) sentence = tr("%1; %2").arg(sentence, remarks);
    m_sentence->setText(sentence);
    m_sentence->setToolTip(plainToolTip(sentence)); // a long one is cut by the address beside it
    m_address->setText(addressText(entry.url));
}

void DetailsPane::showFoldBox()
{
    m_everyPage->setVisible(m_tabs->currentIndex() == PlacesTab && m_places->hasSiteWide());
}

void DetailsPane::showTabTitles(std::size_t places, std::size_t hops)
{
    const auto number = [](std::size_t value) { return QLocale().toString(static_cast<qulonglong>(value)); };
    const QString shown = places > InlinksModel::maxPlaces
                              ? tr("%1 of %2").arg(number(InlinksModel::maxPlaces), number(places))
                              : number(places);
    m_tabs->setTabText(PlacesTab, m_entry ? tr("Where it is (%1)").arg(shown) : tr("Where it is"));
    m_tabs->setTabText(RedirectsTab, hops > 0 ? tr("Redirects (%1)").arg(number(hops)) : tr("Redirects"));
    m_tabs->setTabEnabled(RedirectsTab, hops > 0);
}

} // namespace ui
