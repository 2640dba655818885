#include "ui/start/Address.h"

#include "report/Address.h"
#include "resources/demo/DemoSite.h"
#include "ui/text/Describe.h"
#include "url/AssumedScheme.h"
#include "url/UrlParser.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::Address", text);
}

/// The path of an existing folder, typed or dropped as a path or as file: URL.
std::optional<QString> existingFolder(const QString& typed)
{
    const QString path = typed.startsWith(QLatin1String("file:")) ? QUrl(typed).toLocalFile() : typed;
    const QFileInfo file(path);
    if (!file.isAbsolute() || path.startsWith(QLatin1String("//")) || !file.isDir()) return std::nullopt;
    return file.absoluteFilePath();
}

} // namespace

Result<url::Url, AddressError> readAddress(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty()) return Failure{AddressError{}};
    const std::string address = trimmed.toStdString();
    auto parsed = url::parseUrl(url::withAssumedScheme(address).value_or(address));
    if (!parsed) {
        if (parsed.error() == url::UrlError::HostMissing)
            return Failure{AddressError{AddressProblem::NoHost, {}, {}}};
        return Failure{AddressError{AddressProblem::NoUrl, {}, parsed.error()}};
    }
    if (!parsed->isHttpOrHttps())
        return Failure{AddressError{AddressProblem::UnsupportedScheme, std::string(parsed->scheme()), {}}};
    if (parsed->host().value_or("").empty()) return Failure{AddressError{AddressProblem::NoHost, {}, {}}};
    return std::move(*parsed);
}

Result<CrawlPlan, AddressError> planFor(const QString& typed)
{
    CrawlPlan plan;
    if (const auto folder = existingFolder(typed.trimmed())) {
        plan.folder = FolderSite{*folder, std::string(report::folderOrigin)};
        plan.seeds = {{plan.folder->origin + "/", std::nullopt}};
        return plan;
    }
    const auto address = readAddress(typed);
    if (address && address->origin().serialize() == demo::siteOrigin) return planForDemo();
    if (!address) return Failure{address.error()};
    plan.seeds = {{address->href(), std::nullopt}};
    return plan;
}

CrawlPlan planForDemo()
{
    CrawlPlan plan;
    plan.folder = FolderSite{demo::siteFolder(), demo::siteOrigin};
    plan.seeds = {{plan.folder->origin + "/", std::nullopt}};
    return plan;
}

QString describe(const AddressError& error)
{
    switch (error.problem) {
    case AddressProblem::Empty:
        return tr("Type the address of a site first, for example https://example.org/.");
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
