#include "support/FakeSite.h"

#include "url/UrlParser.h"

#include <algorithm>
#include <stdexcept>

namespace support {

namespace {

http::Fields htmlType()
{
    return FakeSite::field("Content-Type", "text/html; charset=utf-8");
}

FakeSite::Answer sentTo(const http::Request& request, FakeSite::Answer answer)
{
    if (auto* response = std::get_if<http::Response>(&answer.outcome)) {
        response->responseTime = answer.delay;
        response->bodyBytes = response->body.size();
        if (request.method == http::Method::Head) response->body.clear();
    }
    return answer;
}

} // namespace

FakeSite& FakeSite::page(const std::string& url, const std::vector<std::string>& hrefs,
                         const std::vector<std::string>& ids)
{
    std::string body = "<!doctype html><title>A page</title>\n";
    for (const std::string& id : ids)
        body.append("<h2 id=\"").append(id).append("\">").append(id).append("</h2>\n");
    for (const std::string& href : hrefs)
        body.append("<p><a href=\"").append(href).append("\">to ").append(href).append("</a>\n");
    return html(url, body);
}

FakeSite& FakeSite::html(const std::string& url, const std::string& body)
{
    at(url).answers = {{response(200, htmlType(), body), m_delay}};
    return *this;
}

FakeSite& FakeSite::file(const std::string& url, const std::string& type, const std::string& body)
{
    at(url).answers = {
        {response(200, type.empty() ? http::Fields() : field("Content-Type", type), body), m_delay}};
    return *this;
}

FakeSite& FakeSite::sitemap(const std::string& url, const std::vector<std::string>& entries)
{
    std::string body = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const std::string& entry : entries)
        body += "<url><loc>" + entry + "</loc></url>\n";
    return file(url, "application/xml", body + "</urlset>");
}

FakeSite& FakeSite::sitemapIndex(const std::string& url, const std::vector<std::string>& sitemaps)
{
    std::string body = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const std::string& sitemap : sitemaps)
        body += "<sitemap><loc>" + sitemap + "</loc></sitemap>\n";
    return file(url, "application/xml", body + "</sitemapindex>");
}

FakeSite& FakeSite::status(const std::string& url, http::StatusCode status, http::Fields fields)
{
    at(url).answers = {{response(status, std::move(fields)), m_delay}};
    return *this;
}

FakeSite& FakeSite::redirect(const std::string& url, const std::string& location, http::StatusCode status)
{
    return this->status(url, status, field("Location", location));
}

FakeSite& FakeSite::fails(const std::string& url, http::TransportError error)
{
    at(url).answers = {{failure(error), m_delay}};
    return *this;
}

FakeSite& FakeSite::robots(const std::string& origin, const std::string& text)
{
    at(origin + "/robots.txt").answers = {
        {response(200, field("Content-Type", "text/plain"), text), m_delay}};
    return *this;
}

FakeSite& FakeSite::inTurn(const std::string& url, std::vector<Answer> answers)
{
    at(url).answers = std::move(answers);
    return *this;
}

FakeSite& FakeSite::madePages(const std::string& host, std::function<std::string(const url::Url&)> body)
{
    m_hosts.try_emplace(host, http::HostAnswer::Resolved);
    m_made[host] = std::move(body);
    return *this;
}

FakeSite& FakeSite::served(const std::string& host,
                           std::function<Answer(const http::Request&, Instant)> answer)
{
    m_hosts.try_emplace(host, http::HostAnswer::Resolved);
    m_served[host] = std::move(answer);
    return *this;
}

FakeSite& FakeSite::head(const std::string& url, http::Outcome outcome)
{
    at(url).toHead = {std::move(outcome)};
    return *this;
}

FakeSite& FakeSite::second(const std::string& url, http::Outcome outcome, Duration delay)
{
    at(url).toSecond = {{std::move(outcome), delay}};
    return *this;
}

FakeSite& FakeSite::host(const std::string& name, http::HostAnswer answer)
{
    m_hosts[name] = answer;
    return *this;
}

FakeSite& FakeSite::certificate(const std::string& origin, WallTime expires)
{
    m_certificates.insert_or_assign(origin, expires);
    return *this;
}

FakeSite& FakeSite::delay(const std::string& url, Duration delay)
{
    for (Answer& answer : at(url).answers)
        answer.delay = delay;
    return *this;
}

FakeSite& FakeSite::delayOfAll(Duration delay)
{
    m_delay = delay;
    for (auto& [url, address] : m_addresses)
        for (Answer& answer : address.answers)
            answer.delay = delay;
    return *this;
}

