#include "fetch/RequestFields.h"

#include "http/ContentDecoder.h"

namespace fetch {
namespace {

/// Both stacks write what they are given. A line break would begin a field, or a request, that nobody meant.
bool isOneLine(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

void setFields(http::Fields& fields, const http::Fields& others)
{
    for (const auto& [name, value] : others.all())
        if (isOneLine(name) && isOneLine(value)) setField(fields, name, value);
}

} // namespace

http::Fields requestFields(const http::Request& request, const NetworkSettings& settings,
                           const CookieJar* cookies)
{
    http::Fields fields;
    if (isOneLine(settings.userAgent)) fields.add("User-Agent", settings.userAgent);
    fields.add("Accept", "text/html,*/*;q=0.8");
    fields.add("Accept-Language", "*");
    // Qt then hands bodies on as they came, and ReceivedBody decodes them for both stacks. Qt itself takes
    // data that ends too early for whole.
    fields.add("Accept-Encoding", std::string(http::ContentDecoder::acceptEncoding));
    setFields(fields, settings.access.fieldsFor(request.url));
    setFields(fields, request.fields);
    auto pairs = settings.access.cookiesFor(request.url);
    // What the site has set since is newer than what was given at the start.
    if (cookies) pairs = merged(std::move(pairs), cookies->pairsFor(request.url));
    const std::string text = cookieText(pairs);
    if (!text.empty() && isOneLine(text)) fields.add("Cookie", text);
    return fields;
}

} // namespace fetch
