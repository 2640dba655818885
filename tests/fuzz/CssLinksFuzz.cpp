#include "html/CssLinks.h"

#include "fuzz/Fuzz.h"
#include "html/CssEscapes.h"
#include "html/CssTokenizer.h"
#include "html/Utf8.h"

#include <string>

// The input: CSS text, read as a sheet and as a style attribute.

using fuzz::claim;

namespace {

void claimTokensAreOfTheText(std::string_view text)
{
    html::CssTokenizer tokenizer(text);
    const char* passed = text.data();
    std::string buffer;
    for (html::CssToken token = tokenizer.next(); token.kind != html::CssTokenKind::End;
         token = tokenizer.next()) {
        claim(fuzz::isWithin(token.raw, text) && token.raw.data() >= passed, "tokens are in order");
        (void)html::decodedCss(token.raw, buffer);
        passed = token.raw.data() + token.raw.size();
    }
    claim(tokenizer.next().kind == html::CssTokenKind::End, "the end stays");
}

void claimLinksAreOfTheText(std::string_view text, html::CssPart part)
{
    const bool isUtf8 = html::isWellFormedUtf8(text);
    const char* passed = text.data();
    std::string buffer;
    const auto links = html::linksOfCss(text, part);
    claim(links.empty() || html::mayHoldLinks(text, part), "a glance misses none");
    for (const html::CssLink& link : links) {
        claim(fuzz::isWithin(link.raw, text) && link.raw.data() >= passed, "links are in order");
        const std::string_view value = html::decodedCss(link.raw, buffer);
        claim(value.find_first_not_of(" \t\n\f\r") != std::string_view::npos, "no address is empty");
        claim(!isUtf8 || html::isWellFormedUtf8(value), "escapes make UTF-8");
        claim(!link.isLocal || (value.front() == '#' && link.use == html::CssUse::Reference),
              "only references are local");
        claim(!link.name.empty() && link.name.size() <= html::maxTextBytes, "names are bounded");
        claim((link.use == html::CssUse::Import) == (link.name == "@import"), "an import says so");
        passed = link.raw.data() + link.raw.size();
    }
}

} // namespace

void fuzz::check(std::string_view input)
{
    claimTokensAreOfTheText(input);
    claimLinksAreOfTheText(input, html::CssPart::Sheet);
    claimLinksAreOfTheText(input, html::CssPart::Declarations);
}
