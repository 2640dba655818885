#include "serve/RequestHead.h"

#include "http/FieldSyntax.h"
#include "url/PercentEncoding.h"

#include <algorithm>
#include <utility>

namespace serve {
namespace {

constexpr http::StatusCode badRequest = 400;
constexpr http::StatusCode versionNotSupported = 505;

/// The next line, taken off `text`, without its end; a bare LF ends one too (RFC 9112 §2.2).
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// White space and controls, which no address holds: in a Location they would end its line (RFC 9112 §2.2).
bool isSpaceOrControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F;
}

/// Only the origin form (RFC 9112 §3.2.1): this is no proxy.
bool takeTarget(std::string_view target, RequestHead& head)
{
    if (!target.starts_with('/') || std::any_of(target.begin(), target.end(), isSpaceOrControl)) return false;
    const std::size_t question = target.find('?');
    head.encodedPath = target.substr(0, question);
    head.path = url::percentDecode(head.encodedPath);
    if (question != std::string_view::npos) head.query = target.substr(question + 1);
    return head.path.find('\0') == std::string::npos;
}

bool hasToken(const http::Fields& fields, std::string_view token)
{
    const auto tokens = fields.list("Connection");
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](std::string_view one) { return http::equalsIgnoringCase(one, token); });
}

} // namespace

Result<RequestHead, http::StatusCode> parseRequestHead(std::string_view text)
{
    RequestHead head;
    const std::string_view line = takeLine(text);
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return Failure{badRequest};
    head.method = line.substr(0, first);
    const std::string_view version = line.substr(last + 1);
    if (!version.starts_with("HTTP/1."))
        return Failure{version.starts_with("HTTP/") ? versionNotSupported : badRequest};
    if (!takeTarget(line.substr(first + 1, last - first - 1), head)) return Failure{badRequest};

    while (!text.empty()) {
        const std::string_view field = takeLine(text);
        const std::size_t colon = field.find(':');
        if (colon == std::string_view::npos || colon == 0) return Failure{badRequest};
        head.fields.add(std::string(field.substr(0, colon)),
                        std::string(http::trimmed(field.substr(colon + 1))));
    }
    head.keepAlive =
        version == "HTTP/1.0" ? hasToken(head.fields, "keep-alive") : !hasToken(head.fields, "close");
    const auto length = head.fields.find("Content-Length");
    head.hasBody = head.fields.find("Transfer-Encoding") || (length && *length != "0");
    return head;
}

} // namespace serve
