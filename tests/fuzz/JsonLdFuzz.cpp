#include "html/JsonLd.h"

#include "fuzz/Fuzz.h"
#include "html/JsonReader.h"
#include "html/Utf8.h"

#include <string>

// The input: the text of a script of JSON-LD.

using fuzz::claim;

namespace {

/// Whether it is JSON; claims what holds of its strings.
bool readStrings(std::string_view text)
{
    html::JsonReader reader(text);
    std::string buffer;
    const char* passed = text.data();
    while (const auto raw = reader.next()) {
        claim(fuzz::isWithin(*raw, text) && raw->data() >= passed, "strings are in order");
        claim(reader.path().size() <= html::maxJsonDepth, "depth is bounded");
        const std::string_view value = html::decodedJson(*raw, buffer);
        claim(!html::isWellFormedUtf8(text) || html::isWellFormedUtf8(value), "escapes make UTF-8");
        passed = raw->data() + raw->size();
    }
    claim(reader.isBroken() || reader.path().empty(), "what is whole is closed");
    return !reader.isBroken();
}

} // namespace

void fuzz::check(std::string_view input)
{
    const bool isJson = readStrings(input);
    claim(readStrings("\n" + std::string(input) + " ") == isJson, "white space around it says nothing");
    claim(!isJson || !readStrings(std::string(input) + ","), "nothing comes after it");
    const char* passed = input.data();
    for (const html::JsonLdLink& link : html::linksOfJsonLd(input)) {
        claim(isJson, "only JSON has links");
        claim(fuzz::isWithin(link.raw, input) && link.raw.data() >= passed, "links are in order");
        passed = link.raw.data() + link.raw.size();
    }
}
