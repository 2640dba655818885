#include "http/MediaType.h"

#include "http/Fields.h"
#include "support/Catch.h"

#include <string>
#include <vector>

namespace {

std::optional<std::string> charsetOf(std::string_view text)
{
    const auto mediaType = http::parseMediaType(text);
    REQUIRE(mediaType.has_value());
    return mediaType->charset;
}

} // namespace

TEST_CASE("a media type's essence is its type and subtype in lower case (MIME Sniffing §4.4)", "[http]")
{
    const auto essenceOf = [](std::string_view text) { return http::parseMediaType(text).value().essence; };
    CHECK(essenceOf("text/html") == "text/html");
    CHECK(essenceOf(" \r\n\tText/HTML \t") == "text/html");
    CHECK(essenceOf("TEXT/Html ;charset=x") == "text/html");
    CHECK(essenceOf("image/svg+xml;;;") == "image/svg+xml");
}

TEST_CASE("what has no type or no subtype is no media type (MIME Sniffing §4.4)", "[http]")
{
    for (const auto* const text :
         {"", " ", "html", "/", "text/", "/html", "text /html", "text/ html", "te(t/html", "text/html/x",
          "text/ht ml", "text/html, text/plain", "text/h\xC3\xA4"})
        CHECK_FALSE(http::parseMediaType(text).has_value());
}

TEST_CASE("a charset is read with and without quotes", "[http]")
{
    CHECK(charsetOf("text/html") == std::nullopt);
    CHECK(charsetOf("text/html;charset=utf-8") == "utf-8");
    CHECK(charsetOf("text/html; CHARSET=Shift_JIS  ") == "Shift_JIS");
    CHECK(charsetOf("text/html; charset=\"utf-8\"") == "utf-8");
    CHECK(charsetOf("text/html; charset=\"ut\\f-\\\"8\" junk;x=y") == "utf-\"8");
    CHECK(charsetOf("text/html; charset=\"utf-8") == "utf-8");
    CHECK(charsetOf("text/html; charset=\"utf-8\\") == "utf-8\\");
    CHECK(charsetOf("text/html; charset='utf-8'") == "'utf-8'");
    CHECK(charsetOf("text/html; charset=\"\"") == "");
}

TEST_CASE("a parameter that isn't valid is passed over, and the first valid one wins (MIME Sniffing §4.4)",
          "[http]")
{
    CHECK(charsetOf("text/html;charset=gbk;charset=utf-8") == "gbk");
    CHECK(charsetOf("text/html;charset;charset=gbk") == "gbk");
    CHECK(charsetOf("text/html;charset=;charset=gbk") == "gbk");
    CHECK(charsetOf("text/html;charset= \t;charset=gbk") == "gbk");
    CHECK(charsetOf("text/html;charset=a\x7F;charset=gbk") == "gbk");
    CHECK(charsetOf("text/html;charset =x;charset=gbk") == "gbk"); // the name would be "charset "
    CHECK(charsetOf("text/html;x=\"a;charset=no\";charset=gbk") == "gbk");
    CHECK(charsetOf("text/html;;  ; charset=gbk") == "gbk");
    CHECK(charsetOf("text/html;charset=") == std::nullopt);
    CHECK(charsetOf("text/html;charset") == std::nullopt);
}

TEST_CASE("HTML and XHTML are pages, XML and text are not", "[http]")
{
    const auto isHtml = [](std::string_view text) { return http::parseMediaType(text).value().isHtml(); };
    CHECK(isHtml("text/html; charset=utf-8"));
    CHECK(isHtml("application/xhtml+xml"));
    CHECK_FALSE(isHtml("application/xml"));
    CHECK_FALSE(isHtml("text/plain"));
    CHECK_FALSE(isHtml("text/html5"));
}

// Fetch §2.2.2, its examples among them
TEST_CASE("of several Content-Type fields, or types in one, the last that is a type counts", "[http]")
{
    const auto typeOf = [](const std::vector<std::string>& values) {
        http::Fields fields;
        for (const std::string& value : values)
            fields.add("content-type", value);
        const auto type = http::mediaTypeOf(fields);
        return type ? type->essence + ' ' + type->charset.value_or("-") : "none";
    };
    CHECK(typeOf({"text/plain;charset=gbk, text/html"}) == "text/html -");
    CHECK(typeOf({"text/html;charset=gbk;a=b, text/html;x=y"}) == "text/html gbk");
    CHECK(typeOf({"text/html;charset=gbk;a=b", "text/html;x=y"}) == "text/html gbk");
    CHECK(typeOf({"text/html;charset=gbk", "x/x", "text/html;x=y"}) == "text/html -");
    CHECK(typeOf({"text/html", "cannot-parse"}) == "text/html -");
    CHECK(typeOf({"text/html", "*/*", ""}) == "text/html -");
    CHECK(typeOf({"text/html;x=\",text/plain\""}) == "text/html -");
    CHECK(typeOf({"", "cannot-parse"}) == "none");
    CHECK(typeOf({}) == "none");
}
