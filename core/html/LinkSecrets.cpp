#include "html/LinkSecrets.h"

#include "url/MaskedPassword.h"

namespace html {

namespace {

/// Character references and escapes hide where a password begins and ends: the URL that they mean doesn't.
std::string maskedRaw(const Link& link)
{
    const bool isEncoded = link.raw.find_first_of("&\\") != std::string::npos;
    return url::maskedPassword(link.target && isEncoded ? link.target->href() : link.raw);
}

} // namespace

std::optional<Link> withoutSecrets(const Link& link)
{
    const bool isSuspect =
        link.target ? link.target->hasCredentials() : link.raw.find('@') != std::string::npos;
    if (!isSuspect) return std::nullopt;
    Link masked = link;
    masked.raw = maskedRaw(link);
    masked.text = url::maskedPassword(link.text);
    masked.altText = url::maskedPassword(link.altText);
    if (link.target) masked.target = link.target->withoutCredentials();
    return masked;
}

} // namespace html
