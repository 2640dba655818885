#include "html/TextDecoder.h"

#include "html/EncodingLabels.h"
#include "support/Catch.h"

#include <string>
#include <tuple>

using namespace std::string_literals;

namespace {

std::string textOf(std::string_view body, std::string_view encoding)
{
    const html::DecodedText decoded = html::decode(body, encoding);
    return std::string(decoded.text());
}

} // namespace

TEST_CASE("each encoding of the web is read", "[html]")
{
    const auto [encoding, body, text] = GENERATE(table<std::string, std::string, std::string>({
        {"utf-8", "\xC3\xA4\xE2\x82\xAC", "ä€"},
        {"windows-1252", "\xE4\x80\x99\x81", "ä€™\xC2\x81"},
        {"iso-8859-2", "\xB1", "ą"},
        {"iso-8859-3", "\xA1", "Ħ"},
        {"iso-8859-4", "\xB1", "ą"},
        {"iso-8859-5", "\xD0", "а"},
        {"iso-8859-6", "\xC7", "ا"},
        {"iso-8859-7", "\xE1", "α"},
        {"iso-8859-8", "\xE0", "א"},
        {"iso-8859-8-i", "\xE0", "א"},
        {"iso-8859-10", "\xB1", "ą"},
        {"iso-8859-13", "\xE0", "ą"},
        {"iso-8859-14", "\xA1", "Ḃ"},
        {"iso-8859-15", "\xA4", "€"},
        {"iso-8859-16", "\xA4", "€"},
        {"ibm866", "\xA0", "а"},
        {"koi8-r", "\xC1", "а"},
        {"koi8-u", "\xA4", "є"},
        {"macintosh", "\x8A", "ä"},
        {"x-mac-cyrillic", "\xE0", "а"},
        {"windows-874", "\xA1", "ก"},
        {"windows-1250", "\xB9", "ą"},
        {"windows-1251", "\xE0", "а"},
        {"windows-1253", "\xE1", "α"},
        {"windows-1254", "\xFD", "ı"},
        {"windows-1255", "\xE0", "א"},
        {"windows-1256", "\xC7", "ا"},
        {"windows-1257", "\xE0", "ą"},
        {"windows-1258", "\xF5", "ơ"},
        {"gbk", "\xD6\xD0", "中"},
        {"gb18030", "\x81\x30\x81\x30", "\xC2\x80"},
        {"big5", "\xA4\xA4", "中"},
        {"euc-jp", "\xC6\xFC", "日"},
        {"iso-2022-jp", "\x1B$BF|\x1B(B", "日"},
        {"shift_jis", "\x93\xFA\x87\x40", "日①"},
        {"euc-kr", "\xC7\xD1\x81\x41", "한갂"},
        {"utf-16le",
         "\xFF\xFE"
         "a\0\x3D\xD8\x0D\xDC"s,
         "a🐍"},
        {"utf-16be", "\0a\x20\xAC"s, "a€"},
        {"x-user-defined", "a\x80\xFF", "a\xEF\x9E\x80\xEF\x9F\xBF"},
        {"replacement", "anything", "\xEF\xBF\xBD"},
        {"replacement", "", ""},
    }));
    INFO(encoding);
    CHECK(textOf(body, encoding) == text);
}

// Encoding Standard §8.1.1
TEST_CASE("what is no UTF-8 becomes U+FFFD, one for each maximal part", "[html]")
{
    CHECK(textOf("a\xFF"
                 "b",
                 "utf-8") == "a\xEF\xBF\xBD"
                             "b");
    CHECK(textOf("\xE2\x82", "utf-8") == "\xEF\xBF\xBD");
    CHECK(textOf("12345678\xC3\xA4\xE2\x82", "utf-8") == "12345678ä\xEF\xBF\xBD");
    CHECK(textOf("\xC0\x80", "utf-8") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(textOf("\xED\xA0\x80", "utf-8") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(textOf("\xF0\x9F\x90"
                 "x",
                 "utf-8") == "\xEF\xBF\xBDx");
}

TEST_CASE("a UTF-8 page that needs no change is not copied", "[html]")
{
    const std::string body = "a page, \xC3\xA4\n";
    CHECK(html::decode(body, "utf-8").text().data() == body.data());
}

// HTML §13.2.3.5
TEST_CASE("every kind of line end is a newline", "[html]")
{
    CHECK(textOf("a\r\nb\rc\nd\r\r\n\r", "utf-8") == "a\nb\nc\nd\n\n\n");
    CHECK(textOf("\xE4\r\n", "windows-1252") == "ä\n");
    CHECK(textOf("a\0\r\0\n\0"s, "utf-16le") == "a\n");
}

TEST_CASE("a byte order mark is no text", "[html]")
{
    CHECK(textOf("\xEF\xBB\xBFx", "utf-8") == "x");
    CHECK(textOf("\xEF\xBB\xBF\xEF\xBB\xBFx", "utf-8") == "\xEF\xBB\xBFx");
    CHECK(textOf("\xFE\xFF\0x"s, "utf-16be") == "x");
}

TEST_CASE("a long page in another encoding is read whole", "[html]")
{
    std::string body;
    std::string text;
    for (int i = 0; i < 50'000; ++i) {
        body += "\x93\xFA ";
        text += "日 ";
    }
    CHECK(textOf(body, "shift_jis") == text);
}

TEST_CASE("a query is written in the page's encoding, and by number what that doesn't have", "[html]")
{
    CHECK_FALSE(html::queryEncoder("utf-8"));
    CHECK_FALSE(html::queryEncoder("utf-16le"));
    CHECK_FALSE(html::queryEncoder("replacement"));
    CHECK(html::queryEncoder("windows-1252")("aä€☃🐍") == "a\xE4\x80&#9731;&#128013;");
    CHECK(html::queryEncoder("shift_jis")("日") == "\x93\xFA");
    CHECK(html::queryEncoder("euc-kr")("한") == "\xC7\xD1");
    CHECK(html::queryEncoder("gbk")("中🐍") == "\xD6\xD0&#128013;");
    CHECK(html::queryEncoder("gb18030")("🐍") == "\x94\x39\xCA\x37");
    CHECK(html::queryEncoder("big5")("中") == "\xA4\xA4");
    CHECK(html::queryEncoder("iso-8859-16")("a€ț☃") == "a\xA4\xFE&#9731;");
    CHECK(html::queryEncoder("koi8-r")("а") == "\xC1");
    CHECK(html::queryEncoder("iso-2022-jp")("日") == "\x1B$BF|\x1B(B");
}

TEST_CASE("labels are matched without case and white space", "[html]")
{
    CHECK(html::encodingOfLabel(" Latin1\n") == "windows-1252");
    CHECK(html::encodingOfLabel("UTF8") == "utf-8");
    CHECK(html::encodingOfLabel("x-sjis") == "shift_jis");
    CHECK(html::encodingOfLabel("unicode-1-1-utf-8") == "utf-8");
    CHECK(html::encodingOfLabel("866") == "ibm866");
    CHECK(html::encodingOfLabel("iso-2022-kr") == "replacement");
    CHECK_FALSE(html::encodingOfLabel("utf-7"));
    CHECK_FALSE(html::encodingOfLabel(""));
}
