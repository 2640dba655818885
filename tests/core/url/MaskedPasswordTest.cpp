#include "url/MaskedPassword.h"

#include "support/Catch.h"

using url::maskedPassword;

TEST_CASE("an address is shown without its password", "[url]")
{
    const auto [address, shown] = GENERATE(table<std::string, std::string>({
        {"https://me:secret@a.test/x?y#z", "https://me:***@a.test/x?y#z"},
        {"HTTP:\\\\me:secret@a.test", "HTTP:\\\\me:***@a.test"},
        {"https:me:secret@a.test", "https:me:***@a.test"},
        {" ht\ntps:/\t/me:se\ncret@a.test/", " https://me:***@a.test/"},
        {"ftps:\n\r//me:secret@a.test/", "ftps://me:***@a.test/"},
        {"//me:secret@a.test/", "//me:***@a.test/"},
        {"ftp://me:secret@a.test/", "ftp://me:***@a.test/"},
        {"mailto://me:secret@a.test/", "mailto://me:***@a.test/"},
        {"https://me:a:b@c@a.test/", "https://me:***@a.test/"},
        {"https://:secret@a.test/", "https://:***@a.test/"},
        {"https://token@a.test/", "https://***@a.test/"},
        {"me:secret@a.test", "me:***@a.test"}, // as people type it
        {"my_name:secret@a.test", "my_name:***@a.test"},
        // no URLs
        {"https://me:secret@a b/", "https://me:***@a b/"},
        {"https://me:secret@", "https://me:***@"},
        {"https://me:sec/ret@a.test/", "https://me:***@a.test/"},
        {"https://me:sec#ret@a.test/", "https://me:***@a.test/"},
        {"https://me:se?cr@et@a.test/", "https://me:***@a.test/"},
    }));
    CHECK(maskedPassword(address) == shown);
    CHECK(maskedPassword(shown) == shown);
}

TEST_CASE("an address without a password is shown as it is", "[url]")
{
    const std::string address =
        GENERATE(as<std::string>(), "", "@", ":@", "//@", "https://a.test/", "https://a.test/@me",
                 "https://a.test:8080/@me:x", "https://a.test?to=a:b@c", "mailto:me@a.test",
                 "mailto:a:b@a.test", "/users/a:b@c", "/a:b@c", "a@b", "joe@a.test:8080", "skype:joe?call",
                 "http://[::1]/a:b@c", "http://[::1]:80/@", "tel:+1", "C:\\a@b:c", "\xFF:");
    CHECK(maskedPassword(address) == address);
}
