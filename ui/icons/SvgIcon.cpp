#include "ui/icons/SvgIcon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>

namespace ui {
namespace {

using ColorOf = std::function<QColor(const QPalette&)>;

QByteArray iconFile(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll();
}

/// Paints one SVG with its currentColor replaced.
class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(QString name, ColorOf color)
        : m_name(std::move(name))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const QString color = colorFor(mode).name();
        const QString key =
            QStringLiteral("hydra/%1/%2/%3x%4")
                .arg(m_name, color, QString::number(size.width()), QString::number(size.height()));
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn)) return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        QSvgRenderer(iconFile(m_name).replace("currentColor", color.toLatin1())).render(&painter);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
        return m_color(palette);
    }

    QString m_name;
    ColorOf m_color;
};

QString verdictIconName(crawl::Verdict verdict)
{
    switch (verdict) {
    case crawl::Verdict::Pending: return QStringLiteral("verdict-pending");
    case crawl::Verdict::Ok: return QStringLiteral("verdict-ok");
    case crawl::Verdict::Redirected: return QStringLiteral("verdict-redirected");
    case crawl::Verdict::Warning: return QStringLiteral("verdict-warning");
    case crawl::Verdict::Broken: return QStringLiteral("verdict-broken");
    case crawl::Verdict::Blocked: return QStringLiteral("verdict-blocked");
    case crawl::Verdict::Skipped: return QStringLiteral("verdict-skipped");
    }
    return {};
}

struct ColorPair
{
    QRgb onLight;
    QRgb onDark;
};

// At least 4.5:1 on white and on #1e1e1e (WCAG 2.1 §1.4.3 asks that of text; an icon would need 3:1).
ColorPair verdictColors(crawl::Verdict verdict)
{
    switch (verdict) {
    case crawl::Verdict::Pending: return {0xff5f6368, 0xffa8adb3};
    case crawl::Verdict::Ok: return {0xff1b7331, 0xff7ccb8c};
    case crawl::Verdict::Redirected: return {0xff1f5fa8, 0xff8abcf5};
    case crawl::Verdict::Warning: return {0xff8a5a00, 0xfff0c060};
    case crawl::Verdict::Broken: return {0xffb3261e, 0xfff2857d};
    case crawl::Verdict::Blocked: return {0xff6a3fa0, 0xffc4a3f0};
    case crawl::Verdict::Skipped: return {0xff5f6368, 0xffa8adb3};
    }
    return {0xff000000, 0xffffffff};
}

} // namespace

QIcon symbolIcon(const QString& name)
{
    return QIcon(
        new SymbolEngine(name, [](const QPalette& palette) { return palette.color(QPalette::ButtonText); }));
}

QIcon verdictIcon(crawl::Verdict verdict)
{
    return QIcon(new SymbolEngine(verdictIconName(verdict), [verdict](const QPalette& palette) {
        return verdictColor(verdict, palette);
    }));
}

QColor verdictColor(crawl::Verdict verdict, const QPalette& palette)
{
    const ColorPair colors = verdictColors(verdict);
    const bool dark = palette.color(QPalette::Base).lightness() < 128; // the middle of 0 to 255
    return QColor::fromRgb(dark ? colors.onDark : colors.onLight);
}

} // namespace ui
