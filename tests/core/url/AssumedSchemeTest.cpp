#include "url/AssumedScheme.h"

#include "support/Catch.h"

using url::withAssumedScheme;

TEST_CASE("https is meant where an address has no scheme", "[url]")
{
    struct Row
    {
        const char* given;
        const char* assumed;
    };
    const Row row =
        GENERATE(Row{"example.org", "https://example.org"}, Row{"example.org/a:b", "https://example.org/a:b"},
                 Row{"example.org?a:b", "https://example.org?a:b"},
                 Row{"example.org:8080/x", "https://example.org:8080/x"},
                 Row{"localhost:8080", "https://localhost:8080"}, Row{"127.0.0.1:80", "https://127.0.0.1:80"},
                 Row{"[::1]:8080/", "https://[::1]:8080/"}, Row{"//example.org/", "https://example.org/"},
                 Row{"Bücher.example", "https://Bücher.example"});
    INFO(row.given);
    CHECK(withAssumedScheme(row.given) == row.assumed);
}

TEST_CASE("an address with a scheme is taken as it is", "[url]")
{
    const char* const given = GENERATE("http://example.org", "HTTPS://example.org", "ftp://example.org",
                                       "mailto:a@b.example", "tel:123", "javascript:void(0)", "http://");
    INFO(given);
    CHECK_FALSE(withAssumedScheme(given));
}
