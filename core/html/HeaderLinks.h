#pragma once

#include "html/Page.h"
#include "http/Fields.h"
#include "url/Url.h"

#include <optional>
#include <vector>

namespace html {

/// A server that sends more has lost its way.
inline constexpr std::size_t maxHeaderLinks = 1'000;

/// What the Link (RFC 8288 §3) and Refresh fields of an answer link to, in their order: with the field's name
/// as attribute, without element, line and path. Hosts to be ready for, and data: URLs, are not among them.
/// `base` is the address that answered. Bounded, linear, never fails: what isn't a link is left out.
[[nodiscard]] std::vector<Link> linksOfHeader(const http::Fields& fields, const url::Url& base);

/// Where a redirect says to go, likewise (RFC 9110 §10.2.2); nullopt: it doesn't say.
[[nodiscard]] std::optional<Link> linkOfLocation(const http::Fields& fields, const url::Url& base);

} // namespace html
