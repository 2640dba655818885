#include "ui/text/DisplayText.h"

#include <QTextDocument>

namespace ui {
namespace {

// A cell is one line on a screen: what is beyond this is never seen, and laying it out would take time.
constexpr std::size_t maxShownBytes = 4096;
constexpr qsizetype maxToolTipLength = 600;

bool isDirectionControl(QChar character)
{
    const char16_t code = character.unicode(); // Unicode Standard Annex #9 §2
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool isSeparator(QChar character)
{
    return character.category() == QChar::Separator_Line ||
           character.category() == QChar::Separator_Paragraph;
}

} // namespace

QString displayText(std::string_view text)
{
    const bool cut = text.size() > maxShownBytes;
    const std::string_view shown = text.substr(0, maxShownBytes);
    QString result = QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size()));
    for (QChar& character : result) {
        if (character.category() == QChar::Other_Control || isSeparator(character))
            character = QLatin1Char(' ');
        if (isDirectionControl(character)) character = QChar::ReplacementCharacter;
    }
    if (cut) result += QChar(0x2026);
    return result;
}

QString plainToolTip(const QString& text)
{
    QString shown = text;
    if (shown.size() > maxToolTipLength) shown = shown.left(maxToolTipLength) + QChar(0x2026);
    if (!Qt::mightBeRichText(shown)) return shown;
    return QStringLiteral("<qt>%1</qt>").arg(shown.toHtmlEscaped());
}

} // namespace ui
