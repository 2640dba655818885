#pragma once

#include "fetch/NetworkFetcher.h"
#include "support/Catch.h"
#include "support/WaitUntil.h"
#include "url/UrlParser.h"

#include <map>
#include <optional>
#include <string_view>

/// A Fetcher over a network whose answers are collected, so that a test asks in one line.
template<typename Fetcher>
class AskingBy
{
public:
    explicit AskingBy(fetch::NetworkSettings settings = {})
        : m_fetcher(std::move(settings))
    {
        m_fetcher.setAnswers({.resolved = [this](http::FetchId id,
                                                 http::HostAnswer answer) { m_resolved.emplace(id, answer); },
                              .fetched =
                                  [this](http::FetchId id, http::Outcome outcome) {
                                      ++m_answers[id];
                                      m_fetched.insert_or_assign(id, std::move(outcome));
                                  }});
    }

    static http::Request get(std::string_view url) { return asked(http::Method::Get, url); }
    static http::Request head(std::string_view url) { return asked(http::Method::Head, url); }

    http::FetchId start(const http::Request& request)
    {
        const http::FetchId id(m_next++);
        m_fetcher.start(id, request);
        return id;
    }

    void cancel(http::FetchId id) { m_fetcher.cancel(id); }

    [[nodiscard]] bool isAnswered(http::FetchId id) const { return m_fetched.contains(id); }
    [[nodiscard]] std::size_t answered() const { return m_fetched.size(); }
    [[nodiscard]] int answersTo(http::FetchId id) const
    {
        const auto found = m_answers.find(id);
        return found == m_answers.end() ? 0 : found->second;
    }

    http::Outcome wait(http::FetchId id)
    {
        REQUIRE(support::waitUntil([&] { return isAnswered(id); }));
        return m_fetched.at(id);
    }

    http::Outcome outcome(const http::Request& request) { return wait(start(request)); }

    http::Response response(const http::Request& request)
    {
        const http::Outcome outcome = this->outcome(request);
        if (const auto* failure = std::get_if<http::TransportFailure>(&outcome))
            FAIL("no response: error " << static_cast<int>(failure->error) << ", " << failure->detail);
        return std::get<http::Response>(outcome);
    }
    http::Response response(std::string_view url) { return response(get(url)); }

    http::TransportFailure failure(const http::Request& request)
    {
        const http::Outcome outcome = this->outcome(request);
        if (const auto* response = std::get_if<http::Response>(&outcome))
            FAIL("a response, where none should be: " << response->status);
        return std::get<http::TransportFailure>(outcome);
    }
    http::TransportFailure failure(std::string_view url) { return failure(get(url)); }

    http::HostAnswer resolve(std::string_view host)
    {
        const http::FetchId id(m_next++);
        m_fetcher.resolve(id, host);
        CHECK_FALSE(m_resolved.contains(id)); // never from inside the call
        REQUIRE(support::waitUntil([&] { return m_resolved.contains(id); }));
        return m_resolved.at(id);
    }

    Fetcher& fetcher() { return m_fetcher; }

private:
    static http::Request asked(http::Method method, std::string_view url)
    {
        return {.method = method, .url = url::parseUrl(url).value(), .fields = {}, .deadlines = {}};
    }

    std::map<http::FetchId, http::HostAnswer> m_resolved;
    std::map<http::FetchId, http::Outcome> m_fetched;
    std::map<http::FetchId, int> m_answers;
    std::uint32_t m_next = 0;
    Fetcher m_fetcher;
};

using Asking = AskingBy<fetch::NetworkFetcher>;
