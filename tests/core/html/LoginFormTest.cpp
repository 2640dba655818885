#include "html/LoginForm.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>
#include <vector>

using Fields = std::vector<std::pair<std::string, std::string>>;
using Names = std::vector<std::string>;

namespace {

std::optional<html::LoginForm> formOf(std::string_view body, const Names& names = {"user", "password"})
{
    return html::findForm(body, std::nullopt, url::parseUrl("https://a.test/account/login?x#y").value(),
                          names);
}

const std::string controls = "<input name=user><input type=password name=password>";

} // namespace

TEST_CASE("a form is found by the names of its controls, with what its page has filled in", "[html]")
{
    const auto form =
        formOf("<form action=/search><input name=q></form>"
               "<form method=post action='../in?a=1&amp;b=2#c'>" +
               controls +
               "<input type=HIDDEN name=token value='a&quot;b'><input type=checkbox name=remember>"
               "<button name=go value=1>In</button><button name=other value=2>No</button></form>");
    REQUIRE(form);
    CHECK(form->posts);
    CHECK(form->action.href() == "https://a.test/in?a=1&b=2");
    CHECK(form->fields == Fields{{"token", "a\"b"}, {"go", "1"}});
}

// HTML §13.2.3.5
TEST_CASE("a form is read in the encoding of its page, also where that is declared late", "[html]")
{
    const auto form =
        formOf("<!--" + std::string(2000, 'x') + "--><meta charset=windows-1251><form method=post>" +
               controls + "<input type=hidden name=token value='\xE9'>");
    REQUIRE(form);
    CHECK(form->fields == Fields{{"token", "\u0439"}});
}

TEST_CASE("a form without an action goes to its page, and one with to where the base says", "[html]")
{
    CHECK(formOf("<form method=post>" + controls)->action.href() == "https://a.test/account/login?x");
    CHECK(formOf("<base href=/b/><form method=post action=in>" + controls)->action.href() ==
          "https://a.test/b/in");
    CHECK_FALSE(formOf("<form>" + controls)->posts);
}

TEST_CASE("controls elsewhere are no form's", "[html]")
{
    CHECK_FALSE(formOf(controls));
    CHECK_FALSE(formOf("<form method=post><input name=user></form><input name=password>"));
    CHECK_FALSE(formOf("<script>'<form method=post>" + controls + "</form>'</script>"));
    CHECK_FALSE(formOf("<textarea><form method=post>" + controls + "</form></textarea>"));
    CHECK_FALSE(formOf("<!-- <form method=post>" + controls + "</form> -->"));
    CHECK(formOf("<textarea></form></textarea><form method=post>" + controls + "</form>"));
}
