#include "crawl/Pattern.h"

#include <QRegularExpression>
#include <QString>

namespace crawl {

struct Pattern::Compiled
{
    QRegularExpression expression;
};

namespace {

// PCRE stops after this many steps and says "no match": milliseconds at worst for one URL, where a nested
// quantifier would otherwise try for hours.
constexpr auto matchLimit = "(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=2000)";

} // namespace

Result<Pattern, Pattern::Error> Pattern::compile(std::string_view expression)
{
    const QString text = QString::fromUtf8(expression.data(), static_cast<qsizetype>(expression.size()));
    QRegularExpression compiled(QString::fromLatin1(matchLimit) + text);
    if (!compiled.isValid()) {
        const auto before = static_cast<qsizetype>(std::char_traits<char>::length(matchLimit));
        const qsizetype offset = std::max<qsizetype>(0, compiled.patternErrorOffset() - before);
        return Failure{Error{compiled.errorString().toStdString(), static_cast<std::size_t>(offset)}};
    }
    compiled.optimize();
    return Pattern(std::make_shared<const Compiled>(Compiled{std::move(compiled)}));
}

bool Pattern::searches(std::string_view text) const
{
    return m_compiled->expression.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
        .hasMatch();
}

} // namespace crawl
