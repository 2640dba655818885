#include "html/NameBytes.h"

#include "support/Catch.h"

#include <string>

using html::NameBytes;

TEST_CASE("a name is the same whether it is read alone or with what follows it", "[html]")
{
    const std::string page = "blockquote cite";
    for (std::size_t length = 1; length < 8; ++length) {
        const std::string alone = page.substr(0, length); // a copy: what follows it isn't there to be read
        CHECK(NameBytes(html::eightBytes(page.data()), length) == NameBytes(alone));
    }
}

TEST_CASE("names that begin and end alike are told apart", "[html]")
{
    for (std::size_t length = 1; length <= NameBytes::maxLength; ++length)
        for (std::size_t other = 1; other <= NameBytes::maxLength; ++other) {
            const bool isSame = NameBytes(std::string(length, 'a')) == NameBytes(std::string(other, 'a'));
            CHECK(isSame == (length == other));
        }
    for (std::size_t changed = 0; changed < NameBytes::maxLength; ++changed) {
        std::string name(NameBytes::maxLength, 'a');
        name[changed] = 'b';
        CHECK(NameBytes(name) != NameBytes(std::string(NameBytes::maxLength, 'a')));
    }
}

TEST_CASE("a name too long to be known is none, and so is an empty one", "[html]")
{
    CHECK(NameBytes(std::string(NameBytes::maxLength + 1, 'a')) == NameBytes());
    CHECK(NameBytes("") == NameBytes());
    CHECK(NameBytes(std::string(NameBytes::maxLength, 'a')) != NameBytes());
}
