#include "crawl/Indexability.h"

#include "crawl/EntryTable.h"
#include "html/LinkRelation.h"
#include "html/RobotsDirectives.h"
#include "http/LinkField.h"
#include "url/UrlParser.h"

#include <optional>

namespace crawl {

namespace {

bool isElsewhere(const url::Url& canonical, std::string_view address)
{
    return canonical.isHttpOrHttps() && canonical.serialize(url::ExcludeFragment::Yes) != address;
}

/// RFC 6596: the first link of that relation, unless it is another resource's.
std::optional<url::Url> canonicalOf(const http::Fields& fields, std::string_view address)
{
    if (!fields.find("Link")) return std::nullopt; // as nearly always
    const auto base = url::parseUrl(address);
    for (const http::FieldLink& link : http::parseLinkFields(fields)) {
        if (!base || !html::hasRelation(link.find("rel").value_or(""), "canonical") || link.find("anchor"))
            continue;
        if (auto target = url::parseUrl(link.target, &*base)) return *std::move(target);
    }
    return std::nullopt;
}

Indexability indexabilityOf(http::StatusCode status)
{
    if (http::isOkStatus(status)) return Indexability::Indexable;
    if (status >= 300 && status <= 399) return Indexability::Redirected;
    if (status >= 500 && status <= 599) return Indexability::ServerError;
    return status >= 400 ? Indexability::ClientError : Indexability::Unknown; // 999: a refusal as well
}

} // namespace

void Indexing::add(const html::Page& page, std::string_view address, WallTime now)
{
    isKnown = true;
    noindex = noindex || page.robots.isNoindexAt(now);
    canonicalElsewhere = canonicalElsewhere || (page.canonical && isElsewhere(*page.canonical, address));
}

Indexing indexingOf(const http::Response& response, std::string_view address, const std::string& robotsToken,
                    WallTime now)
{
    const html::RobotsDirectives directives = html::readRobotsTag(response.fields, robotsToken);
    const auto canonical = canonicalOf(response.fields, address);
    Indexing indexing;
    indexing.noindex = directives.isNoindexAt(now);
    indexing.nofollowByField = directives.nofollow;
    indexing.canonicalElsewhere = canonical && isElsewhere(*canonical, address);
    return indexing;
}

Indexability indexabilityOf(const Entry& entry)
{
    if (entry.kind != EntryKind::Address) return Indexability::Unknown;
    if (entry.verdict == Verdict::Skipped && entry.reason == Reason::Robots)
        return Indexability::BlockedByRobots;
    if (entry.verdict == Verdict::Pending || entry.verdict == Verdict::Skipped) return Indexability::Unknown;
    if (entry.transportError) return Indexability::NoResponse;
    if (!entry.status) return Indexability::Unknown;
    const Indexability byStatus = indexabilityOf(*entry.status);
    if (byStatus != Indexability::Indexable) return byStatus;
    if (entry.indexing.noindex) return Indexability::Noindex;
    if (entry.indexing.canonicalElsewhere) return Indexability::Canonicalised;
    return entry.indexing.isKnown ? Indexability::Indexable : Indexability::Unknown;
}

} // namespace crawl