FakeSite::Answer FakeSite::answer(const http::Request& request, Instant now)
{
    if (const auto served = m_served.find(request.url.host().value_or("")); served != m_served.end())
        return served->second(request, now);
    const auto place = m_addresses.find(std::string(request.url.serialize(url::ExcludeFragment::Yes)));
    if (place == m_addresses.end() || place->second.answers.empty()) {
        const auto made = m_made.find(request.url.host().value_or(""));
        if (made == m_made.end() || request.url.path() == "/robots.txt")
            return {response(404, htmlType()), m_delay};
        return {response(200, htmlType(), made->second(request.url)), m_delay};
    }
    Address& address = place->second;
    if (request.method == http::Method::Head && !address.toHead.empty())
        return {address.toHead.front(), m_delay};
    Answer answer = address.answers[std::min(address.next, address.answers.size() - 1)];
    ++address.next;
    const auto certificate = m_certificates.find(request.url.origin().serialize());
    if (auto* response = std::get_if<http::Response>(&answer.outcome))
        if (certificate != m_certificates.end()) response->certificateExpires = certificate->second;
    return sentTo(request, std::move(answer));
}

FakeSite::Answer FakeSite::answerToSecond(const http::Request& request) const
{
    const auto place = m_addresses.find(std::string(request.url.serialize(url::ExcludeFragment::Yes)));
    const bool isKnown = place != m_addresses.end();
    if (isKnown && !place->second.toSecond.empty()) return sentTo(request, place->second.toSecond.front());
    switch (lastLookUp(request.url.host().value_or(""))) {
    case http::HostAnswer::NoSuchName: return {failure(http::TransportError::NoSuchName), m_delay};
    case http::HostAnswer::NoAddress: return {failure(http::TransportError::NoAddress), m_delay};
    case http::HostAnswer::ServerFailure: return {failure(http::TransportError::NameServerFailure), m_delay};
    case http::HostAnswer::Resolved:
    case http::HostAnswer::Cancelled: break;
    }
    if (!isKnown || place->second.answers.empty()) return {response(404, htmlType()), m_delay};
    const Address& address = place->second;
    const std::size_t asked = std::max<std::size_t>(address.next, 1);
    return sentTo(request, address.answers[std::min(asked, address.answers.size()) - 1]);
}

bool FakeSite::has(const url::Url& url) const
{
    return m_addresses.contains(std::string(url.serialize(url::ExcludeFragment::Yes)));
}

FakeSite& FakeSite::mail(const std::string& domain, http::MailAnswer answer)
{
    m_mail[domain] = answer;
    return *this;
}

http::MailAnswer FakeSite::lookUpMail(std::string_view domain) const
{
    const auto place = m_mail.find(domain);
    return place == m_mail.end() ? http::MailAnswer::Unknown : place->second;
}

FakeSite& FakeSite::slowToLookUp(const std::string& name, Duration delay)
{
    m_lookUpDelays[name] = delay;
    return *this;
}

FakeSite& FakeSite::hostInTurn(const std::string& name, std::vector<http::HostAnswer> answers)
{
    m_lookUpsInTurn[name] = std::move(answers);
    return *this;
}

Duration FakeSite::lookUpDelay(std::string_view host) const
{
    const auto place = m_lookUpDelays.find(host);
    return place == m_lookUpDelays.end() ? Duration(std::chrono::milliseconds(1)) : place->second;
}

http::HostAnswer FakeSite::lookUp(std::string_view host)
{
    if (const auto inTurn = m_lookUpsInTurn.find(host); inTurn != m_lookUpsInTurn.end()) {
        std::rotate(inTurn->second.begin(), inTurn->second.begin() + 1, inTurn->second.end());
        return inTurn->second.back();
    }
    const auto place = m_hosts.find(host);
    return place == m_hosts.end() ? http::HostAnswer::NoSuchName : place->second;
}

http::HostAnswer FakeSite::lastLookUp(std::string_view host) const
{
    if (const auto inTurn = m_lookUpsInTurn.find(host); inTurn != m_lookUpsInTurn.end())
        return inTurn->second.back();
    const auto place = m_hosts.find(host);
    return place == m_hosts.end() ? http::HostAnswer::NoSuchName : place->second;
}

http::Fields FakeSite::field(const std::string& name, const std::string& value)
{
    http::Fields fields;
    fields.add(name, value);
    return fields;
}

http::Response FakeSite::response(http::StatusCode status, http::Fields fields, const std::string& body)
{
    http::Response response;
    response.status = status;
    response.fields = std::move(fields);
    response.body = body;
    return response;
}

http::Outcome FakeSite::failure(http::TransportError error)
{
    http::TransportFailure failure;
    failure.error = error;
    return failure;
}

FakeSite::Address& FakeSite::at(const std::string& url)
{
    const auto parsed = url::parseUrl(url);
    if (!parsed) throw std::invalid_argument("no URL: " + url);
    m_hosts.try_emplace(std::string(parsed->host().value_or("")), http::HostAnswer::Resolved);
    return m_addresses[std::string(parsed->serialize(url::ExcludeFragment::Yes))];
}

} // namespace support
