#include "http/Fields.h"

#include "support/Catch.h"

namespace {

using Views = std::vector<std::string_view>;

http::Fields fieldsOf(std::initializer_list<std::pair<const char*, const char*>> pairs)
{
    http::Fields fields;
    for (const auto& [name, value] : pairs)
        fields.add(name, value);
    return fields;
}

} // namespace

TEST_CASE("a field is found whatever the case of its name (RFC 9110 §5.1)", "[http]")
{
    const http::Fields fields = fieldsOf({{"LOCATION", "/one"}, {"location", "/two"}});
    CHECK(fields.find("Location") == "/one");
    CHECK_FALSE(fields.find("Locatio").has_value());
}

TEST_CASE("a field with an empty value is there", "[http]")
{
    const http::Fields fields = fieldsOf({{"Expires", ""}});
    REQUIRE(fields.find("expires").has_value());
    CHECK(fields.find("expires")->empty());
}

TEST_CASE("fields keep the order in which they came", "[http]")
{
    const http::Fields fields = fieldsOf({{"B", "1"}, {"A", "2"}, {"b", "3"}});
    REQUIRE(fields.all().size() == 3);
    CHECK(fields.all()[0] == std::pair<std::string, std::string>("B", "1"));
    CHECK(fields.all()[2] == std::pair<std::string, std::string>("b", "3"));
}

TEST_CASE("a list is split at its commas, over all fields of the name (RFC 9110 §5.3, §5.6.1)", "[http]")
{
    const http::Fields fields = fieldsOf({{"Allow", "GET,\tHEAD"}, {"X", "no"}, {"allow", "PUT"}});
    CHECK(fields.list("Allow") == Views{"GET", "HEAD", "PUT"});
}

TEST_CASE("empty elements of a list are ignored (RFC 9110 §5.6.1.2)", "[http]")
{
    const http::Fields fields = fieldsOf({{"L", ", a ,, b,"}, {"L", ""}, {"L", " , "}});
    CHECK(fields.list("L") == Views{"a", "b"});
}

TEST_CASE("a comma inside a quoted string splits nothing (RFC 9110 §5.6.4)", "[http]")
{
    const http::Fields fields = fieldsOf({{"L", R"(a="x, \", y", b)"}});
    CHECK(fields.list("L") == Views{R"(a="x, \", y")", "b"});
}

TEST_CASE("a quoted string that never ends spoils only its own field", "[http]")
{
    const http::Fields fields = fieldsOf({{"L", "a, \"b, c"}, {"L", "d, \"e\\"}, {"L", "f"}});
    CHECK(fields.list("L") == Views{"a", "\"b, c", "d", "\"e\\", "f"});
}
