#include "url/Contact.h"

#include "url/AsciiText.h"
#include "url/Host.h"
#include "url/PercentEncoding.h"
#include "url/Utf8.h"

#include <algorithm>
#include <string_view>

namespace url {
namespace {

// RFC 5321 §4.5.3.1, in octets.
constexpr std::size_t maxLocalPart = 64;
constexpr std::size_t maxDomain = 255;
// Nobody writes to more at once by a link; a list of millions isn't taken apart.
constexpr std::size_t maxAddresses = 1000;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// RFC 5322 §3.2.3, with the letters beyond ASCII of RFC 6532 §3.2.
bool isAtomText(char c)
{
    constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~";
    return isAsciiAlpha(c) || isAsciiDigit(c) || !isAscii(c) || signs.find(c) != std::string_view::npos;
}

/// RFC 5321 §4.1.2: Dot-string
bool isDotString(std::string_view text)
{
    if (text.empty() || text.starts_with('.') || text.ends_with('.')) return false;
    return text.find("..") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || isAtomText(c); });
}

/// RFC 5321 §4.1.2: Quoted-string
bool isQuotedString(std::string_view text)
{
    if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) return false;
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            if (++i == text.size()) return false;
        } else if (text[i] == '"') {
            return false;
        }
        if (static_cast<unsigned char>(text[i]) < ' ' || text[i] == 0x7F) return false;
    }
    return true;
}

/// The domain of an address, empty where it is a literal; nullopt: it is no address.
std::optional<std::string> domainOf(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    const bool isNone = at > maxLocalPart; // npos is beyond any
    if (isNone || !isWellFormedUtf8(address)) return std::nullopt;
    const std::string_view local = address.substr(0, at);
    const std::string_view domain = address.substr(at + 1);
    if (!isDotString(local) && !isQuotedString(local)) return std::nullopt;
    if (domain.size() > 2 && domain.starts_with('[') && domain.ends_with(']')) return std::string();
    if (!isDotString(domain) || domain.find('%') != std::string_view::npos) return std::nullopt;
    const auto host = parseHost(domain, IsOpaque::No);
    if (!host || host->type != HostType::Domain || host->serialization.size() > maxDomain)
        return std::nullopt;
    return host->serialization;
}

/// Adds the domains of addresses parted by commas; the commas of an address itself are escaped.
bool addDomains(std::vector<std::string>& domains, std::string_view list)
{
    for (std::size_t count = 0; !list.empty(); ++count) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string address = percentDecode(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        const auto domain = domainOf(trimmed(address));
        if (!domain || count == maxAddresses) return false;
        if (!domain->empty()) domains.push_back(*domain);
    }
    return true;
}

bool isToField(std::string_view name)
{
    return name.size() == 2 && asciiLowercase(name[0]) == 't' && asciiLowercase(name[1]) == 'o';
}

bool isTelephoneSeparator(char c)
{
    return c == '-' || c == '.' || c == '(' || c == ')' || c == ' ';
}

/// RFC 3966 §3: parameter
bool isParameter(std::string_view text)
{
    const std::string_view name = text.substr(0, text.find('='));
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return isAsciiAlpha(c) || isAsciiDigit(c) || c == '-';
    });
}

} // namespace

Result<std::vector<std::string>, UrlError> mailDomains(const Url& mailto)
{
    std::vector<std::string> domains;
    bool isGood = addDomains(domains, mailto.path());
    std::string_view query = mailto.query().value_or("");
    while (isGood && !query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view field = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = field.find('=');
        if (equals != std::string_view::npos && isToField(field.substr(0, equals)))
            isGood = addDomains(domains, field.substr(equals + 1));
    }
    if (!isGood) return Failure{UrlError::MailAddress};
    std::sort(domains.begin(), domains.end());
    domains.erase(std::unique(domains.begin(), domains.end()), domains.end());
    return domains;
}

bool hasTelephoneNumber(const Url& tel)
{
    const std::string decoded = percentDecode(tel.path());
    std::string_view parameters = trimmed(decoded);
    const std::size_t end = std::min(parameters.find(';'), parameters.size());
    std::string_view number = trimmed(parameters.substr(0, end));
    parameters.remove_prefix(end);

    const bool isGlobal = number.starts_with('+');
    if (isGlobal) number.remove_prefix(1);
    const auto isDialled = [isGlobal](char c) {
        return isAsciiDigit(c) || (!isGlobal && (isAsciiHexDigit(c) || c == '*' || c == '#'));
    };
    if (std::none_of(number.begin(), number.end(), isAsciiDigit) &&
        number.find_first_of("*#") == std::string_view::npos)
        return false; // letters alone, of hexadecimal digits or not, are a word
    if (!std::all_of(number.begin(), number.end(),
                     [&](char c) { return isDialled(c) || isTelephoneSeparator(c); }))
        return false;
    while (!parameters.empty()) {
        parameters.remove_prefix(1); // the semicolon
        const std::size_t next = std::min(parameters.find(';'), parameters.size());
        if (!isParameter(parameters.substr(0, next))) return false;
        parameters.remove_prefix(next);
    }
    return true;
}

std::optional<UrlError> problemOfContact(const Url& url)
{
    if (url.scheme() == "mailto") {
        const auto domains = mailDomains(url);
        return domains ? std::nullopt : std::optional(domains.error());
    }
    if (url.scheme() == "tel" && !hasTelephoneNumber(url)) return UrlError::TelephoneNumber;
    return std::nullopt;
}

} // namespace url
