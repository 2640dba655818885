#include "run/FormLogin.h"

#include "html/LoginForm.h"
#include "http/Status.h"
#include "url/UrlParser.h"

#include <algorithm>

namespace run {
namespace {

constexpr std::uint32_t maxRedirects = 10; // a login that hands on more often goes in a circle

// URL Standard §5.2, the application/x-www-form-urlencoded serializer
void appendFormEncoded(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const bool isAlphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const auto byte = static_cast<unsigned char>(c);
        if (isAlphanumeric || c == '*' || c == '-' || c == '.' || c == '_')
            out += c;
        else if (c == ' ')
            out += '+';
        else
            out += {'%', digits[byte >> 4], digits[byte & 0xF]};
    }
}

std::string formEncoded(const std::vector<std::pair<std::string, std::string>>& fields)
{
    std::string out;
    for (const auto& [name, value] : fields) {
        if (!out.empty()) out += '&';
        appendFormEncoded(out, name);
        out += '=';
        appendFormEncoded(out, value);
    }
    return out;
}

} // namespace

FormLogin::FormLogin(LoginSettings settings)
    : m_settings(std::move(settings))
{
    for (const auto& [name, value] : m_settings.fields)
        m_names.push_back(name);
    ask(m_settings.page);
}

void FormLogin::onAnswered(const http::Outcome& outcome)
{
    if (const auto* failure = std::get_if<http::TransportFailure>(&outcome))
        return fail("no answer (" + failure->detail + ")");
    const auto& response = std::get<http::Response>(outcome);
    if (http::isRedirectStatus(response.status) && followRedirect(response)) return;
    if (!m_problem.empty()) return;
    if (response.status >= 300) return fail("the server answers " + std::to_string(response.status));
    m_sent ? onLoggedIn(response) : onPage(response);
}

void FormLogin::onPage(const http::Response& response)
{
    const url::Url page = m_next->request.url;
    auto form = html::findForm(response.body, http::mediaTypeOf(response.fields), page, m_names);
    if (!form) return fail("the page has no form with these fields");
    if (form->action.origin() != m_settings.page.origin() || page.origin() != m_settings.page.origin())
        return fail("the form would send the fields to another site");
    if (!form->posts) return fail("the form would put the fields into an address");

    for (const auto& [name, value] : m_settings.fields) {
        const auto hidden = std::find_if(form->fields.begin(), form->fields.end(),
                                         [&name = name](const auto& field) { return field.first == name; });
        if (hidden == form->fields.end())
            form->fields.emplace_back(name, value);
        else
            hidden->second = value;
    }
    ask(form->action);
    m_next->form = formEncoded(form->fields);
    m_sent = true;
}

void FormLogin::onLoggedIn(const http::Response& response)
{
    if (html::findForm(response.body, http::mediaTypeOf(response.fields), m_next->request.url, m_names))
        return fail("the form came again, so something in the fields is wrong");
    m_next.reset();
}

/// Whether the answer leads on; the fields are never sent a second time.
bool FormLogin::followRedirect(const http::Response& response)
{
    const auto location = response.fields.find("Location");
    const auto target = location ? url::parseUrl(*location, &m_next->request.url)
                                 : Result<url::Url, url::UrlError>(Failure{url::UrlError::HostMissing});
    if (!target || !target->isHttpOrHttps()) return false;
    const bool wantsFormAgain = m_next->form && (response.status == 307 || response.status == 308);
    if (wantsFormAgain || ++m_redirects > maxRedirects) {
        fail(wantsFormAgain ? "the server wants the fields sent elsewhere" : "it redirects without an end");
        return false;
    }
    ask(target->withoutFragment());
    return true;
}

void FormLogin::ask(const url::Url& url)
{
    http::Request request{http::Method::Get, url.withoutCredentials(), {}, m_settings.deadlines};
    m_next = Step{std::move(request), std::nullopt};
}

void FormLogin::fail(std::string problem)
{
    m_problem = std::move(problem);
    m_next.reset();
}

} // namespace run
