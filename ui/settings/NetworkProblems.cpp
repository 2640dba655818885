// Of Settings: whom the requests go by, and whom they trust.

#include "fetch/AccessRules.h"
#include "fetch/HostAddress.h"
#include "fetch/Proxy.h"
#include "ui/settings/Settings.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::Settings", text);
}

} // namespace

QString problemOfProxyAddress(std::string_view text)
{
    if (text.find_first_of("@/") != std::string_view::npos)
        return tr("the proxy’s host and port alone are meant here, like proxy.example.org:3128");
    const auto proxy = fetch::parseProxy(std::string("http://").append(text));
    return proxy ? QString() : tr("this is no host and port, like proxy.example.org:3128");
}

QString problemOfProxyUser(std::string_view text)
{
    const bool isUsable = text.empty() || !fetch::problemOfUserName(text);
    return isUsable ? QString() : tr("a user name is meant here, without a colon");
}

QString problemOfProxyException(std::string_view text)
{
    if (text.find_first_of(" \t,/@:") == std::string_view::npos) return {};
    return tr("one host is meant here, like intranet.example.org");
}

QString problemOfCaFile(std::string_view path)
{
    return path.empty() || path.front() == '/' ? QString()
                                               : tr("the whole path of the file is needed, from / on");
}

QString problemOfHost(std::string_view text)
{
    return fetch::parseHostName(text) ? QString() : tr("one host is meant here, like staging.example.org");
}

QString problemOfHostAddress(std::string_view text)
{
    return fetch::parseHostAddress(text)
               ? QString()
               : tr("host, port and address are meant here, like example.org:443:192.0.2.1");
}

std::string proxySecretName(const Settings& settings)
{
    return std::string("proxy ").append(settings.proxyAddress).append(" ").append(settings.proxyUser);
}

std::vector<std::string> secretNames(const Settings& settings)
{
    std::vector<std::string> names;
    for (const AccessEntry& entry : settings.access)
        for (std::string& name : secretNames(entry))
            names.push_back(std::move(name));
    if (!settings.proxyAddress.empty() && !settings.proxyUser.empty())
        names.push_back(proxySecretName(settings));
    return names;
}

} // namespace ui
