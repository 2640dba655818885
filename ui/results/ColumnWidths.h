#pragma once

#include <QObject>

class QHeaderView;

namespace ui {

/// How wide the table's columns are: narrow ones as their longest usual text, addresses and link texts share
/// what is left. Once a person has set a width, all stay as they are. Nothing is measured over rows.
class ColumnWidths : public QObject
{
    Q_OBJECT
public:
    /// The header is its parent.
    explicit ColumnWidths(QHeaderView* header);

    void share(int availableWidth);
    /// As they are now: a person has set them, an earlier time.
    void keep() { m_isPersonal = true; }
    [[nodiscard]] bool arePersonal() const { return m_isPersonal; }

private:
    [[nodiscard]] int narrowWidth(int column) const;

    QHeaderView* m_header;
    bool m_isSharing = false;
    bool m_isPersonal = false; // a person has set one
};

} // namespace ui
