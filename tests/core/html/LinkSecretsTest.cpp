#include "html/LinkSecrets.h"

#include "core/html/ReadPage.h"
#include "support/Catch.h"

using read_page::onlyLink;

TEST_CASE("a link is told without the password that the page writes into it", "[html]")
{
    const auto [page, raw] = GENERATE(table<std::string, std::string>({
        {"<a href=' https://me:secret@b.test/x'>", " https://me:***@b.test/x"},
        {"<a href='https:&#47;/me&colon;se&amp;cret@b.test/x'>", "https://me:***@b.test/x"},
        {"<a href='https://me:sec&commat;ret@b.test/x'>", "https://me:***@b.test/x"},
        {"<style>a{background:url(https://me:se\\63 ret@b.test/x)}</style>", "https://me:***@b.test/x"},
        {"<a href='https://me:secret@b test/x'>", "https://me:***@b test/x"},
        {"<img srcset='//me:secret@b.test/x 2x'>", "//me:***@b.test/x"},
    }));
    const auto told = html::withoutSecrets(onlyLink(page));
    REQUIRE(told);
    CHECK(told->raw == raw);
    if (told->target) CHECK(told->target->href() == "https://b.test/x");
}

TEST_CASE("the text of a link that shows its own password is told without it", "[html]")
{
    const auto told =
        html::withoutSecrets(onlyLink("<a href=https://me:secret@b.test/>https://me:secret@b.test/</a>"));
    REQUIRE(told);
    CHECK(told->text == "https://me:***@b.test/");
}

TEST_CASE("a link without a password is told as it stands", "[html]")
{
    const std::string page = GENERATE(as<std::string>(), "<a href=/@me:x>", "<a href=mailto:me@b.test>",
                                      "<a href='https://b.test/?a&amp;b=c:d@e'>");
    CHECK_FALSE(html::withoutSecrets(onlyLink(page)));
}
