#include "crawl/UrlShape.h"

#include "support/Catch.h"
#include "url/UrlParser.h"

#include <string>

using crawl::Endlessness;
using crawl::UrlShape;

namespace {

UrlShape shapeOf(const std::string& address)
{
    return crawl::shapeOf(url::parseUrl("https://a.test" + address).value());
}

struct Folded
{
    std::string address;
    std::string shape;
    Endlessness endlessness = Endlessness::Plain;
};

} // namespace

TEST_CASE("addresses that differ in names, numbers, dates and ids have one shape", "[crawl]")
{
    const auto [address, shape, endlessness] = GENERATE(values<Folded>({
        {"/", "/"},
        {"/article/17", "/article/{number}"},
        {"/article-17.html", "/article-{number}.html"},
        {"/shop/red-shoe", "/shop/{name}"},
        {"/shop/page12/", "/shop/page{number}/"},
        {"/index.php?id=17&page=about", "/{name}.php?id={number}&page={value}"},
        {"/commit/0123456789abcdef0123456789abcdef01234567", "/commit/{id}"},
        {"/photo/123e4567-e89b-12d3-a456-426614174000", "/photo/{id}"},
        {"/category/5/page/7", "/category/{number}/page/{number}"},
        {"/2031/05/17", "/{date}", Endlessness::Dated},
        {"/calendar/2031/5", "/calendar/{date}", Endlessness::Dated},
        {"/calendar/2031-05-17", "/calendar/{date}", Endlessness::Dated},
        {"/calendar/2031-W20", "/calendar/{date}", Endlessness::Dated},
        {"/cal?year=2031&month=5", "/{name}?year={date}&month={date}", Endlessness::Dated},
        {"/cal?month=2031-05", "/{name}?month={date}", Endlessness::Dated},
        {"/s/a8f3k2x9/page", "/s/{id}/{name}", Endlessness::Endless},
        {"/page;jsessionid=A8F3", "/{name};{id}", Endlessness::Endless},
        {"/(S(lit3py55t21z5v55vlm25s55))/page", "/{id}/{name}", Endlessness::Endless},
        {"/page?sid=12", "/{name}?sid={id}", Endlessness::Endless},
        {"/a/a/a/a", "/a/{folders}", Endlessness::Endless},
        {"/a/b/a/b/a/b/a", "/a/b/{folders}", Endlessness::Endless},
        {"/a1/a2/a3/a4/", "/a{number}/{folders}", Endlessness::Endless},
        {"/?f1=a&f2=b&f3=c", "/?{query}", Endlessness::Endless},
        {"/?a=1&b=2&c=3&d=4&e=5&g=6", "/?{query}", Endlessness::Endless},
    }));
    CAPTURE(address);
    CHECK(shapeOf(address) == UrlShape{"https://a.test" + shape, endlessness});
}

TEST_CASE("words are no ids, and numbers no dates", "[crawl]")
{
    for (const std::string path : {"/mp3player/x", "/windows10/x", "/2031/13", "/2031/12345", "/version2/x",
                                   "/chapter-1-part-2/x", "/decade/x", "/20311399"})
        CHECK(shapeOf(path).endlessness == Endlessness::Plain);
}

TEST_CASE("a shape is short, however long its address is", "[crawl]")
{
    CHECK(shapeOf("/" + std::string(8'000, 'a') + "/b").text.size() <= 300);
    std::string deep;
    for (int i = 0; i < 4'000; ++i)
        deep += "/x";
    CHECK(shapeOf(deep).text == "https://a.test/x/{folders}");
}
