#include "ui/details/FactsModel.h"

#include "ui/text/DisplayText.h"

namespace ui {

FactsModel::FactsModel(QString firstTitle, QString secondTitle, QObject* parent)
    : QAbstractTableModel(parent)
    , m_firstTitle(std::move(firstTitle))
    , m_secondTitle(std::move(secondTitle))
{
}

void FactsModel::setFacts(std::vector<Fact> facts)
{
    if (facts == m_facts) return;
    if (facts.size() == m_facts.size()) { // in place, so that a live row doesn't lose what is selected here
        m_facts = std::move(facts);
        if (!m_facts.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
        return;
    }
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
}

int FactsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

int FactsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant FactsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Fact& fact = m_facts[static_cast<std::size_t>(index.row())];
    const QString& text = index.column() == 0 ? fact.first : fact.second;
    if (role == Qt::DisplayRole) return text;
    if (role == Qt::ToolTipRole) return plainToolTip(text);
    return {};
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::DisplayRole) return section == 0 ? m_firstTitle : m_secondTitle;
    return {};
}

} // namespace ui
