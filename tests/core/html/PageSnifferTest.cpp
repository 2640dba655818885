#include "html/PageSniffer.h"

#include "support/Catch.h"

TEST_CASE("bytes without a type are a page if they begin as one", "[html]")
{
    for (const char* page : {"<!DOCTYPE html>", "<!doctype HTML PUBLIC", "\xEF\xBB\xBF\n <html>",
                             "<Body class=x>", "<p>", "<!-- a comment -->", "\t<a\nhref=/>"})
        CHECK(html::looksLikePage(page));
    for (const char* other : {"", "<", "<html", "<htmlx>", "<abbr>", "text <p>", "\x89PNG <p>", "%PDF-1.7",
                              "{}", "<?xml?>", "<rss>", "<!doctype"})
        CHECK_FALSE(html::looksLikePage(other));
}
