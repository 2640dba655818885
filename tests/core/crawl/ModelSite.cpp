#include "core/crawl/ModelSite.h"

#include <algorithm>

using namespace std::chrono_literals;
using support::FakeSite;
using support::ModelServer;

namespace {

using Place = std::vector<ModelSite::Asked>::const_iterator;

bool isRefused(const ModelSite::Asked& asked)
{
    return asked.status != 200;
}

int mostASecond(Place from, Place end)
{
    std::ptrdiff_t most = 0;
    for (Place first = from, at = from; at != end; ++at) {
        while (at->at - first->at >= 1s)
            ++first;
        most = std::max(most, at - first + 1);
    }
    return static_cast<int>(most);
}

} // namespace

ModelSite::ModelSite(const ModelServer::Nature& nature, int pages)
    : m_server(nature)
{
    for (int i = 0; i < pages; ++i)
        m_front += "<p><a href=\"/p" + std::to_string(i) + "\">Page</a>\n";
    m_site.served("a.test",
                  [this](const http::Request& request, Instant now) { return answer(request.url, now); });
}

int ModelSite::refusedBeforeSilence() const
{
    int refused = 0;
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        if (i > 0 && m_asked[i].at - m_asked[i - 1].at > 500ms) break;
        if (isRefused(m_asked[i])) ++refused;
    }
    return refused;
}

int ModelSite::refused() const
{
    return static_cast<int>(std::count_if(m_asked.begin(), m_asked.end(), isRefused));
}

int ModelSite::mostBefore() const
{
    return mostASecond(m_asked.begin(), std::find_if(m_asked.begin(), m_asked.end(), isRefused));
}

int ModelSite::mostAfter() const
{
    return mostASecond(std::find_if(m_asked.rbegin(), m_asked.rend(), isRefused).base(), m_asked.end());
}

FakeSite::Answer ModelSite::answer(const url::Url& url, Instant now)
{
    if (m_asked.empty()) m_begun = now;
    // Its time begins with the crawl.
    const ModelServer::Answer given = m_server.ask(Instant(now - m_begun));
    m_asked.push_back({now, given.status});
    const Duration delay = m_begun + given.at.time_since_epoch() - now;
    if (given.status == 0) return {FakeSite::failure(http::TransportError::Refused), delay};
    const bool isGood = given.status == 200;
    if (isGood) m_lastGood = std::max(m_lastGood, now + delay);
    http::Fields fields = FakeSite::field("Content-Type", "text/html");
    if (given.retryAfter) fields.add("Retry-After", std::to_string(given.retryAfter->count()));
    const std::string body = url.path() == "/" ? m_front : "<title>A page</title><p>of " + url.href();
    return {FakeSite::response(given.status, fields, isGood ? body : "No."), delay};
}
