#pragma once

#include "fetch/CurlHandle.h"
#include "fetch/NetworkSettings.h"
#include "http/Fields.h"
#include "http/Request.h"
#include "url/Origin.h"

#include <string>

namespace fetch {

/// What libcurl is told of one request: whom to ask for what, by which way, and how long. Owns its handle,
/// and the texts that it reads. `settings` have to outlive it.
class CurlRequest
{
public:
    CurlRequest(const http::Request& request, const NetworkSettings& settings, const http::Fields& fields);

    [[nodiscard]] CURL* handle() const { return m_handle.get(); }
    template<typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }

private:
    void addFields(const http::Fields& fields);
    void setTarget(const http::Request& request, const NetworkSettings& settings);
    void setTls(const url::Origin& origin, const NetworkSettings& settings);
    void setBlob(CURLoption option, const std::string& pem);
    void setProxy(const url::Origin& origin, const NetworkSettings& settings);

    std::string m_origin;
    std::string m_target;
    FieldList m_fields;
    FieldList m_addresses; // libcurl's list of texts for CURLOPT_RESOLVE
    EasyHandle m_handle;
};

} // namespace fetch
