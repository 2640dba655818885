#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

/// What is said once, beside the rows: a quiet line above the table that stays until it is closed. No dialog
/// stops the person's work for it. Several messages stand below each other; the oldest of too many go.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);

    /// Twice the same sentence stands once.
    void add(const QString& sentence);
    void clear();
    [[nodiscard]] QStringList messages() const { return m_messages; }

private:
    void showMessages();

    QLabel* m_text;
    QStringList m_messages;
};

} // namespace ui
