#include "url/Host.h"
#include "support/Catch.h"

#include <string>

namespace {

url::Host hostOf(std::string_view text, url::IsOpaque isOpaque = url::IsOpaque::No)
{
    const auto host = url::parseHost(text, isOpaque);
    INFO(text);
    REQUIRE(host);
    return *host;
}

bool isHost(std::string_view text)
{
    return url::parseHost(text, url::IsOpaque::No).has_value();
}

} // namespace

using url::HostType;

TEST_CASE("a number is an IPv4 address however it is written", "[url]")
{
    const auto& [text, expected] = GENERATE(table<std::string, std::string>({
        {"127.0.0.1", "127.0.0.1"},
        {"127.0.0.1.", "127.0.0.1"},
        {"127.1", "127.0.0.1"},
        {"0x7f.1", "127.0.0.1"},
        {"0X7F000001", "127.0.0.1"},
        {"017700000001", "127.0.0.1"},
        {"4294967295", "255.255.255.255"},
        {"1.2.65535", "1.2.255.255"},
        {"1.16777215", "1.255.255.255"},
        {"0x", "0.0.0.0"},
        {"%31", "0.0.0.1"},
    }));
    CHECK(hostOf(text) == url::Host{HostType::Ipv4, expected});
}

TEST_CASE("what ends in a number is an IPv4 address or nothing", "[url]")
{
    for (const char* text : {"1.2.3.4.5", "a.1", "1..2", "09", "4294967296", "1.16777216", "1.2.65536",
                             "256.1", "a.0x", "1.2.3.-4.5"}) {
        INFO(text);
        CHECK_FALSE(isHost(text));
    }
    CHECK(hostOf("1.com").type == HostType::Domain);
    CHECK(hostOf("1.0xg").type == HostType::Domain);
    CHECK(hostOf("..").type == HostType::Domain);
}

TEST_CASE("an IPv6 address is written as short as it can be", "[url]")
{
    const auto& [text, expected] = GENERATE(table<std::string, std::string>({
        {"[::]", "[::]"},
        {"[0:0:0:0:0:0:0:1]", "[::1]"},
        {"[1::]", "[1::]"},
        {"[2001:0DB8::00A0:0]", "[2001:db8::a0:0]"},
        {"[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"},
        {"[1:0:0:2:3:0:0:4]", "[1::2:3:0:0:4]"},
        {"[1:0:2:3:4:5:6:7]", "[1:0:2:3:4:5:6:7]"},
        {"[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"},
        {"[::ffff:1.2.3.4]", "[::ffff:102:304]"},
        {"[1:2:3:4:5:6:255.255.255.255]", "[1:2:3:4:5:6:ffff:ffff]"},
    }));
    CHECK(hostOf(text) == url::Host{HostType::Ipv6, expected});
}

TEST_CASE("a malformed IPv6 address is no host", "[url]")
{
    for (const char* text : {"[]",
                             "[",
                             "[:]",
                             "[:1]",
                             "[1]",
                             "[1:]",
                             "[1::2::3]",
                             "[:::]",
                             "[12345::]",
                             "[1:2:3:4:5:6:7:8:9]",
                             "[::g]",
                             "[::1.2.3]",
                             "[::1.2.3.]",
                             "[::.1.2.3]",
                             "[::1.2.3.256]",
                             "[::01.2.3.4]",
                             "[::1.2.3.4.5]",
                             "[::1.2.3.4:1]",
                             "[1:2:3:4:5:6:7:1.2.3.4]",
                             "[::1%25eth0]",
                             "[::1]x"}) {
        INFO(text);
        CHECK_FALSE(isHost(text));
    }
}

TEST_CASE("the host of another scheme is passed through", "[url]")
{
    CHECK(hostOf("EX%41mple", url::IsOpaque::Yes) == url::Host{HostType::Opaque, "EX%41mple"});
    CHECK(hostOf("\u00FC", url::IsOpaque::Yes).serialization == "%C3%BC");
    CHECK(hostOf("127.1", url::IsOpaque::Yes).serialization == "127.1");
    CHECK(hostOf("", url::IsOpaque::Yes).type == HostType::Empty);
    CHECK(hostOf("[::1]", url::IsOpaque::Yes).type == HostType::Ipv6);
    CHECK_FALSE(url::parseHost("a^b", url::IsOpaque::Yes));
}

TEST_CASE("a name under .invalid never resolves", "[url]") // RFC 6761 §6.4
{
    CHECK(url::isInvalidTopLevelDomain("invalid"));
    CHECK(url::isInvalidTopLevelDomain("example.invalid"));
    CHECK(url::isInvalidTopLevelDomain("example.invalid."));
    CHECK_FALSE(url::isInvalidTopLevelDomain("notinvalid"));
    CHECK_FALSE(url::isInvalidTopLevelDomain("invalid.example"));
    CHECK_FALSE(url::isInvalidTopLevelDomain("example.invalid.."));
    CHECK_FALSE(url::isInvalidTopLevelDomain(""));
}
