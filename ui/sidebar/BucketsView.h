#pragma once

#include "crawl/Verdict.h"

#include <QTableView>

#include <optional>

namespace ui {

class BucketsModel;

/// The sidebar: choosing a verdict shows its rows only.
class BucketsView : public QTableView
{
    Q_OBJECT
public:
    BucketsView(BucketsModel* model, QWidget* parent);

    [[nodiscard]] std::optional<crawl::Verdict> chosen() const;
    void choose(std::optional<crawl::Verdict> verdict);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosenChanged();
};

} // namespace ui
