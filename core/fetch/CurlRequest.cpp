#include "fetch/CurlRequest.h"

#include <chrono>

namespace fetch {

namespace {

long milliseconds(Duration duration)
{
    return static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(duration).count());
}

} // namespace

CurlRequest::CurlRequest(const http::Request& request, const NetworkSettings& settings,
                         const http::Fields& fields)
    : m_handle(curl_easy_init())
{
    addFields(fields);
    setTarget(request, settings);
}

void CurlRequest::addFields(const http::Fields& fields)
{
    for (const auto& [name, value] : fields.all()) {
        // libcurl's sign for a field without a value is the semicolon: with a colon it leaves it out.
        std::string line = name;
        if (value.empty())
            line += ';';
        else
            line.append(": ").append(value);
        if (curl_slist* const longer = curl_slist_append(m_fields.get(), line.c_str())) {
            static_cast<void>(m_fields.release()); // it is a part of the longer one
            m_fields.reset(longer);
        }
    }
}

void CurlRequest::setTarget(const http::Request& request, const NetworkSettings& settings)
{
    const bool inFolder = settings.folder && request.url.origin() == settings.folder->origin;
    m_origin = inFolder ? "http://127.0.0.1:" + std::to_string(settings.folder->port)
                        : request.url.origin().serialize();
    m_target = request.url.path();
    if (const auto query = request.url.query()) m_target += '?' + std::string(*query);
    set(CURLOPT_URL, (m_origin + "/").c_str());
    set(CURLOPT_NOBODY, request.method == http::Method::Head ? 1L : 0L);
    set(CURLOPT_HTTPHEADER, m_fields.get());
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    setProxy(request.url.origin(), settings);
    set(CURLOPT_REQUEST_TARGET, m_target.c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    // Else the end of a request would wait for its look-up, half a minute at worst, and all others with
    // it.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(request.deadlines.connect));
    set(CURLOPT_TIMEOUT_MS, milliseconds(request.deadlines.total));
    setTls(request.url.origin(), settings);
}

void CurlRequest::setTls(const url::Origin& origin, const NetworkSettings& settings)
{
    // It takes the place of the system's file, but not of its folder, where the same authorities are.
    if (!settings.caCertificates.empty()) setBlob(CURLOPT_CAINFO_BLOB, settings.caCertificates);
    if (isAccepted(origin, settings.acceptedHosts)) {
        set(CURLOPT_SSL_VERIFYPEER, 0L);
        set(CURLOPT_SSL_VERIFYHOST, 0L);
    }
    for (const ClientCertificate& client : settings.clientCertificates) {
        if (!client.site.coversOrigin(origin)) continue;
        setBlob(CURLOPT_SSLCERT_BLOB, client.certificates);
        setBlob(CURLOPT_SSLKEY_BLOB, client.key);
        set(CURLOPT_KEYPASSWD, client.passphrase.c_str());
    }
}

/// `pem` is the settings', which outlive the transfer.
void CurlRequest::setBlob(CURLoption option, const std::string& pem)
{
    curl_blob blob{const_cast<char*>(pem.data()), pem.size(), CURL_BLOB_NOCOPY};
    set(option, &blob);
}

void CurlRequest::setProxy(const url::Origin& origin, const NetworkSettings& settings)
{
    set(CURLOPT_NOPROXY, ""); // what the environment says was heard before
    if (const auto address = addressOf(origin, settings.addresses)) {
        const std::string entry =
            origin.host + ":" + std::to_string(origin.port) + ":" + std::string(*address);
        m_addresses.reset(curl_slist_append(nullptr, entry.c_str()));
        set(CURLOPT_RESOLVE, m_addresses.get());
    }
    const auto proxy = proxyFor(origin, settings);
    set(CURLOPT_PROXY, proxy ? proxy->host.c_str() : "");
    if (!proxy) return;
    const bool isHttp = proxy->type == Proxy::Type::Http;
    set(CURLOPT_PROXYTYPE, isHttp ? CURLPROXY_HTTP : CURLPROXY_SOCKS5_HOSTNAME);
    set(CURLOPT_PROXYPORT, static_cast<long>(proxy->port));
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // the proxy's own answer is not the link's
    if (!proxy->user.empty()) {
        set(CURLOPT_PROXYUSERNAME, proxy->user.c_str());
        set(CURLOPT_PROXYPASSWORD, proxy->password.c_str());
    }
    // RFC 9112 §3.2.2
    if (isHttp && origin.scheme == "http") m_target.insert(0, m_origin);
}

} // namespace fetch
