#include "run/FormLogin.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

using run::FormLogin;

namespace {

http::Response answer(int status, std::string body, std::string location = {})
{
    http::Response response;
    response.status = static_cast<http::StatusCode>(status);
    response.fields.add("Content-Type", "text/html");
    if (!location.empty()) response.fields.add("Location", std::move(location));
    response.body = std::move(body);
    return response;
}

std::string form(const std::string& attributes = "method=post action=/in")
{
    return "<form " + attributes +
           "><input type=hidden name=token value=7><input name=user>"
           "<input name=password type=password></form>";
}

FormLogin begun()
{
    return FormLogin({url::parseUrl("https://a.test/login").value(),
                      {{"user", "me"}, {"password", "se cret&x=\xC3\xA4"}}});
}

std::string asked(const FormLogin& login)
{
    const auto step = login.next();
    if (!step) return login.problem().empty() ? "logged in" : login.problem();
    return (step->form ? "POST " : "GET ") + step->request.url.href() + (step->form ? " " + *step->form : "");
}

} // namespace

TEST_CASE("a login asks for its page, sends the form with its hidden fields, and follows where it leads",
          "[run]")
{
    FormLogin login = begun();
    CHECK(asked(login) == "GET https://a.test/login");
    login.onAnswered(answer(200, form()));
    CHECK(asked(login) == "POST https://a.test/in token=7&user=me&password=se+cret%26x%3D%C3%A4");
    login.onAnswered(answer(302, "", "/home"));
    CHECK(asked(login) == "GET https://a.test/home");
    login.onAnswered(answer(200, "welcome"));
    CHECK(asked(login) == "logged in");
}

TEST_CASE("a login's fields go to its own site's form or nowhere", "[run]")
{
    const auto attributes = GENERATE(as<std::string>(), "method=post action=https://b.test/in",
                                     "method=post action=http://a.test/in",
                                     "method=post action=//a.test:8443/in", "method=get", "");
    FormLogin login = begun();
    login.onAnswered(answer(200, form(attributes)));
    CHECK_FALSE(login.next());
    CHECK_FALSE(login.problem().empty());
}

TEST_CASE("the page of another site, where the login's redirects to, is sent nothing", "[run]")
{
    FormLogin login = begun();
    login.onAnswered(answer(302, "", "https://b.test/login"));
    CHECK(asked(login) == "GET https://b.test/login");
    login.onAnswered(answer(200, form("method=post action=https://a.test/in")));
    CHECK(asked(login) == "the form would send the fields to another site");
}

TEST_CASE("a login that fails says why, and nothing of what was sent", "[run]")
{
    FormLogin login = begun();
    SECTION("no answer")
    {
        login.onAnswered(http::TransportFailure{http::TransportError::Refused, "refused", {}});
        CHECK(asked(login) == "no answer (refused)");
    }
    SECTION("no form")
    {
        login.onAnswered(answer(200, "<form method=post><input name=user></form>"));
        CHECK(asked(login) == "the page has no form with these fields");
    }
    SECTION("wrong fields")
    {
        login.onAnswered(answer(200, form()));
        login.onAnswered(answer(200, "<p>Wrong password</p>" + form()));
        CHECK(asked(login) == "the form came again, so something in the fields is wrong");
    }
    SECTION("turned away")
    {
        login.onAnswered(answer(200, form()));
        login.onAnswered(answer(403, "no"));
        CHECK(asked(login) == "the server answers 403");
    }
    SECTION("sent on")
    {
        login.onAnswered(answer(200, form()));
        login.onAnswered(answer(307, "", "https://b.test/in"));
        CHECK(asked(login) == "the server wants the fields sent elsewhere");
    }
    SECTION("in a circle")
    {
        for (int i = 0; i < 11; ++i)
            login.onAnswered(answer(302, "", "/login"));
        CHECK(asked(login) == "it redirects without an end");
    }
}
