#include "app/cli/TargetUrl.h"

#include "app/cli/OptionTable.h"
#include "report/Sentences.h"
#include "url/AssumedScheme.h"
#include "url/UrlParser.h"

namespace cli {

Result<TargetUrl, CliError> readTargetUrl(const std::string& given)
{
    const std::optional<std::string> assumed = url::withAssumedScheme(given);
    TargetUrl target{withoutCredentials(assumed.value_or(given)), {}};
    const auto url = url::parseUrl(target.address);
    if (!url)
        return Failure{
            CliError{inQuotes(given) + " is no URL: " + report::fill(report::sentence(url.error())) + "."}};
    if (!url->isHttpOrHttps())
        return Failure{CliError{inQuotes(given) + " can't be checked: only http and https are, not " +
                                std::string(url->scheme()) + "."}};
    if (assumed) target.notes.push_back("Without a scheme, https is meant: " + target.address);
    if (hasCredentials(assumed.value_or(given))) target.notes.emplace_back(credentialsNote);
    return target;
}

bool hasCredentials(const std::string& address)
{
    const auto url = url::parseUrl(address);
    return url && url->hasCredentials();
}

std::string withoutCredentials(const std::string& address)
{
    return hasCredentials(address) ? url::parseUrl(address)->withoutCredentials().href() : address;
}

} // namespace cli
