#include "robots/PathPattern.h"

#include "support/Catch.h"

#include <algorithm>
#include <chrono>

namespace {

bool matches(std::string_view pattern, std::string_view pathAndQuery)
{
    return robots::PathPattern(pattern).matches(robots::comparableOctets(pathAndQuery));
}

std::size_t octetCount(std::string_view pattern)
{
    return robots::PathPattern(pattern).octetCount();
}

/// The obvious matcher, exponential and right: what the linear one is held against.
bool matchesNaively(std::string_view pattern, std::string_view text)
{
    if (pattern.empty()) return true;
    if (pattern == "$") return text.empty();
    if (pattern.front() == '*')
        return matchesNaively(pattern.substr(1), text) ||
               (!text.empty() && matchesNaively(pattern, text.substr(1)));
    return !text.empty() && text.front() == pattern.front() &&
           matchesNaively(pattern.substr(1), text.substr(1));
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a pattern matches what begins with it, in the same case (RFC 9309 §2.2.2)", "[robots]")
{
    CHECK(matches("/", "/anything"));
    CHECK(matches("/fish", "/fish.html"));
    CHECK(matches("/fish", "/fish?id=1"));
    CHECK_FALSE(matches("/fish", "/Fish"));
    CHECK_FALSE(matches("/fish/", "/fish"));
    CHECK_FALSE(matches("/fish", "/a/fish"));
    CHECK_FALSE(matches("fish", "/fish"));
}

TEST_CASE("pattern and URL are equal as the table of RFC 9309 §2.2.2 says", "[robots]")
{
    const auto [path, uri, encoded] = GENERATE(table<const char*, const char*, const char*>({
        {"/foo/bar?baz=quz", "/foo/bar?baz=quz", "/foo/bar?baz=quz"},
        {"/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar",
         "/foo/bar?baz=https%3A%2F%2Ffoo.bar"},
        {"/foo/bar/\xE3\x83\x84", "/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84"},
        {"/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84"},
        {"/foo/bar/%62%61%7A", "/foo/bar/%62%61%7A", "/foo/bar/baz"},
    }));
    for (const auto* const a : {path, uri, encoded})
        for (const auto* const b : {path, uri, encoded}) {
            CAPTURE(a, b);
            CHECK(matches(a, b));
            CHECK(matches(std::string(a) + "$", b));
        }
}

TEST_CASE("the case of hexadecimal digits makes no difference", "[robots]")
{
    CHECK(matches("/%e3%83%84$", "/%E3%83%84"));
    CHECK(matches("/%7euser$", "/~user"));
    CHECK(matches("/a|b$", "/a%7Cb"));
}

TEST_CASE("an encoded delimiter in the path is no delimiter (RFC 3986 §2.2)", "[robots]")
{
    CHECK_FALSE(matches("/a/b", "/a%2Fb"));
    CHECK_FALSE(matches("/a%2Fb", "/a/b"));
    CHECK(matches("/a%2fb$", "/a%2Fb"));
    CHECK_FALSE(matches("/a?b", "/a%3Fb"));
    CHECK(matches("/*?x=a/b$", "/p?x=a%2Fb"));
}

TEST_CASE("a percent sign is itself, encoded or not followed by two digits", "[robots]")
{
    CHECK_FALSE(matches("/%2541", "/A"));
    CHECK_FALSE(matches("/%2541", "/%41"));
    CHECK(matches("/%2541$", "/%2541"));
    CHECK_FALSE(matches("/%252F", "/%2F"));
    for (const auto* const text : {"/100%", "/100%2", "/100%zz", "/%%"})
        CHECK(matches(std::string(text) + "$", text));
    CHECK_FALSE(matches("/%*1$", "/%41")); // "%41" is "A" before the star is looked for
}

TEST_CASE("a star stands for any octets, also for none (RFC 9309 §2.2.3)", "[robots]")
{
    CHECK(matches("/*.php", "/index.php?x"));
    CHECK(matches("/*.php", "/.php"));
    CHECK(matches("*", "/"));
    CHECK(matches("*.php", "/a/b.php"));
    CHECK(matches("/a**b", "/ab"));
    CHECK(matches("/a*b*c", "/a-b-b-c-d"));
    CHECK_FALSE(matches("/a*b*c", "/a-c-b"));
    CHECK_FALSE(matches("/a*aa$", "/aa"));
}

TEST_CASE("a dollar at the end stands for the end, elsewhere for itself (RFC 9309 §2.2.3)", "[robots]")
{
    CHECK(matches("/$", "/"));
    CHECK_FALSE(matches("/$", "/a"));
    CHECK(matches("/*.php$", "/a.php/b.php"));
    CHECK_FALSE(matches("/*.php$", "/a.php?x"));
    CHECK(matches("/a*$", "/abc"));
    CHECK(matches("/a$b", "/a$bc"));
    CHECK_FALSE(matches("/a$b", "/a"));
    CHECK(matches("/a$$", "/a$"));
    CHECK_FALSE(matches("$", "/"));
}

TEST_CASE("an encoded star or dollar is itself (RFC 9309 §2.2.3)", "[robots]")
{
    CHECK(matches("/path/file-with-a-%2A.html", "/path/file-with-a-*.html"));
    CHECK_FALSE(matches("/path/file-with-a-%2A.html", "/path/file-with-a-star.html"));
    CHECK(matches("/path/foo-%24", "/path/foo-$"));
    CHECK(matches("/path/foo-%24", "/path/foo-$bar"));
    CHECK_FALSE(matches("/path/foo-%24", "/path/foo-"));
}

TEST_CASE("octets are counted in percent-encoded form, wildcards included (RFC 9309 §2.2.2)", "[robots]")
{
    CHECK(octetCount("") == 0);
    CHECK(octetCount("/") == 1);
    CHECK(octetCount("/a*b$") == 5);
    CHECK(octetCount("*") == 1);
    CHECK(octetCount("/a**") == 4);
    CHECK(octetCount("/\xE3\x83\x84") == 10);
    CHECK(octetCount("/%E3%83%84") == 10);
    CHECK(octetCount("/%62") == 2);
    CHECK(octetCount("/%2A") == 4);
}

TEST_CASE("every short pattern matches what the obvious matcher says", "[robots]")
{
    const std::string_view letters = "ab*$";
    std::vector<std::string> patterns = {""};
    for (std::size_t i = 0; i < patterns.size() && patterns[i].size() < 5; ++i)
        for (const char letter : letters)
            patterns.push_back(patterns[i] + letter);
    std::vector<std::string> texts = {""};
    for (std::size_t i = 0; i < texts.size() && texts[i].size() < 6; ++i)
        for (const char letter : {'a', 'b'})
            texts.push_back(texts[i] + letter);

    std::size_t differences = 0;
    for (const std::string& pattern : patterns) {
        const robots::PathPattern compiled(pattern);
        differences +=
            static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), [&](const auto& text) {
                return compiled.matches(text) != matchesNaively(pattern, text);
            }));
    }
    CHECK(patterns.size() == 1365);
    CHECK(differences == 0);
}

TEST_CASE("a hostile pattern takes no longer than its length and the URL's allow", "[robots]")
{
    const std::string longUrl = '/' + repeated("a", 200'000);
    // Each of these takes a backtracking or a quadratic matcher minutes.
    const std::vector<std::string> patterns = {
        '/' + repeated("*a", 90'000) + "b$",
        repeated("*", 200'000) + "b",
        "/*" + repeated("a", 100'000) + "b",
        "/*" + repeated("a", 100'000) + "b*" + repeated("a", 50'000) + "c",
    };
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& pattern : patterns)
        CHECK_FALSE(matches(pattern, longUrl));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
