// Odd types and charsets: what is said of a body, and what it is.

#include "support/hostile/HostileCase.h"

namespace support {

using crawl::Reason;
using crawl::Verdict;

HostileCases typeCases()
{
    const auto typed = [](const std::string& type, std::string_view body = finePage) {
        return wireAnswer(200, body, {{"Content-Type", type}});
    };
    std::string utf16("\xff\xfe", 2);
    for (const char letter : finePage)
        utf16 += std::string{letter, '\0'};
    std::string zeros = "<title>Zeros</title>" + std::string(1000, '\0') + "<p>and after";
    const std::pair<const char*, std::string> fine[] = {
        {"no type", wireAnswer(200, finePage)},
        {"an empty type", typed("")},
        {"a type of punctuation", typed(";;;=,\"")},
        {"a type without its half", typed("text/")},
        {"a type of 15 kB", typed("text/html; x=" + std::string(15'000, 'x'))},
        {"two types",
         wireAnswer(200, finePage, {{"Content-Type", "text/html"}, {"Content-Type", "image/png"}})},
        {"a charset nobody knows", typed("text/html; charset=klingon")},
        {"a charset without its end", typed("text/html; charset=\"utf-8")},
        {"a charset of 10 kB", typed("text/html; charset=" + std::string(10'000, 'x'))},
        {"UTF-16 that says so by its mark", typed("text/html", utf16)},
        {"UTF-16 that isn't", typed("text/html; charset=utf-16")},
        {"UTF-7", typed("text/html; charset=utf-7", "+ADw-title+AD4-Seven+ADw-/title+AD4-")},
        {"ISO-2022-JP cut in an escape", typed("text/html; charset=iso-2022-jp", "<title>x</title>\x1b$")},
        {"bytes that are no UTF-8",
         typed("text/html; charset=utf-8", "<title>\xff\xfe\xc0\x80</title><p>\xed\xa0\x80")},
        {"a page with a thousand zeros", typed("text/html", zeros)},
        {"a picture called a page",
         typed("text/html", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + std::string(500, '\x7f'))},
        {"a page called a picture", typed("image/png")},
        {"a page called a program", typed("application/octet-stream")},
        {"a page called XHTML", typed("application/xhtml+xml")},
        {"a page to be saved",
         wireAnswer(200, finePage, {{"Content-Type", "text/html"}, {"Content-Disposition", "attachment"}})},
        {"JSON", typed("application/json", "{}")},
        {"a drawing of entities that grow",
         typed("image/svg+xml",
               "<!DOCTYPE svg [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
               "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg "
               "xmlns=\"http://www.w3.org/2000/svg\"><text>&c;</text></svg>")},
        {"tags in tags, 20,000 deep", typed("text/html", repeated("<div>", 20'000) + "<p>deep")},
        {"an attribute of 200 kB",
         typed("text/html", "<title>x</title><p title=\"" + std::string(200'000, 'x') + "\">y")},
        {"a comment without end", typed("text/html", "<title>x</title><p>y<!--" + std::string(50'000, '-'))},
    };
    HostileCases cases;
    for (const auto& [name, bytes] : fine)
        cases.push_back({name, bytes, Verdict::Ok, Reason::None, {1, 2}});
    return cases;
}

} // namespace support
