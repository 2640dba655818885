#include "url/Contact.h"

#include "fuzz/Fuzz.h"
#include "url/Host.h"
#include "url/UrlParser.h"

// The input: a mailto or tel URL.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    const auto url = url::parseUrl(input.substr(0, 8192));
    if (!url) return;
    const auto problem = url::problemOfContact(*url);
    if (url->scheme() == "tel") claim(problem.has_value() != url::hasTelephoneNumber(*url), "one of the two");
    if (url->scheme() != "mailto") return;
    const auto domains = url::mailDomains(*url);
    claim(domains.has_value() == !problem, "an address at fault is the only fault");
    if (!domains) return;
    for (const std::string& domain : *domains) {
        const auto host = url::parseHost(domain, url::IsOpaque::No);
        claim(host && host->type == url::HostType::Domain, "DNS is asked for domains only");
        claim(host->serialization == domain, "and by their one spelling");
        claim(domain.size() <= 255, "and none is longer than DNS has it");
    }
}
