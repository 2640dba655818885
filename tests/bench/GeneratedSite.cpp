#include "bench/GeneratedSite.h"

#include <algorithm>
#include <cstdlib>

namespace bench {

using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t childrenOfPage = 10;
constexpr std::uint32_t picturesOfPage = 9;
constexpr std::uint32_t menuPart = 4; // one in so many of the others is the menu's, the same on every page
constexpr std::uint32_t templates = 4;

std::string pagePath(std::uint32_t number)
{
    if (number == 0) return "/";
    return "/section-" + std::to_string(number % 97) + "/article-" + std::to_string(number) + ".html";
}

/// Of a path that pagePath() made.
std::uint32_t pageNumber(const std::string& path)
{
    const std::size_t dash = path.rfind('-');
    return dash == std::string::npos
               ? 0
               : static_cast<std::uint32_t>(std::strtoul(path.c_str() + dash + 1, nullptr, 10));
}

} // namespace

std::string SiteShape::page(std::uint32_t number) const
{
    const std::string title = "Article " + std::to_string(number);
    std::uint32_t links = 0;
    const auto linkTo = [&](std::uint64_t page) {
        ++links;
        const auto to = static_cast<std::uint32_t>(page % pages);
        return "<a href=\"" + pagePath(to) + "\">Read article " + std::to_string(to) + "</a>";
    };
    std::string html = "<!DOCTYPE html><html lang=\"en\"><head><title>" + title +
                       "</title></head><body>\n<header><nav><ul>\n";
    const std::uint32_t others = linksOfPage - std::min(linksOfPage, childrenOfPage + picturesOfPage);
    for (std::uint32_t item = 0; item < others / menuPart; ++item)
        html += "<li>" + linkTo(item) + "</li>\n";
    html += "</ul></nav></header>\n<main>";
    // Sites are made from a few templates: so the same place has a few paths.
    for (std::uint32_t layer = 0; layer < number % templates; ++layer)
        html += "<div>";
    html += "<article><h1>" + title + "</h1>\n";
    for (std::uint32_t child = 1; child <= childrenOfPage; ++child)
        if (const std::uint64_t page = std::uint64_t{number} * childrenOfPage + child; page < pages)
            html += "<p>" + linkTo(page) + "</p>\n";
    for (std::uint32_t picture = 0; picture < picturesOfPage; ++picture, ++links)
        html += "<figure><img src=\"/pictures/" + std::to_string(number) + "/" + std::to_string(picture) +
                ".jpg\" alt=\"Picture\"></figure>\n";
    html += "</article><aside><ul>\n";
    for (std::uint64_t step = 1; links < linksOfPage; ++step)
        html += "<li>" + linkTo(number + step * 7919) + "</li>\n"; // a prime: all over the site
    return html + "</ul></aside></main></body></html>";
}

GeneratedFetcher::GeneratedFetcher(SiteShape shape, std::uint32_t rate, SiteClock& clock)
    : m_shape(shape)
    , m_rate(rate)
    , m_clock(clock)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(5ms);
    connect(&m_tick, &QTimer::timeout, this, &GeneratedFetcher::answerSome);
}

void GeneratedFetcher::resolve(http::FetchId id, std::string_view)
{
    QMetaObject::invokeMethod(
        this, [this, id] { m_answers.resolved(id, http::HostAnswer::Resolved); }, Qt::QueuedConnection);
}

void GeneratedFetcher::start(http::FetchId id, const http::Request& request)
{
    m_asked.push_back({id, std::string(request.url.path())});
    ++m_clock.inFlight;
    if (m_tick.isActive()) return;
    m_begun = std::chrono::steady_clock::now();
    m_tick.start();
}

void GeneratedFetcher::cancel(http::FetchId id)
{
    m_cancelled.insert(id);
}

/// As many as are due by the rate; what couldn't be answered because nothing was asked isn't caught up with.
void GeneratedFetcher::answerSome()
{
    const auto now = std::chrono::steady_clock::now();
    const auto due =
        static_cast<std::uint64_t>(std::chrono::duration<double>(now - m_begun).count() * m_rate);
    for (auto left = m_asked.size(); left > 0 && m_answered < due; --left, ++m_answered) {
        const Asked asked = std::move(m_asked.front());
        m_asked.pop_front();
        --m_clock.inFlight;
        if (m_cancelled.erase(asked.id) > 0) {
            m_answers.fetched(asked.id, http::TransportFailure{});
            continue;
        }
        if (m_clock.firstAnswer == 0) m_clock.firstAnswer = now.time_since_epoch().count();
        m_answers.fetched(asked.id, answerTo(asked.path));
    }
    if (m_asked.empty()) m_tick.stop();
    m_answered = std::max(m_answered, due);
    if (m_asked.empty()) m_answered = 0;
}

http::Response GeneratedFetcher::answerTo(const std::string& path) const
{
    http::Response response;
    response.responseTime = 20ms;
    const bool isPicture = path.starts_with("/pictures/");
    // Some of everything, so that sorting and filtering by verdict have something to do.
    const bool isBroken = isPicture && path.ends_with("/7.jpg");
    response.status = isBroken ? 404 : 200;
    response.fields.add("Content-Type", isPicture ? "image/jpeg" : "text/html; charset=utf-8");
    if (!isPicture) response.body = m_shape.page(pageNumber(path));
    response.bodyBytes = response.body.size();
    return response;
}

} // namespace bench
