#include "fuzz/Fuzz.h"
#include "html/EncodingLabels.h"
#include "html/TextDecoder.h"
#include "url/AsciiText.h"
#include "url/Domain.h"
#include "url/UrlParser.h"
#include "url/Utf8.h"

#include <string>

// The input: a base on the first line, an encoding's label on the second, then what is resolved.

using fuzz::claim;
using url::Url;

namespace {

/// URL Standard §4.5: what a URL is written as means that URL, and no other.
void claimReparsesToItself(const Url& url)
{
    const auto again = url::parseUrl(url.href());
    claim(again.has_value(), "what is written of a URL is a URL");
    claim(again->href() == url.href(), "a URL is written the same when it is read again");
    claim(again->scheme() == url.scheme() && again->host() == url.host() && again->port() == url.port(),
          "scheme, host and port stay what they are");
    claim(again->username() == url.username() && again->password() == url.password(), "credentials stay");
    claim(again->path() == url.path() && again->query() == url.query() && again->fragment() == url.fragment(),
          "path, query and fragment stay what they are");
    claim(again->hasOpaquePath() == url.hasOpaquePath(), "a path stays opaque or not");
}

void claimChangesAreUrls(const Url& url)
{
    const Url bare = url.withoutFragment();
    claimReparsesToItself(bare);
    claim(!bare.fragment(), "without its fragment it has none");
    claim(bare.href() == url.serialize(url::ExcludeFragment::Yes), "both ways to leave the fragment out");
    if (url.fragment()) claim(bare.withFragment(*url.fragment()) == url, "a fragment can be put back");
    const Url anonymous = url.withoutCredentials();
    claimReparsesToItself(anonymous);
    claim(!anonymous.hasCredentials(), "without its credentials it has none");
}

void claimIsSound(const Url& url)
{
    claim(url::isAscii(url.href()), "a URL is ASCII");
    claimReparsesToItself(url);
    claimChangesAreUrls(url);
    if (!url.isHttpOrHttps()) return;
    claim(url.host().has_value() && !url.host()->empty(), "http has a host");
    claim(url::isWellFormedUtf8(url::domainToUnicode(*url.host())), "a domain is shown in UTF-8");
    const auto root = url::parseUrl(url.origin().serialize());
    claim(root && root->origin() == url.origin(), "an origin is written as a URL of it");
}

} // namespace

void fuzz::check(std::string_view input)
{
    const auto base = url::parseUrl(takeLine(input));
    const auto encoding = html::encodingOfLabel(takeLine(input));
    const url::QueryEncoder encodeQuery = encoding ? html::queryEncoder(*encoding) : url::QueryEncoder();
    if (base) claimIsSound(*base);

    const auto resolved = url::parseUrl(input, base ? &*base : nullptr, encodeQuery);
    const auto byStates = url::parseUrl(' ' + std::string(input), base ? &*base : nullptr, encodeQuery);
    claim(resolved.has_value() == byStates.has_value(), "a space before a URL makes it none, nor another");
    if (!resolved) return;
    claim(*resolved == *byStates, "a link put together in one go is what the parser's states make of it");
    claimIsSound(*resolved);
    const auto again = url::parseUrl(resolved->href(), base ? &*base : nullptr, encodeQuery);
    claim(again && *again == *resolved, "a whole URL means the same against any base");
}
