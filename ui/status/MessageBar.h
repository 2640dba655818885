#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
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
    /// A button beside the messages, until they are cleared: what the person can do about them.
    void offer(const QString& action);
    void clear();
    [[nodiscard]] QStringList messages() const { return m_messages; }

signals:
    void offerTaken();

private:
    void showMessages();

    QLabel* m_text;
    QPushButton* m_offer;
    QStringList m_messages;
};

} // namespace ui
