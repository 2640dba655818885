#include "html/LinkSecrets.h"

#include "url/MaskedPassword.h"

#include <memory>
#include <string>
#include <utility>

namespace html {

namespace {

/// The texts of a link that are masked, with what keeps the others.
struct MaskedTexts
{
    std::string raw;
    std::string text;
    std::string altText;
    std::shared_ptr<const void> others;
};

/// Character references and escapes hide where a password begins and ends: the URL that they mean doesn't.
std::string maskedRaw(const Link& link)
{
    const bool isEncoded = link.raw.find_first_of("&\\") != std::string_view::npos;
    return url::maskedPassword(link.target && isEncoded ? link.target->href() : link.raw);
}

} // namespace

std::optional<Link> withoutSecrets(const Link& link)
{
    const bool isSuspect =
        link.target ? link.target->hasCredentials() : link.raw.find('@') != std::string_view::npos;
    if (!isSuspect) return std::nullopt;
    const auto texts = std::make_shared<const MaskedTexts>(MaskedTexts{
        maskedRaw(link), url::maskedPassword(link.text), url::maskedPassword(link.altText), link.keeper});
    Link masked = link;
    masked.raw = texts->raw;
    masked.text = texts->text;
    masked.altText = texts->altText;
    masked.keeper = texts;
    if (link.target) masked.target = link.target->withoutCredentials();
    return masked;
}

} // namespace html
