#include "ui/start/Address.h"

#include "ui/text/Describe.h"
#include "url/UrlParser.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Address", text); }

/// `example.org:8080` and `localhost:3000` are hosts with ports, though the URL Standard reads a scheme there:
/// a word before ":" is a scheme where "//" follows, or where it has no dot and no digit follows.
bool hasScheme(const QString& typed)
{
    static const QRegularExpression withScheme(QStringLiteral(R"(^(?:[A-Za-z][A-Za-z0-9+.-]*://|[A-Za-z][A-Za-z0-9+-]*:(?!\d|$)))"));
    return withScheme.match(typed).hasMatch();
}

} // namespace

Result<url::Url, AddressError> readAddress(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty()) return Failure{AddressError{.problem = AddressProblem::Empty}};
    const QString withScheme = hasScheme(trimmed) ? trimmed : QStringLiteral("https://") + trimmed;
    auto parsed = url::parseUrl(withScheme.toStdString());
    if (!parsed) {
        if (parsed.error() == url::UrlError::HostMissing) return Failure{AddressError{AddressProblem::NoHost, {}, {}}};
        return Failure{AddressError{AddressProblem::NoUrl, {}, parsed.error()}};
    }
    if (!parsed->isHttpOrHttps())
        return Failure{AddressError{AddressProblem::UnsupportedScheme, std::string(parsed->scheme()), {}}};
    if (parsed->host().value_or("").empty()) return Failure{AddressError{AddressProblem::NoHost, {}, {}}};
    return std::move(*parsed);
}

QString describe(const AddressError& error)
{
    switch (error.problem) {
    case AddressProblem::Empty: return tr("Type the address of a site first, for example https://example.org/.");
    case AddressProblem::NoHost: return tr("This address names no host. Write it like https://example.org/.");
    case AddressProblem::UnsupportedScheme:
        return tr("Addresses that begin with “%1:” can’t be crawled. Use http:// or https://.")
            .arg(QString::fromStdString(error.scheme));
    case AddressProblem::NoUrl:
        return tr("This is no address: %1. Check how it is spelled.").arg(describe(*error.urlError));
    }
    return {};
}

} // namespace ui
