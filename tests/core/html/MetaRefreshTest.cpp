#include "html/MetaRefresh.h"

#include "support/Catch.h"

#include <string>
#include <tuple>

// HTML §7.4.6.4, "shared declarative refresh steps"
TEST_CASE("a refresh's URL is what browsers find in it", "[html]")
{
    const auto [content, url] = GENERATE(table<std::string, std::string>({
        {"0; url=x", "x"},     {"0;URL='x'", "x"},    {"0; url = \"x y\" z", "x y"},
        {" 5 , x", "x"},       {"5 x", "x"},          {"0;url=x ", "x "},
        {"1.5.;url=x", "x"},   {".5;url=x", "x"},     {"0; 'x'", "x"},
        {"0; url", "url"},     {"0; ur=x", "ur=x"},   {"0; urlx", "urlx"},
        {"0; url='x", "x"},    {"0; url=", ""},       {"0", "none"},
        {"0;", "none"},        {"", "none"},          {"x; url=x", "none"},
        {"-1; url=x", "none"}, {"0x; url=x", "none"},
    }));
    INFO(content);
    CHECK(html::urlOfRefresh(content).value_or("none") == url);
}
