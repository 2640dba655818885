#include "url/Contact.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

using url::mailDomains;
using Domains = std::vector<std::string>;

namespace {

url::Url urlOf(std::string_view text)
{
    return url::parseUrl(text).value();
}

} // namespace

TEST_CASE("a mailto URL names the domains of its addresses", "[url]")
{
    const auto [text, expected] = GENERATE(table<std::string, Domains>({
        // RFC 6068 §6.1
        {"mailto:chris@example.com", {"example.com"}},
        {"mailto:infobot@example.com?subject=current-issue", {"example.com"}},
        {"mailto:list@example.org?In-Reply-To=%3C3469A91.D10AF4C@example.com%3E", {"example.org"}},
        {"mailto:addr1@an.example,addr2@an.example", {"an.example"}},
        {"mailto:?to=addr1@an.example,addr2@b.example", {"an.example", "b.example"}},
        {"mailto:addr1@an.example?to=addr2@b.example", {"an.example", "b.example"}},
        {"mailto:gorby%25kremvax@example.com", {"example.com"}},
        {"mailto:unlikely%3Faddress@example.com?blat=foop", {"example.com"}},
        {"mailto:%22not%40me%22@example.org", {"example.org"}},
        {"mailto:%22oh%5C%5Cno%22@example.org", {"example.org"}},
        {"mailto:%22%5C%5C%5C%22it's%5C%20ugly%5C%5C%5C%22%22@example.org", {"example.org"}},
        // §6.2 and §6.3
        {"mailto:user@example.org?subject=caf%C3%A9", {"example.org"}},
        {"mailto:user@%E7%B4%8D%E8%B1%86.example.org", {"xn--99zt52a.example.org"}},
        // what people write
        {"mailto:?subject=tell%20a%20friend", {}},
        {"mailto:me@Example.ORG", {"example.org"}},
        {"mailto:me@example", {"example"}},
        {"mailto:%20me@example.org%20", {"example.org"}},
        {"mailto:m%C3%BCller@example.org", {"example.org"}},
        {"mailto:me+list=x@example.org", {"example.org"}},
        {"mailto:me@[192.0.2.1]", {}},
    }));
    INFO(text);
    const auto domains = mailDomains(urlOf(text));
    REQUIRE(domains);
    CHECK(*domains == expected);
    CHECK_FALSE(url::problemOfContact(urlOf(text)));
}

TEST_CASE("what no mail can be sent to is said", "[url]")
{
    const auto text =
        GENERATE(as<std::string>(), "mailto:me", "mailto:me(at)example.org", "mailto:@example.org",
                 "mailto:me@", "mailto:me@@example.org", "mailto:me me@example.org", "mailto:.me@example.org",
                 "mailto:m..e@example.org", "mailto:me@.example.org", "mailto:me@example..org",
                 "mailto:me@exa_mple^.org", "mailto:a@b.example,,c@d.example",
                 "mailto:a@b.example;c@d.example", "mailto:https://example.org/", "mailto:%22me@example.org",
                 "mailto:me%0D%0A@example.org", "mailto:?to=nobody", "mailto:me@192.0.2.1");
    INFO(text);
    CHECK(url::problemOfContact(urlOf(text)) == url::UrlError::MailAddress);
}

TEST_CASE("an address longer than any may be is none", "[url]")
{
    const std::string local(64, 'a');
    CHECK_FALSE(url::problemOfContact(urlOf("mailto:" + local + "@example.org")));
    CHECK(url::problemOfContact(urlOf("mailto:" + local + "a@example.org")));
    std::string list = "mailto:a@b.example";
    for (int i = 0; i < 2000; ++i)
        list += ",a@b.example";
    CHECK(url::problemOfContact(urlOf(list)));
}

TEST_CASE("a tel URL holds a number that can be dialled", "[url]")
{
    const auto text = GENERATE(as<std::string>(), "tel:+1-201-555-0123", // RFC 3966 §6
                               "tel:7042;phone-context=example.com", "tel:863-1234;phone-context=+1-914-555",
                               "tel:+441632960123", "tel:123", "tel:01632%20960123", "tel:01632 960123",
                               "tel:+1(201)555.0123", "tel:%2B441632960123", "tel:*21%23",
                               "tel:+358-555-1234567;ext=123;isub=1", "tel: 112 ");
    INFO(text);
    CHECK_FALSE(url::problemOfContact(urlOf(text)));
}

TEST_CASE("what can't be dialled is said", "[url]")
{
    const auto text = GENERATE(as<std::string>(), "tel:", "tel:+", "tel:call-us", "tel:abc",
                               "tel:+1-800-FLOWERS", "tel:()", "tel:++441632960123", "tel:1234;",
                               "tel:1234;=x", "tel:123/456", "tel:me@example.org", "tel:1,2");
    INFO(text);
    CHECK(url::problemOfContact(urlOf(text)) == url::UrlError::TelephoneNumber);
}

TEST_CASE("other schemes are no contacts", "[url]")
{
    CHECK_FALSE(url::problemOfContact(urlOf("https://example.org/")));
    CHECK_FALSE(url::problemOfContact(urlOf("sms:what")));
}
