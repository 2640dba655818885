#include "url/Host.h"

#include "url/Domain.h"
#include "url/ForbiddenCodePoints.h"
#include "url/IpAddress.h"
#include "url/PercentEncoding.h"
#include "url/Utf8.h"

#include <algorithm>
#include <utility>

namespace url {

namespace {

Result<Host, UrlError> parseBracketed(std::string_view input)
{
    if (!input.ends_with(']')) return Failure{UrlError::Ipv6Unclosed};
    const Result<Ipv6Address, UrlError> address = parseIpv6(input.substr(1, input.size() - 2));
    if (!address) return Failure{address.error()};
    return Host{HostType::Ipv6, '[' + serialize(*address) + ']'};
}

// URL Standard §3.5, opaque-host parser
Result<Host, UrlError> parseOpaqueHost(std::string_view input)
{
    if (std::any_of(input.begin(), input.end(), isForbiddenHostCodePoint))
        return Failure{UrlError::HostInvalidCodePoint};
    Host host;
    if (!input.empty()) host.type = HostType::Opaque;
    appendPercentEncoded(host.serialization, input, c0ControlPercentEncodeSet);
    return host;
}

Result<Host, UrlError> parseDomainOrIpv4(std::string_view input)
{
    Result<std::string, UrlError> domain = parseDomain(input);
    if (!domain) return Failure{domain.error()};
    if (!endsInANumber(*domain)) return Host{HostType::Domain, std::move(*domain)};
    const Result<Ipv4Address, UrlError> address = parseIpv4(*domain);
    if (!address) return Failure{address.error()};
    return Host{HostType::Ipv4, serialize(*address)};
}

} // namespace

Result<Host, UrlError> parseHost(std::string_view input, IsOpaque isOpaque)
{
    if (input.starts_with('[')) return parseBracketed(input);
    if (isOpaque == IsOpaque::Yes) return parseOpaqueHost(input);
    if (input.find('%') == std::string_view::npos) return parseDomainOrIpv4(input);
    return parseDomainOrIpv4(toWellFormedUtf8(percentDecode(input)));
}

bool isInvalidTopLevelDomain(std::string_view host)
{
    if (host.ends_with('.')) host.remove_suffix(1);
    return host == "invalid" || host.ends_with(".invalid");
}

} // namespace url
