#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <utility>
#include <vector>

namespace ui {

/// A small table of texts with its own column titles: the hops of a redirect, the facts of a response.
class FactsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Fact = std::pair<QString, QString>;

    FactsModel(QString firstTitle, QString secondTitle, QObject* parent);

    void setFacts(std::vector<Fact> facts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_firstTitle;
    QString m_secondTitle;
    std::vector<Fact> m_facts;
};

} // namespace ui
