#include "html/EncodingSniffer.h"

#include "html/EncodingLabels.h"
#include "support/Catch.h"

#include <string>
#include <tuple>

using namespace std::string_literals;

namespace {

std::string sniff(std::string_view body, std::string_view contentType = "text/html")
{
    return std::string(html::sniffEncoding(body, http::parseMediaType(contentType)));
}

} // namespace

// HTML §13.2.3.2
TEST_CASE("what says a page's encoding counts in the standard's order", "[html]")
{
    const std::string meta = "<meta charset=koi8-r>";
    CHECK(sniff("\xEF\xBB\xBF" + meta, "text/html; charset=big5") == "utf-8");
    CHECK(sniff("\xFF\xFEx") == "utf-16le");
    CHECK(sniff("\xFE\xFFx") == "utf-16be");
    CHECK(sniff(meta, "text/html; charset=big5") == "big5");
    CHECK(sniff(meta, "text/html; charset=nonsense") == "koi8-r");
    CHECK(sniff(meta) == "koi8-r");
}

TEST_CASE("an undeclared page is UTF-8 if its bytes are, else windows-1252", "[html]")
{
    CHECK(sniff("caf\xC3\xA9") == "utf-8");
    CHECK(sniff("caf\xE9") == "windows-1252");
    CHECK(sniff("cafe") == "windows-1252");
    for (const char* const xml : {"application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml"})
        CHECK(sniff("cafe", xml) == "utf-8"); // XML §4.3.3
    CHECK(html::sniffEncoding("caf\xC3\xA9", std::nullopt) == "utf-8");
}

TEST_CASE("in XML only its own declaration says an encoding, no meta element", "[html]") // XML §4.3.3
{
    CHECK(sniff("<html><meta charset=koi8-r>", "application/xhtml+xml") == "utf-8");
    CHECK(sniff("<?xml version='1.0' encoding='big5'?><meta charset=koi8-r>", "text/xml") == "big5");
    CHECK(sniff("<?xml version='1.0'?><meta charset=koi8-r>", "text/xml; charset=big5") == "big5");
    CHECK(sniff("<\0?\0x\0m\0l\0"s, "image/svg+xml") == "utf-16le");
}

TEST_CASE("a declaration is found where browsers find it", "[html]")
{
    const auto [body, encoding] = GENERATE(table<std::string, std::string>({
        {"<META CHARSET = 'KOI8-R' >", "koi8-r"},
        {"<meta/charset=\"koi8-r\"/>", "koi8-r"},
        {"<meta http-equiv=content-type content='text/html; charset=koi8-r'>", "koi8-r"},
        {"<meta content='text/html; charset = \"koi8-r\"' http-equiv='Content-Type'>", "koi8-r"},
        {"<meta content='text/html; charset=koi8-r;x'  http-equiv=content-type>", "koi8-r"},
        {"<meta content='charsetx charset=koi8-r' http-equiv=content-type>", "koi8-r"},
        {"<meta content='text/html; charset=koi8-r'>", "none"},
        {"<meta content='charset=\"koi8-r' http-equiv=content-type>", "none"},
        {"<meta charset=koi8-r charset=big5>", "koi8-r"},
        {"<meta charset=nonsense><meta charset=koi8-r>", "koi8-r"},
        {"<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"},
        {"<!--><meta charset=koi8-r>", "koi8-r"},
        {"<p title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"},
        {"</p title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"},
        {"<?x <meta charset=big5>?><meta charset=koi8-r>", "koi8-r"},
        {"<metax charset=big5>", "none"},
        {"<meta charset=utf-16>", "utf-8"},
        {"<meta charset=x-user-defined>", "windows-1252"},
        {"<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"},
        {"<?xml version='1.0' encoding=koi8-r?>", "none"},
        {"<\0?\0x\0m\0l\0"s, "utf-16le"},
        {"\0<\0?\0x\0m"s, "utf-16be"},
        {std::string(1000, ' ') + "<meta charset=koi8-r>", "koi8-r"},
        {std::string(1010, ' ') + "<meta charset=koi8-r>", "none"},
        {"<meta", "none"},
        {"<meta charset", "none"},
        {"<meta charset=", "none"},
        {"<meta charset='koi8-r", "koi8-r"},
        {"<!", "none"},
        {"<", "none"},
    }));
    INFO(body);
    CHECK(html::prescanEncoding(body).value_or("none") == encoding);
}

TEST_CASE("an encoding is kept in a byte, and none in none", "[html]")
{
    for (const std::string_view encoding :
         {"utf-8", "ibm866", "iso-8859-8-i", "macintosh", "windows-1251", "x-user-defined", "utf-16be"})
        CHECK(html::nameOf(html::idOfEncoding(encoding)) == encoding);
    CHECK(html::nameOf(html::idOfEncodingLabel(" Latin1 ")) == "windows-1252");
    CHECK(html::idOfEncodingLabel("nonsense") == html::EncodingId::None);
    CHECK(html::idOfEncodingLabel("") == html::EncodingId::None);
    CHECK_FALSE(html::nameOf(html::EncodingId::None));
}
