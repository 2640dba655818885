#pragma once

#include <curl/curl.h>

#include <memory>

/// libcurl's handles, each freed by its end. The only header that knows libcurl, and none but the second
/// stack's files include it.
namespace fetch {

template<auto freeIt>
struct FreedBy
{
    template<typename Thing>
    void operator()(Thing* thing) const
    {
        freeIt(thing);
    }
};
using EasyHandle = std::unique_ptr<CURL, FreedBy<&curl_easy_cleanup>>;
using MultiHandle = std::unique_ptr<CURLM, FreedBy<&curl_multi_cleanup>>;
using FieldList = std::unique_ptr<curl_slist, FreedBy<&curl_slist_free_all>>;

} // namespace fetch
