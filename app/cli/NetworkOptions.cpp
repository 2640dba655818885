#include "app/cli/NetworkOptions.h"

#include "app/cli/OptionTable.h"
#include "app/cli/SecretOptions.h"
#include "fetch/CaFile.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

using Kind = SecretOption::Kind;

CliError trouble(const std::string& path, fetch::CaFileError error)
{
    switch (error) {
    case fetch::CaFileError::Unreadable: return CliError{"--ca-file " + inQuotes(path) + " can't be read."};
    case fetch::CaFileError::NoCertificate:
        return CliError{"--ca-file " + inQuotes(path) + " holds no certificate in PEM form."};
    }
    return {};
}

std::string whatIsWrong(fetch::ClientCertificateError error)
{
    switch (error) {
    case fetch::ClientCertificateError::Unreadable: return "names a file that can't be read";
    case fetch::ClientCertificateError::NoCertificate:
        return "names a file without a certificate in PEM form";
    case fetch::ClientCertificateError::NoKey:
        return "finds no key that it can read: --client-key names its file, --key-passphrase opens it";
    }
    return {};
}

Result<std::string, CliError> lastOf(Kind kind, const CliOptions& options)
{
    const auto& secrets = options.secrets;
    const auto last = std::find_if(secrets.rbegin(), secrets.rend(),
                                   [&](const SecretOption& secret) { return secret.kind == kind; });
    return last == secrets.rend() ? std::string() : lookUp(*last);
}

std::optional<CliError> readProxy(fetch::NetworkSettings& network, const CliOptions& options)
{
    const auto text = lastOf(Kind::Proxy, options);
    if (!text) return text.error();
    auto proxy = fetch::parseProxy(text->empty() ? "system" : *text);
    if (!proxy)
        return wrong(Kind::Proxy, proxy.error() == fetch::ProxyError::UnknownScheme
                                      ? "knows http and socks5, and no other kind of proxy"
                                      : "takes system, none, http://HOST:PORT or socks5://HOST:PORT");
    network.proxy = std::move(*proxy);
    network.proxy.exceptions = options.proxyExceptions;
    return std::nullopt;
}

std::optional<CliError> readClientCertificates(fetch::NetworkSettings& network, const CliOptions& options,
                                               const std::optional<url::Origin>& checked)
{
    const auto passphrase = lastOf(Kind::KeyPassphrase, options);
    if (!passphrase) return passphrase.error();
    for (const SecretOption& secret : options.secrets) {
        if (secret.kind != Kind::ClientCertificate) continue;
        if (!secret.site && !checked)
            return wrong(secret.kind, "has to say whom it is for: \"https://example.org/ FILE\"");
        auto site = secret.site ? *secret.site : fetch::SitePattern::ofOrigin(*checked);
        auto client = fetch::readClientCertificate(std::move(site), secret.value,
                                                   options.clientKeyFile.value_or(""), *passphrase);
        if (!client) return wrong(secret.kind, whatIsWrong(client.error()));
        network.clientCertificates.push_back(std::move(*client));
    }
    return std::nullopt;
}

} // namespace

Result<fetch::NetworkSettings, CliError> readNetworkOptions(const CliOptions& options,
                                                            const std::optional<url::Origin>& site)
{
    fetch::NetworkSettings network;
    if (options.userAgent) network.userAgent = *options.userAgent;
    if (options.caFile) {
        auto certificates = fetch::readCaFile(*options.caFile);
        if (!certificates) return Failure{trouble(*options.caFile, certificates.error())};
        network.caCertificates = std::move(*certificates);
    }
    network.addresses = options.addresses;
    network.acceptedHosts = options.acceptedHosts;
    if (auto problem = readProxy(network, options)) return Failure{std::move(*problem)};
    if (auto problem = readClientCertificates(network, options, site)) return Failure{std::move(*problem)};
    auto access = readSecrets(options.secrets, site);
    if (!access) return Failure{access.error()};
    network.access = std::move(*access);
    return network;
}

} // namespace cli
