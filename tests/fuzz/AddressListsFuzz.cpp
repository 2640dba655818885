#include "fuzz/Fuzz.h"
#include "html/MetaRefresh.h"
#include "html/Srcset.h"

// The input: an attribute's value, decoded: a srcset, and the content of a refresh.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    const char* passed = input.data();
    for (const std::string_view url : html::urlsOfSrcset(input)) {
        claim(isWithin(url, input) && url.data() >= passed, "addresses are of the value, in its order");
        claim(!url.empty() && url.find_first_of(" \t\n\f\r") == std::string_view::npos,
              "an address is one word");
        claim(url.front() != ',' && url.back() != ',', "the commas around it aren't its own");
        passed = url.data() + url.size();
    }
    if (const auto url = html::urlOfRefresh(input))
        claim(isWithin(*url, input), "a refresh's address is of its content");
}
