#pragma once

#include "ui/sidebar/Bucket.h"

#include <QTableView>

namespace ui {

class BucketsModel;

/// The sidebar: choosing a verdict, or a way in which the site and its sitemaps differ, shows its rows only.
class BucketsView : public QTableView
{
    Q_OBJECT
public:
    BucketsView(BucketsModel* model, QWidget* parent);

    [[nodiscard]] Bucket chosen() const;
    void choose(const Bucket& bucket);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosenChanged();

private:
    BucketsModel* m_buckets;
};

} // namespace ui
