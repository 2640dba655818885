#include "http/Framing.h"

#include "support/Catch.h"

#include <string>

using http::Fields;
using http::framingFault;

TEST_CASE("RFC 9112 §6.3: two lengths that differ are an error, the same twice is none", "[http]")
{
    Fields fields;
    CHECK_FALSE(framingFault(fields));
    fields.add("Content-Length", "5");
    CHECK_FALSE(framingFault(fields));
    fields.add("content-length", "5, 5");
    CHECK_FALSE(framingFault(fields));
    SECTION("in two fields")
    {
        fields.add("Content-Length", "7");
        CHECK(framingFault(fields) == "Content-Length is both 5 and 7");
    }
    SECTION("in one, as Qt joins them")
    {
        Fields joined;
        joined.add("Content-Length", "5, 7");
        CHECK(framingFault(joined) == "Content-Length is both 5 and 7");
    }
    SECTION("but Transfer-Encoding overrides them")
    {
        fields.add("Content-Length", "7");
        fields.add("Transfer-Encoding", "chunked");
        CHECK_FALSE(framingFault(fields));
    }
}

TEST_CASE("a length that is no number is let pass, as browsers do, and a long one isn't repeated", "[http]")
{
    Fields fields;
    fields.add("Content-Length", std::string(5000, 'x'));
    CHECK_FALSE(framingFault(fields));
    fields.add("Content-Length", std::string(5000, 'y'));
    CHECK(framingFault(fields)->size() < 120);
}

TEST_CASE("RFC 9112 §6.1: a body comes in chunks where that is the last transfer coding", "[http]")
{
    const auto [coding, inChunks] = GENERATE(table<std::string, bool>({
        {"chunked", true},
        {"Chunked", true},
        {"gzip, chunked", true},
        {"chunked, gzip", false},
        {"klingon", false},
    }));
    Fields fields;
    CHECK_FALSE(http::isChunked(fields));
    fields.add("transfer-encoding", coding);
    INFO(coding);
    CHECK(http::isChunked(fields) == inChunks);
}
