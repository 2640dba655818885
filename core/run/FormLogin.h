#pragma once

#include "http/Outcome.h"
#include "http/Request.h"
#include "url/Url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace run {

/// A login by a form, as a person would type it. A secret: it stands in no settings of a crawl.
struct LoginSettings
{
    url::Url page; // that has the form
    std::vector<std::pair<std::string, std::string>> fields;
    http::Deadlines deadlines{};
};

/// Plans a login step by step: the page, its form with what it has filled in itself, and where that leads.
/// The fields go to the page's own origin or nowhere. Performs nothing; the session is the cookies' matter.
class FormLogin
{
public:
    struct Step
    {
        http::Request request;
        std::optional<std::string> form; // to be posted, as application/x-www-form-urlencoded
    };

    explicit FormLogin(LoginSettings settings);

    /// What is to be asked now; nullopt: it has ended.
    [[nodiscard]] std::optional<Step> next() const { return m_next; }
    void onAnswered(const http::Outcome& outcome);
    /// Why it failed, once it has ended, without a word of what was sent; empty: it didn't.
    [[nodiscard]] const std::string& problem() const { return m_problem; }

private:
    void onPage(const http::Response& response);
    void onLoggedIn(const http::Response& response);
    [[nodiscard]] bool followRedirect(const http::Response& response);
    void ask(const url::Url& url);
    void fail(std::string problem);

    const LoginSettings m_settings;
    std::vector<std::string> m_names; // of the fields
    std::optional<Step> m_next;
    bool m_sent = false;
    std::uint32_t m_redirects = 0;
    std::string m_problem;
};

} // namespace run
