#include "bench/TypicalPage.h"

namespace bench {

std::string typicalPage()
{
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>\n"
        "<link rel=\"stylesheet\" href=\"/assets/site.css\"><script "
        "src=\"/assets/site.js\"></script></head>\n"
        "<body class=\"page\"><nav class=\"navigation\"><ul>\n";
    for (int i = 0; i < 40; ++i)
        page.append("<li class=\"item\"><a class=\"link\" href=\"/section/")
            .append(std::to_string(i))
            .append("/index.html\">Section ")
            .append(std::to_string(i))
            .append("</a></li>\n");
    page += "</ul></nav><main id=\"content\">\n";
    for (int i = 0; i < 34; ++i) {
        const std::string number = std::to_string(i);
        page.append("<article id=\"article-")
            .append(number)
            .append("\"><h2>Heading ")
            .append(number)
            .append("</h2>\n<p>Some words of text &amp; more, "
                    "as they stand in pages, with an <em>emphasis</em> here, <code>code</code> there, and a "
                    "caf\xC3\xA9.\n"
                    "<a href=\"../articles/2024/05/title-of-article-")
            .append(number)
            .append(".html?from=list&amp;page=2#comments\" "
                    "title=\"Read it\">Read the whole of article ")
            .append(number)
            .append("</a>\n<img src=\"/images/")
            .append(number)
            .append(
                ".jpg\" alt=\"Picture\" width=\"320\" height=\"200\"></p>\n<p>Another paragraph, without a "
                "link in it, only "
                "words and words.</p></article>\n");
    }
    return page + "</main></body></html>\n";
}

} // namespace bench
