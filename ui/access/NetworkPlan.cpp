#include "ui/access/NetworkPlan.h"

#include "fetch/AccessRules.h"
#include "fetch/CaFile.h"
#include "fetch/CookieFile.h"
#include "ui/access/SecretStore.h"
#include "ui/settings/Settings.h"
#include "ui/text/DisplayText.h"
#include "url/UrlParser.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace ui {
namespace {

// A browser keeps some thousands of cookies of 4 kB.
constexpr qint64 maxCookieFileBytes = 16 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::NetworkPlan", text);
}

std::optional<fetch::AccessRule> ruleOf(const AccessEntry& entry, fetch::SitePattern site,
                                        const std::string& secret)
{
    auto rule = entry.kind == AccessKind::Password ? fetch::ruleOfUser(std::move(site), entry.name, secret)
                : entry.kind == AccessKind::Header
                    ? fetch::ruleOfHeader(std::move(site), entry.name, secret)
                    : fetch::ruleOfCookies(std::move(site), entry.name + "=" + secret);
    return rule ? std::optional(std::move(*rule)) : std::nullopt;
}

/// The secrets of an entry in their order; nullopt: one isn't known.
std::optional<std::vector<std::string>> secretsOf(const AccessEntry& entry, const SecretStore& store)
{
    std::vector<std::string> secrets;
    for (const std::string& name : secretNames(entry)) {
        auto secret = store.secret(name);
        if (!secret && needsSecrets(entry.kind)) return std::nullopt;
        secrets.push_back(std::move(secret).value_or(std::string()));
    }
    return secrets;
}

run::LoginSettings loginOf(const AccessEntry& entry, const url::Url& page,
                           const std::vector<std::string>& secrets)
{
    run::LoginSettings login{page, {}};
    for (std::size_t field = 0; field < entry.more.size(); ++field)
        login.fields.emplace_back(entry.more[field], secrets[field]);
    return login;
}

void add(NetworkPlan& plan, const AccessEntry& entry, const url::Url& seed,
         const std::vector<std::string>& secrets)
{
    auto site = fetch::SitePattern::parse(entry.site);
    if (!site) return; // nobody can have set it
    const bool isOfSeed = site->coversOrigin(seed.origin());
    plan.letsIn = plan.letsIn || (isOfSeed && entry.kind != AccessKind::ClientCertificate);
    switch (entry.kind) {
    case AccessKind::Password:
    case AccessKind::Header:
    case AccessKind::Cookie:
        if (auto rule = ruleOf(entry, std::move(*site), secrets.front()))
            plan.settings.access.add(std::move(*rule));
        return;
    case AccessKind::CookieFile: plan.cookieFiles.push_back({std::move(*site), entry.name}); return;
    case AccessKind::ClientCertificate:
        plan.clientCertificates.push_back({std::move(*site), entry.name,
                                           entry.more.empty() ? std::string() : entry.more.front(),
                                           secrets.front()});
        return;
    case AccessKind::Login:
        if (const auto page = url::parseUrl(entry.name); page && isOfSeed)
            plan.login = loginOf(entry, *page, secrets);
        return;
    }
}

void setProxy(fetch::ProxySettings& proxy, const Settings& settings, const SecretStore& secrets)
{
    using Use = fetch::ProxySettings::Use;
    proxy.use = settings.proxy == ProxyUse::System ? Use::System : Use::None;
    if (settings.proxy == ProxyUse::Http || settings.proxy == ProxyUse::Socks5) {
        const std::string scheme = settings.proxy == ProxyUse::Http ? "http://" : "socks5://";
        if (auto named = fetch::parseProxy(scheme + settings.proxyAddress)) proxy = std::move(*named);
        proxy.named.user = settings.proxyUser;
        if (!settings.proxyUser.empty())
            proxy.named.password = secrets.secret(proxySecretName(settings)).value_or(std::string());
    }
    proxy.exceptions = settings.proxyExceptions;
}

QString readCookies(fetch::Access& access, const NetworkPlan::CookieFile& wanted, WallTime now)
{
    const QString name = displayText(wanted.path);
    QFile file(QString::fromStdString(wanted.path));
    const bool isRead =
        QFileInfo(file).isFile() && file.size() <= maxCookieFileBytes && file.open(QIODevice::ReadOnly);
    if (!isRead) return tr("The cookie file %1 can’t be read; the crawl goes on without it.").arg(name);
    const auto origin = wanted.site.origin();
    const auto rules =
        origin ? fetch::cookieRules(fetch::parseCookieFile(file.readAll().toStdString()), *origin, now)
               : std::vector<fetch::AccessRule>();
    for (const fetch::AccessRule& rule : rules)
        access.add(rule);
    if (!rules.empty()) return {};
    return tr("The file %1 has no cookie of the site that is still good; the crawl goes on without it.")
        .arg(name);
}

QString inWords(fetch::ClientCertificateError error)
{
    switch (error) {
    case fetch::ClientCertificateError::Unreadable: return tr("the file, or its key’s, can’t be read");
    case fetch::ClientCertificateError::NoCertificate: return tr("it holds no certificate in PEM form");
    case fetch::ClientCertificateError::NoKey:
        return tr("there is no key, or one that another pass phrase opens");
    }
    return {};
}

} // namespace

NetworkPlan planNetwork(const Settings& settings, const SecretStore& secrets, const url::Url& seed,
                        QStringList& missing)
{
    NetworkPlan plan;
    if (!settings.userAgent.empty()) plan.settings.userAgent = settings.userAgent;
    for (const AccessEntry& entry : settings.access) {
        const auto known = secretsOf(entry, secrets);
        if (known)
            add(plan, entry, seed, *known);
        else
            missing << describe(entry);
    }
    setProxy(plan.settings.proxy, settings, secrets);
    plan.caFile = settings.caFile;
    for (const std::string& text : settings.acceptedHosts)
        if (auto host = fetch::parseHostName(text)) plan.settings.acceptedHosts.push_back(std::move(*host));
    for (const std::string& text : settings.resolve)
        if (auto address = fetch::parseHostAddress(text))
            plan.settings.addresses.push_back(std::move(*address));
    return plan;
}

QStringList readFiles(NetworkPlan& plan, WallTime now)
{
    QStringList problems;
    for (const NetworkPlan::CookieFile& file : plan.cookieFiles)
        problems << readCookies(plan.settings.access, file, now);
    for (const NetworkPlan::ClientCertificate& wanted : plan.clientCertificates) {
        auto client =
            fetch::readClientCertificate(wanted.site, wanted.path, wanted.keyPath, wanted.passphrase);
        if (client)
            plan.settings.clientCertificates.push_back(std::move(*client));
        else
            problems << tr("The certificate %1 can’t be shown: %2. The crawl goes on without it.")
                            .arg(displayText(wanted.path), inWords(client.error()));
    }
    if (!plan.caFile.empty()) {
        if (auto certificates = fetch::readCaFile(plan.caFile))
            plan.settings.caCertificates = std::move(*certificates);
        else
            problems
                << tr("The file of authorities %1 holds no certificate in PEM form that can be read; the "
                      "crawl goes on without it.")
                       .arg(displayText(plan.caFile));
    }
    problems.removeAll(QString());
    return problems;
}

} // namespace ui
