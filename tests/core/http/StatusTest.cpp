#include "http/Status.h"

#include "support/Catch.h"

#include <initializer_list>

using Codes = std::initializer_list<http::StatusCode>;

TEST_CASE("only 2xx is ok", "[http]")
{
    CHECK_FALSE(http::isOkStatus(199));
    CHECK(http::isOkStatus(200));
    CHECK(http::isOkStatus(299));
    CHECK_FALSE(http::isOkStatus(300));
}

TEST_CASE("a redirect is followed for 301, 302, 303, 307 and 308 alone (Fetch §2.2.6)", "[http]")
{
    for (const http::StatusCode status : Codes{301, 302, 303, 307, 308})
        CHECK(http::isRedirectStatus(status));
    for (const http::StatusCode status : Codes{200, 300, 304, 305, 306, 309, 404})
        CHECK_FALSE(http::isRedirectStatus(status));
}

TEST_CASE("301 and 308 are the redirects that last", "[http]")
{
    for (const http::StatusCode status : Codes{301, 308})
        CHECK(http::isPermanentRedirect(status));
    for (const http::StatusCode status : Codes{302, 303, 307, 300})
        CHECK_FALSE(http::isPermanentRedirect(status));
}

TEST_CASE("a status that an RFC names has its phrase, any other has none", "[http]")
{
    CHECK(http::reasonPhrase(200) == "OK");
    CHECK(http::reasonPhrase(404) == "Not Found");
    CHECK(http::reasonPhrase(413) == "Content Too Large");
    CHECK(http::reasonPhrase(418) == "I'm a teapot");
    CHECK(http::reasonPhrase(451) == "Unavailable For Legal Reasons");
    CHECK(http::reasonPhrase(511) == "Network Authentication Required");
    for (const http::StatusCode status : Codes{0, 99, 299, 306, 430, 520, 999})
        CHECK(http::reasonPhrase(status).empty());
}
