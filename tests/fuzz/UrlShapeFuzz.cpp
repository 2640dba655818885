#include "crawl/UrlShape.h"
#include "fuzz/Fuzz.h"
#include "url/AsciiText.h"
#include "url/UrlParser.h"

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    const auto url = url::parseUrl(input);
    if (!url || !url->isHttpOrHttps()) return;
    const crawl::UrlShape shape = crawl::shapeOf(*url);
    claim(shape.text.size() <= 300, "a shape is short");
    claim(url::isAscii(shape.text), "a shape is ASCII");
    claim(shape.text.starts_with(url->origin().serialize().substr(0, 300)), "a shape is of its origin");
    claim(crawl::shapeOf(url->withoutFragment()) == shape, "a fragment is no part of a shape");
}
