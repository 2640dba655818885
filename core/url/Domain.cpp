#include "url/Domain.h"

#include "url/AsciiText.h"
#include "url/ForbiddenCodePoints.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace url {

namespace {

// DNS names have at most 253 octets (RFC 1035 §2.3.4); but the standard doesn't verify that, and one letter
// of a name in Unicode may be many bytes. The bound is ours: Punycode takes quadratic time.
constexpr std::size_t maxUnicodeDomainBytes = 4096;

// What the standard forgives: CheckHyphens and VerifyDnsLength are false.
constexpr std::uint32_t forgivenErrors = UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN |
                                         UIDNA_ERROR_HYPHEN_3_4 | UIDNA_ERROR_EMPTY_LABEL |
                                         UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG;

/// UTS #46 with the standard's flags: CheckBidi, CheckJoiners, no transitional processing. Immutable: for any
/// thread. Null only where ICU has no data.
const UIDNA* uts46()
{
    static const UIDNA* const instance = [] {
        constexpr std::uint32_t options = UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                                          UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
        UErrorCode error = U_ZERO_ERROR;
        return uidna_openUTS46(options, &error);
    }();
    return instance;
}

using Conversion = decltype(&uidna_nameToASCII_UTF8);

/// nullopt: ICU, or the standard, says that the name is none.
std::optional<std::string> convert(Conversion conversion, std::string_view domain)
{
    if (domain.size() > maxUnicodeDomainBytes) return std::nullopt;
    // Mapping makes up to 18 letters of one (U+FDFA, three bytes), and Punycode some more of each: more than
    // this doesn't come out. Should it, ICU says so, and the name is none.
    std::string output(domain.size() * 32 + 8, '\0');
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t length =
        conversion(uts46(), domain.data(), static_cast<std::int32_t>(domain.size()), output.data(),
                   static_cast<std::int32_t>(output.size()), &info, &error);
    if (U_FAILURE(error) || (info.errors & ~forgivenErrors) != 0) return std::nullopt;
    output.resize(static_cast<std::size_t>(length));
    return output;
}

/// UTS #46 §4, validity since Unicode 15.1: an `xn--` label must stand for something that isn't ASCII. Such a
/// label ends in "-", and no other does; ICU 72 lets it pass.
bool hasAsciiPunycodeLabel(std::string_view domain)
{
    while (!domain.empty()) {
        const std::string_view label = domain.substr(0, domain.find('.'));
        if (label.starts_with("xn--") && label.ends_with('-')) return true;
        domain.remove_prefix(std::min(label.size() + 1, domain.size()));
    }
    return false;
}

/// UTS #46 maps ẞ (U+1E9E) to ß since Unicode 15.1; ICU 72 still maps it to "ss", which is another host.
std::string withSmallSharpS(std::string_view domain)
{
    constexpr std::string_view capital = "\u1E9E";
    std::string output;
    for (;;) {
        const std::size_t found = domain.find(capital);
        output.append(domain.substr(0, found));
        if (found == std::string_view::npos) return output;
        output.append("\u00DF");
        domain.remove_prefix(found + capital.size());
    }
}

// URL Standard §3.3, "domain parser ToASCII"
std::optional<std::string> toAscii(std::string_view domain)
{
    std::optional<std::string> ascii = convert(&uidna_nameToASCII_UTF8, withSmallSharpS(domain));
    if (ascii && hasAsciiPunycodeLabel(*ascii)) return std::nullopt;
    return ascii;
}

std::string lowercased(std::string_view domain)
{
    std::string output(domain);
    std::transform(output.begin(), output.end(), output.begin(), asciiLowercase);
    return output;
}

} // namespace

// URL Standard §3.3, domain parser
Result<std::string, UrlError> parseDomain(std::string_view domain)
{
    // What is ASCII already is taken as it is, even an `xn--` that means nothing: the standard's choice, for
    // compatibility; and it costs no look into ICU.
    std::optional<std::string> result = isAscii(domain) ? lowercased(domain) : toAscii(domain);
    if (!result || result->empty()) return Failure{UrlError::DomainToAscii};
    if (std::any_of(result->begin(), result->end(), isForbiddenDomainCodePoint))
        return Failure{UrlError::DomainInvalidCodePoint};
    return std::move(*result);
}

std::string domainToUnicode(std::string_view domain)
{
    if (domain.find("xn--") == std::string_view::npos) return std::string(domain);
    return convert(&uidna_nameToUnicodeUTF8, domain).value_or(std::string(domain));
}

} // namespace url
