#include "fuzz/Fuzz.h"
#include "url/MaskedPassword.h"
#include "url/UrlParser.h"
#include "url/Utf8.h"

// The input: an address, good or not, relative to a page or not.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    const std::string masked = url::maskedPassword(input);
    claim(url::maskedPassword(masked) == masked, "what is masked has nothing more to mask");

    const auto base = url::parseUrl("https://page.test/");
    const auto url = url::parseUrl(input, &*base);
    if (!url || !url->hasCredentials()) return;
    const auto shown = url::parseUrl(masked, &*base);
    claim(shown.has_value(), "an address stays one");
    claim(url->password().empty() || shown->password() == "***", "no byte of a password is left");
    claim(!url->password().empty() || shown->username() == "***" || masked == input,
          "a name that stands alone is masked, too");
    // Where bytes aren't UTF-8, what is taken out between them changes what they are taken for.
    if (url::isWellFormedUtf8(input))
        claim(shown->withoutCredentials() == url->withoutCredentials(), "all else stays what it is");
}
