#include "html/HeaderLinks.h"

#include "html/Ascii.h"
#include "html/LinkRelation.h"
#include "html/MetaRefresh.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "http/FieldSyntax.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <optional>
#include <string>

namespace html {

namespace {

/// Of one link, the parameters that decide what it brings; of each the first counts (RFC 8288 §3.3).
struct Parameters
{
    std::optional<std::string> rel;
    std::optional<std::string> destination; // as
    std::optional<std::string> mediaType;
    std::optional<std::string> title;
};

struct LinkValue
{
    std::string_view reference;
    Parameters parameters;
};

/// Reads a Link field as RFC 8288 §B.2 does.
class LinkFieldReader
{
public:
    explicit LinkFieldReader(std::string_view field)
        : m_rest(field)
    {
    }

    /// nullopt: no more, or what comes is no link.
    [[nodiscard]] std::optional<LinkValue> next();

private:
    void skipWhitespace() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size())); }
    [[nodiscard]] bool skip(char c);
    [[nodiscard]] std::string_view takeUntil(std::string_view ends);
    [[nodiscard]] std::string takeQuoted();
    void takeParameter(Parameters& parameters);

    std::string_view m_rest;
};

bool LinkFieldReader::skip(char c)
{
    if (!m_rest.starts_with(c)) return false;
    m_rest.remove_prefix(1);
    return true;
}

std::string_view LinkFieldReader::takeUntil(std::string_view ends)
{
    const std::string_view taken = m_rest.substr(0, m_rest.find_first_of(ends));
    m_rest.remove_prefix(taken.size());
    return taken;
}

/// After its opening quote.
std::string LinkFieldReader::takeQuoted()
{
    std::string text;
    while (!m_rest.empty()) {
        char c = m_rest.front();
        m_rest.remove_prefix(1);
        if (c == '"') break;
        if (c == '\\' && !m_rest.empty()) {
            c = m_rest.front();
            m_rest.remove_prefix(1);
        }
        text.push_back(c);
    }
    return text;
}

void LinkFieldReader::takeParameter(Parameters& parameters)
{
    skipWhitespace();
    const std::string_view name = http::trimmed(takeUntil("=;,"));
    std::string value;
    if (skip('=')) {
        skipWhitespace();
        value = skip('"') ? takeQuoted() : std::string(http::trimmed(takeUntil(";,")));
    }
    const auto take = [&](std::string_view wanted, std::optional<std::string>& to) {
        if (!to && isIgnoringCase(name, wanted)) to = std::move(value);
    };
    take("rel", parameters.rel);
    take("as", parameters.destination);
    take("type", parameters.mediaType);
    take("title", parameters.title);
}

std::optional<LinkValue> LinkFieldReader::next()
{
    for (skipWhitespace(); skip(','); skipWhitespace()) {
    }
    if (!skip('<')) return std::nullopt;
    LinkValue link{takeUntil(">"), {}};
    if (!skip('>')) return std::nullopt;
    for (skipWhitespace(); skip(';'); skipWhitespace())
        takeParameter(link.parameters);
    // What stands between a link and the comma after it belongs to neither.
    (void)takeUntil(",");
    return link;
}

std::string bounded(const std::optional<std::string>& text)
{
    return std::string(shortenedTo(maxTextBytes, text ? std::string_view(*text) : std::string_view()));
}

class HeaderLinks
{
public:
    explicit HeaderLinks(const url::Url& base)
        : m_base(base)
    {
    }

    void readLink(std::string_view field);
    void readRefresh(std::string_view field);
    [[nodiscard]] std::vector<Link> take() { return std::move(m_links); }

private:
    void add(std::string_view reference, LinkRelation relation, const char* field,
             const Parameters& parameters);

    const url::Url& m_base;
    std::vector<Link> m_links;
};

void HeaderLinks::readLink(std::string_view field)
{
    LinkFieldReader reader(field);
    while (const auto link = reader.next()) {
        const Parameters& parameters = link->parameters;
        const auto relation = relationOfLink(parameters.rel.value_or(""), parameters.destination.value_or(""),
                                             parameters.mediaType.value_or(""));
        if (relation) add(link->reference, *relation, "Link", parameters);
    }
}

// HTML §7.4.6.4: by the same steps as the pragma in a page.
void HeaderLinks::readRefresh(std::string_view field)
{
    if (const auto url = urlOfRefresh(field))
        add(*url, {LinkType::Hyperlink, LinkUse::Navigate}, "Refresh", {});
}

void HeaderLinks::add(std::string_view reference, LinkRelation relation, const char* field,
                      const Parameters& parameters)
{
    if (m_links.size() == maxHeaderLinks) return;
    auto target = url::parseUrl(reference, &m_base);
    if (target && target->scheme() == "data") return;
    const std::string rel = bounded(parameters.rel);
    m_links.push_back({
        .type = relation.type,
        .use = relation.use,
        .origin = LinkOrigin::Header,
        .position = LinkPosition::Head,
        .element = {},
        .attribute = field,
        .raw = std::string(shortenedTo(maxRawBytes, reference)),
        .target = std::move(target),
        .text = bounded(parameters.title),
        .altText = {},
        .rel = rel,
        .windowTarget = {},
        .path = {},
        .nofollow = hasRelation(rel, "nofollow"),
    });
}

} // namespace

std::vector<Link> linksOfHeader(const http::Fields& fields, const url::Url& base)
{
    HeaderLinks links(base);
    for (const auto& [name, value] : fields.all()) {
        const bool isLink = isIgnoringCase(name, "link");
        if (!isLink && !isIgnoringCase(name, "refresh")) continue;
        const DecodedText text = decode(value, "utf-8"); // a field may hold any bytes
        isLink ? links.readLink(text.text()) : links.readRefresh(text.text());
    }
    return links.take();
}

} // namespace html
