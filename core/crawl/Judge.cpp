#include "crawl/Judge.h"

#include "crawl/BotWall.h"
#include "url/UrlParser.h"

#include <algorithm>

namespace crawl {

namespace {

constexpr Judgement ok{Verdict::Ok, Reason::None};
// Beside the sentence there is room for a coding's name, not for all that a server may put there.
constexpr std::size_t maxCodingBytes = 100;

std::string milliseconds(Duration duration)
{
    return std::to_string(std::chrono::ceil<std::chrono::milliseconds>(duration).count()) + " ms";
}

std::string codingOf(const http::Response& response)
{
    const auto coding = response.fields.find("Content-Encoding");
    return coding ? "Content-Encoding: " + std::string(coding->substr(0, maxCodingBytes)) : std::string();
}

/// What a whole header with a good status still leaves in doubt.
Judgement judgeBody(http::BodyEnd end)
{
    switch (end) {
    case http::BodyEnd::Whole:
    case http::BodyEnd::LetGo:
    case http::BodyEnd::PerhapsCut: return ok; // until the second stack has seen it
    case http::BodyEnd::TooLarge: return {Verdict::Warning, Reason::TooLarge};
    case http::BodyEnd::Cut:
    case http::BodyEnd::Idle:
    case http::BodyEnd::PastTotal:
    case http::BodyEnd::CodingCut: return {Verdict::Warning, Reason::Truncated};
    case http::BodyEnd::Unreadable: return {Verdict::Warning, Reason::BodyUnreadable};
    }
    return ok;
}

/// What a status means by itself to whoever is turned away.
bool turnsAway(http::StatusCode status, bool internal)
{
    switch (status) {
    case 407: // no proxy of ours: the origin's own way to say no
    case 451:
    case 999: return true;
    case 403: return !internal;
    default: return false;
    }
}

} // namespace

Judgement judge(const http::Response& response, bool internal, std::span<const http::StatusCode> accepted)
{
    const http::StatusCode status = response.status;
    if (std::find(accepted.begin(), accepted.end(), status) != accepted.end())
        return judgeBody(response.bodyEnd);
    if (status < 200 || (status >= 600 && status != 999)) return {Verdict::Broken, Reason::BadResponse};
    const std::string_view wall = botWallOf(response);
    if (!wall.empty() || turnsAway(status, internal)) return {Verdict::Blocked, Reason::BotWall, wall};
    if (http::isOkStatus(status)) return judgeBody(response.bodyEnd);
    if (status <= 399) return {Verdict::Broken, Reason::BadResponse};
    if (status == 401) return {Verdict::Blocked, Reason::NeedsLogin};
    if (status == 429) return {Verdict::Blocked, Reason::RateLimited};
    if (status == 503 && response.fields.find("Retry-After")) return {Verdict::Blocked, Reason::RateLimited};
    return {Verdict::Broken, Reason::HttpStatus};
}

Judgement judge(http::TransportError error)
{
    switch (error) {
    case http::TransportError::Cancelled: return {Verdict::Pending, Reason::None};
    case http::TransportError::NoSuchName:
    case http::TransportError::NoAddress:
    case http::TransportError::NoMailServer:
    case http::TransportError::TakesNoMail: return {Verdict::Broken, Reason::Dns};
    case http::TransportError::NameServerFailure: return {Verdict::Broken, Reason::DnsFailure};
    case http::TransportError::Refused: return {Verdict::Broken, Reason::Refused};
    case http::TransportError::Unreachable: return {Verdict::Broken, Reason::Unreachable};
    case http::TransportError::Reset:
    case http::TransportError::Http2Refused: return {Verdict::Broken, Reason::Reset};
    case http::TransportError::ConnectTimeout:
    case http::TransportError::FirstByteTimeout:
    case http::TransportError::IdleTimeout:
    case http::TransportError::TotalTimeout: return {Verdict::Broken, Reason::Timeout};
    case http::TransportError::TlsSelfSigned:
    case http::TransportError::TlsUnknownAuthority:
    case http::TransportError::TlsIncompleteChain:
    case http::TransportError::TlsWrongHost:
    case http::TransportError::TlsExpired:
    case http::TransportError::TlsNotYetValid:
    case http::TransportError::TlsOldProtocol:
    case http::TransportError::TlsNotSpoken:
    case http::TransportError::Tls: return {Verdict::Broken, Reason::Tls};
    case http::TransportError::NotHttp:
    case http::TransportError::BadFraming:
    case http::TransportError::BadResponse:
    case http::TransportError::UnsendableUrl:
    case http::TransportError::Other: return {Verdict::Broken, Reason::BadResponse};
    }
    return {Verdict::Broken, Reason::BadResponse};
}

std::string doubtOfBody(const http::Response& response, const http::Deadlines& deadlines)
{
    const std::string bytes = std::to_string(response.body.size()) + " bytes";
    switch (response.bodyEnd) {
    case http::BodyEnd::Whole:
    case http::BodyEnd::LetGo:
    case http::BodyEnd::PerhapsCut: break;
    case http::BodyEnd::TooLarge: return "more than " + bytes;
    case http::BodyEnd::Cut: return "the connection ended after " + bytes;
    case http::BodyEnd::Idle: return "no byte for " + milliseconds(deadlines.idle) + ", after " + bytes;
    case http::BodyEnd::PastTotal:
        return "not whole in " + milliseconds(deadlines.total) + ", after " + bytes;
    case http::BodyEnd::CodingCut: return codingOf(response) + ", which ends too early, after " + bytes;
    case http::BodyEnd::Unreadable: return codingOf(response);
    }
    return {};
}

bool isRedirect(const http::Response& response)
{
    return http::isRedirectStatus(response.status);
}

std::optional<url::Url> redirectTarget(const url::Url& url, const http::Response& response)
{
    const auto location = response.fields.find("Location");
    if (!location || location->empty()) return std::nullopt;
    auto target = url::parseUrl(*location, &url);
    if (!target || !target->isHttpOrHttps()) return std::nullopt;
    return *std::move(target);
}

} // namespace crawl
