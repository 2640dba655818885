#pragma once

#include "http/HostAnswer.h"
#include "http/MailAnswer.h"
#include "http/Outcome.h"
#include "http/Request.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// A web in memory: what each address answers, how often in turn, and after how long.
/// Addresses that were never given answer 404 on hosts that are known; other hosts don't exist.
class FakeSite
{
public:
    struct Answer
    {
        http::Outcome outcome;
        Duration delay = std::chrono::milliseconds(10);
    };

    /// An HTML page with a link (`a href`) for each of `hrefs`, and an element for each of `ids`.
    FakeSite& page(const std::string& url, const std::vector<std::string>& hrefs = {},
                   const std::vector<std::string>& ids = {});
    FakeSite& html(const std::string& url, const std::string& body);
    /// An answer of that type; none states none.
    FakeSite& file(const std::string& url, const std::string& type, const std::string& body);
    FakeSite& sheet(const std::string& url, const std::string& body) { return file(url, "text/css", body); }
    /// A sitemap that names these.
    FakeSite& sitemap(const std::string& url, const std::vector<std::string>& entries);
    FakeSite& sitemapIndex(const std::string& url, const std::vector<std::string>& sitemaps);
    FakeSite& status(const std::string& url, http::StatusCode status, http::Fields fields = {});
    FakeSite& redirect(const std::string& url, const std::string& location, http::StatusCode status = 301);
    FakeSite& fails(const std::string& url, http::TransportError error);
    FakeSite& robots(const std::string& origin, const std::string& text);
    /// What it answers the first time, the second …; the last stays.
    FakeSite& inTurn(const std::string& url, std::vector<Answer> answers);
    /// Every other address of the host is an HTML page with that body: a site without end.
    FakeSite& madePages(const std::string& host, std::function<std::string(const url::Url&)> body);
    /// What the host answers depends on when it is asked.
    FakeSite& served(const std::string& host,
                     std::function<Answer(const http::Request&, Instant now)> answer);
    /// HEAD gets this, GET what was given before.
    FakeSite& head(const std::string& url, http::Outcome outcome);
    /// What the second stack gets there. Without it: what the first got last, the look-up of its host
    /// included.
    FakeSite& second(const std::string& url, http::Outcome outcome,
                     Duration delay = std::chrono::milliseconds(10));
    FakeSite& host(const std::string& name, http::HostAnswer answer);
    /// What the name server says of mail to a domain; it says nothing of others.
    FakeSite& mail(const std::string& domain, http::MailAnswer answer);
    /// A host that doesn't exist, and whose name server takes its time to say so.
    FakeSite& slowToLookUp(const std::string& name, Duration delay);
    /// What its look-ups answer in turn, over and over.
    FakeSite& hostInTurn(const std::string& name, std::vector<http::HostAnswer> answers);
    /// The certificate that all answers of an https origin come with from now on.
    FakeSite& certificate(const std::string& origin, WallTime expires);
    FakeSite& delay(const std::string& url, Duration delay);
    /// All answers without a delay of their own.
    FakeSite& delayOfAll(Duration delay);

    [[nodiscard]] Answer answer(const http::Request& request, Instant now = {});
    [[nodiscard]] bool isServed(std::string_view host) const { return m_served.contains(host); }
    [[nodiscard]] bool has(const url::Url& url) const;
    [[nodiscard]] Answer answerToSecond(const http::Request& request) const;
    [[nodiscard]] http::HostAnswer lookUp(std::string_view host);
    [[nodiscard]] Duration lookUpDelay(std::string_view host) const;
    [[nodiscard]] http::MailAnswer lookUpMail(std::string_view domain) const;

    [[nodiscard]] static http::Fields field(const std::string& name, const std::string& value);
    [[nodiscard]] static http::Response response(http::StatusCode status, http::Fields fields = {},
                                                 const std::string& body = {});
    [[nodiscard]] static http::Outcome failure(http::TransportError error);

private:
    struct Address
    {
        std::vector<Answer> answers;
        std::size_t next = 0;
        std::vector<http::Outcome> toHead;
        std::vector<Answer> toSecond;
    };
    [[nodiscard]] http::HostAnswer lastLookUp(std::string_view host) const;
    Address& at(const std::string& url);

    std::map<std::string, Address> m_addresses;
    std::map<std::string, std::function<std::string(const url::Url&)>, std::less<>> m_made; // by host
    std::map<std::string, std::function<Answer(const http::Request&, Instant)>, std::less<>>
        m_served; // likewise
    std::map<std::string, http::HostAnswer, std::less<>> m_hosts;
    std::map<std::string, Duration, std::less<>> m_lookUpDelays;
    std::map<std::string, http::MailAnswer, std::less<>> m_mail;
    std::map<std::string, std::vector<http::HostAnswer>, std::less<>> m_lookUpsInTurn; // the next first
    std::map<std::string, WallTime> m_certificates;                                    // by origin
    Duration m_delay = std::chrono::milliseconds(10);
};

} // namespace support
