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

// Encoding Standard §5, §9, §10: the standard's indexes, where other libraries have others
TEST_CASE("each character is the one that browsers read", "[html]")
{
    const auto [encoding, body, text] = GENERATE(table<std::string, std::string, std::string>({
        {"ibm866", "\x1A\x1C\x7F", "\x1A\x1C\x7F"},
        {"koi8-u", "\xAE\xBE", "ўЎ"},
        {"windows-874", "\xDB\xFC", "\uFFFD\uFFFD"},
        {"windows-1253", "\xAA", "\uFFFD"},
        {"windows-1255", "\xCA", "\u05BA"},
        {"macintosh", "\xF0", "\uF8FF"},
        {"gbk", "\x80\xA8\xBF\xA3\xA0", "€ǹ\u3000"},
        {"gb18030", "\xA6\xD9\xFE\x59\x84\x31\x82\x36\x81\x35\xF4\x37", "\uFE10\u9FB4\uFE10\uE7C7"},
        {"gb18030", "\x90\x30\x81\x30\xE3\x32\x9A\x35\xFE\x39\xFE\x39", "\U00010000\U0010FFFF\uFFFD"},
        {"big5", "\x88\x62\x88\xA5\xC6\xD8\xC7\xF3\x8C\x43", "Ê̄ê̌¨А\u9FA6"},
        {"big5", "\x81\x40", "\uFFFD@"},
        {"euc-jp", "\x8E\xB1\x8F\xB0\xA1\xAD\xA1", "ｱ丂①"},
        {"euc-jp", "\x80\x8F\xF3\xF3\xF5\xA1", "\uFFFD\uFFFD\uFFFD"},
        {"shift_jis", "\x7F\x80\xA0\xB1\xF0\x40", "\x7F\xC2\x80\uFFFDｱ\uE000"},
        {"euc-kr", "\x80\xC9\xA1\xFF", "\uFFFD\uFFFD\uFFFD"},
    }));
    INFO(encoding);
    CHECK(textOf(body, encoding) == text);
}

// Encoding Standard §10 to §14
TEST_CASE("bytes that are no character never swallow the ASCII behind them", "[html]")
{
    for (const char* const encoding : {"gbk", "gb18030", "big5", "shift_jis", "euc-kr", "euc-jp"}) {
        INFO(encoding);
        CHECK(textOf("\xFA\">", encoding) == "\uFFFD\">");
        CHECK(textOf("\xA1", encoding).size() == 3); // U+FFFD, or a half-width character
    }
    CHECK(textOf("\x85 a", "big5") == "\uFFFD a");
    CHECK(textOf("\x85"
                 "A",
                 "shift_jis") == "\uFFFDA");
    CHECK(textOf("\x81\x30\x22", "gb18030") == "\uFFFD0\"");
    CHECK(textOf("\x81\x30\x81\x22", "gb18030") == "\uFFFD0\uFFFD\"");
    CHECK(textOf("\x81\x30\x81", "gb18030") == "\uFFFD"); // cut: one
    CHECK(textOf("\x8F\xA1\"", "euc-jp") == "\uFFFD\"");
}

TEST_CASE("ISO-2022-JP is read by its escapes, and a wrong one is told",
          "[html]") // Encoding Standard §12.2.1
{
    const auto [body, text] = GENERATE(table<std::string, std::string>({
        {"\x1B$@F|\x1B(BF|", "日F|"},
        {"\x1B(J\\~a", "¥‾a"},
        {"\x1B(I1", "ｱ"},
        {"\x1B(B\x1B(Ba", "\uFFFDa"}, // an escape for nothing
        {"\x1B$B\x1B(Ba", "\uFFFDa"},
        {"\x1B(Xa", "\uFFFD(Xa"},
        {"\x1B$BF\x1B(Ba", "\uFFFDa"},
        {"\x1B$BF", "\uFFFD"},
        {"a\x0E\x80", "a\uFFFD\uFFFD"},
        {"\x1B", "\uFFFD"},
    }));
    INFO(body);
    CHECK(textOf(body, "iso-2022-jp") == text);
}

TEST_CASE("half a pair of UTF-16 is one replacement character", "[html]") // Encoding Standard §14.2.1
{
    CHECK(textOf("a\0\x3D\xD8"
                 "b\0"s,
                 "utf-16le") == "a\uFFFDb");
    CHECK(textOf("\0\xDC"s, "utf-16le") == "\uFFFD");
    CHECK(textOf("a\0\x3D\xD8\x0D"s, "utf-16le") == "a\uFFFD");
    CHECK(textOf("\0a\0"s, "utf-16be") == "a\uFFFD");
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

// Encoding Standard §5, §9 to §14
TEST_CASE("a query has the bytes that browsers send, whatever the page is in", "[html]")
{
    const auto [encoding, text, bytes] = GENERATE(table<std::string, std::string, std::string>({
        {"windows-1252", "a\u200B\u00AD", "a&#8203;\xAD"}, // what isn't seen isn't left out
        {"ibm866", "\u00AD\u2060", "&#173;&#8288;"},
        {"koi8-u", "ўЎ\u255D", "\xAE\xBE&#9565;"},
        {"x-user-defined", "é\uF7E9", "&#233;\xE9"},
        {"gbk", "€ǹ\uE5E5ḿ", "\x80\xA8\xBF&#58853;\xA8\xBC"},
        {"gb18030", "€\uFE10\uE78D\uE7C7\uFFFF", "\xA2\xE3\xA6\xD9\xA6\xD9\x81\x35\xF4\x37\x84\x31\xA4\x39"},
        {"big5", "十兀Ё㐀\u9FB0", "\xA4\x51\xA4\x61\xC7\xF9&#13312;\xC8\xA1"},
        {"big5", "═╞¨\xC2\x80", "\xF9\xF9\xF9\xE9\xC6\xD8&#128;"},
        {"euc-jp", "¥‾−ｱ①丂", "\\~\xA1\xDD\x8E\xB1\xAD\xA1&#19970;"},
        {"shift_jis", "¥‾−ｱ①∵纊\uE000", "\\~\x81\x7C\xB1\x87\x40\x81\xE6\xFA\x5C&#57344;"},
        {"euc-kr", "갂€\uE000", "\x81\x41\xA2\xE6&#57344;"},
        {"iso-2022-jp", "¥a\\", "\x1B(J\\a\x1B(B\\"},
        {"iso-2022-jp", "日é本", "\x1B$BF|\x1B(B&#233;\x1B$BK\\\x1B(B"},
        {"iso-2022-jp", "ｱ−\x0E", "\x1B$B%\"!]\x1B(B&#65533;"},
    }));
    INFO(encoding << ' ' << text);
    CHECK(html::queryEncoder(encoding)(text) == bytes);
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
