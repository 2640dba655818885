#include "ui/access/AccessEntry.h"

#include "fetch/AccessRules.h"
#include "ui/text/DisplayText.h"
#include "url/UrlParser.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t maxLoginFields = 20; // a form to log in by has two or three

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::AccessEntry", text);
}

QString inWords(fetch::SitePatternError error)
{
    switch (error) {
    case fetch::SitePatternError::NoSite:
        return tr("this is no site’s address, like https://example.org/ or https://*.example.org/");
    case fetch::SitePatternError::Credentials:
        return tr("a user name has no place in the site’s address: it has a field of its own");
    case fetch::SitePatternError::BeyondPath: return tr("an address without ? and # is meant here");
    case fetch::SitePatternError::TooWide: return tr("these would be all sites of a top-level domain");
    }
    return {};
}

QString problemOfFile(std::string_view path)
{
    if (path.empty()) return tr("the file’s name is missing");
    return path.front() == '/' ? QString() : tr("the whole path of the file is needed, from / on");
}

QString problemOfPage(std::string_view address)
{
    const auto url = url::parseUrl(address);
    if (!url || !url->isHttpOrHttps()) return tr("this is no page’s address, like https://example.org/login");
    return url->hasCredentials() ? tr("a user name has no place in the page’s address") : QString();
}

QString problemOfField(std::string_view name)
{
    const auto error = fetch::problemOfFieldName(name);
    if (!error) return {};
    if (*error == fetch::AccessRuleError::OwnField) return tr("the program itself writes this field");
    return tr("a header field’s name is meant here, like X-Key, without its value");
}

std::string_view wordOf(AccessKind kind)
{
    switch (kind) {
    case AccessKind::Password: return "password";
    case AccessKind::Header: return "header";
    case AccessKind::Cookie: return "cookie";
    case AccessKind::CookieFile: return "cookie-file";
    case AccessKind::ClientCertificate: return "key-passphrase";
    case AccessKind::Login: return "login-field";
    }
    return {};
}

} // namespace

bool isSameWay(const AccessEntry& a, const AccessEntry& b)
{
    return a.kind == b.kind && a.site == b.site && a.name == b.name;
}

std::vector<std::string> secretNames(const AccessEntry& entry)
{
    std::string name(wordOf(entry.kind));
    name.append(" ").append(entry.site).append(" ").append(entry.name);
    switch (entry.kind) {
    case AccessKind::CookieFile: return {};
    case AccessKind::Password:
    case AccessKind::Header:
    case AccessKind::Cookie: return {name};
    case AccessKind::ClientCertificate: return {entry.more.empty() ? name : name + " " + entry.more.front()};
    case AccessKind::Login: break;
    }
    std::vector<std::string> names;
    for (const std::string& field : entry.more)
        names.push_back(std::string(name).append(" ").append(field));
    return names;
}

bool needsSecrets(AccessKind kind)
{
    return kind != AccessKind::CookieFile && kind != AccessKind::ClientCertificate;
}

QString problemOfSite(const AccessEntry& entry)
{
    const auto site = fetch::SitePattern::parse(entry.site);
    if (!site) return inWords(site.error());
    if (entry.kind == AccessKind::CookieFile && !site->origin())
        return tr("a cookie file is for one site, without *");
    return {};
}

QString problemOfName(const AccessEntry& entry)
{
    switch (entry.kind) {
    case AccessKind::Password:
        return fetch::problemOfUserName(entry.name) ? tr("a user name is meant here, without a colon")
                                                    : QString();
    case AccessKind::Header: return problemOfField(entry.name);
    case AccessKind::Cookie:
        return fetch::problemOfCookieName(entry.name) ? tr("a cookie’s name is meant here, without its value")
                                                      : QString();
    case AccessKind::CookieFile:
    case AccessKind::ClientCertificate: return problemOfFile(entry.name);
    case AccessKind::Login: return problemOfPage(entry.name);
    }
    return {};
}

QString problemOfMore(const AccessEntry& entry)
{
    if (entry.kind == AccessKind::ClientCertificate)
        return entry.more.empty() ? QString() : problemOfFile(entry.more.front());
    if (entry.kind != AccessKind::Login) return {};
    if (entry.more.empty()) return tr("the form’s fields are missing, by the names that the page gives them");
    const bool isEachNamed = std::none_of(entry.more.begin(), entry.more.end(), [](const std::string& name) {
        return name.empty() || !fetch::isFieldValue(name) || name.find('\t') != std::string::npos;
    });
    const bool isUsable = isEachNamed && entry.more.size() <= maxLoginFields;
    return isUsable ? QString() : tr("the names of the form’s fields are meant here, in one line each");
}

QString problemOfSecret(AccessKind kind, std::string_view secret)
{
    const bool isCookie = kind == AccessKind::Cookie;
    if (kind == AccessKind::Login || kind == AccessKind::ClientCertificate) return {};
    if (!fetch::isFieldValue(secret)) return tr("this holds characters that can’t be sent");
    if (isCookie && secret.find(';') != std::string_view::npos) return tr("a semicolon ends a cookie");
    return {};
}

QString problemOf(const AccessEntry& entry)
{
    for (QString (*problemOfPart)(const AccessEntry&) : {problemOfSite, problemOfName, problemOfMore})
        if (QString problem = problemOfPart(entry); !problem.isEmpty()) return problem;
    return {};
}

std::string withScheme(std::string_view site)
{
    const bool isBare = !site.empty() && site.find("://") == std::string_view::npos;
    return isBare ? std::string("https://").append(site) : std::string(site);
}

QString describe(const AccessEntry& entry)
{
    const QString name = displayText(entry.name);
    const QString site = displayText(entry.site);
    switch (entry.kind) {
    case AccessKind::Password: return tr("Password of %1, for %2").arg(name, site);
    case AccessKind::Header: return tr("Header field %1, for %2").arg(name, site);
    case AccessKind::Cookie: return tr("Cookie %1, for %2").arg(name, site);
    case AccessKind::CookieFile: return tr("Cookies of the file %1, for %2").arg(name, site);
    case AccessKind::ClientCertificate: return tr("Certificate %1, for %2").arg(name, site);
    case AccessKind::Login: return tr("Login at %1, for %2").arg(name, site);
    }
    return {};
}

} // namespace ui
