#include "html/LinkResolver.h"

#include "html/DataUrl.h"

namespace html {

namespace {

// A base of many kilobytes makes every short link as long. What real pages resolve to is a few times their
// size; beyond this the rest of the links is left out, so that no page takes more memory than a machine has.
constexpr std::size_t maxResolvedBytes = 256 * 1024 * 1024;

} // namespace

bool LinkResolver::resolve(std::string_view address, const url::Url& base,
                           Result<url::Url, url::UrlError>& target, const url::QueryEncoder& encodeQuery)
{
    if (isFull()) return false;
    if (looksLikeDataUrl(address)) {
        ++m_dataUrls;
        return false;
    }
    target = url::parseUrl(address, &base, encodeQuery);
    if (!target) return true;
    if (target->scheme() == "data") { // spelled so that only the parser sees it: "da\nta:"
        ++m_dataUrls;
        return false;
    }
    m_resolvedBytes += target->href().size();
    return !isFull();
}

bool LinkResolver::isFull() const
{
    return m_resolvedBytes > maxResolvedBytes;
}

} // namespace html
