// What reading the links of a page costs.
#include "url/UrlParser.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 11> hrefs = {
    "/",
    "../img/logo.png",
    "page-two.html",
    "#section-3",
    "?page=2&sort=name",
    "/articles/2024/05/a-fairly-long-title-of-an-article.html",
    "//cdn.example.net/lib/v1.2.3/script.min.js",
    "https://www.example.com/some/path/to/a/page?with=query&and=more#fragment",
    "https://example.org:8443/",
    "mailto:somebody@example.org",
    "/s\u00F6k?q=\u00E5",
};

constexpr int rounds = 100'000;

} // namespace

int main()
{
    const auto base = url::parseUrl("https://www.example.org/docs/guide/chapter/index.html?lang=en");
    std::size_t bytes = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int round = 0; round < rounds; ++round)
        for (const std::string_view href : hrefs)
            bytes += url::parseUrl(href, &*base)->href().size();
    const std::chrono::duration<double, std::nano> elapsed = std::chrono::steady_clock::now() - start;
    std::printf("%.0f ns a link (%zu bytes)\n", elapsed.count() / (rounds * double(hrefs.size())), bytes);
}
