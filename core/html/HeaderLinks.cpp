#include "html/HeaderLinks.h"

#include "base/TextArena.h"
#include "html/Ascii.h"
#include "html/LinkRelation.h"
#include "html/MetaRefresh.h"
#include "html/Srcset.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "http/LinkField.h"
#include "url/UrlParser.h"

#include <memory>
#include <string>
#include <utility>

namespace html {

namespace {

// Infra §4.5: each byte is the code point of its number.
std::string isomorphicDecoding(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (const char byte : bytes)
        appendUtf8(static_cast<unsigned char>(byte), text);
    return text;
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
    void readLocation(std::string_view field);
    [[nodiscard]] std::vector<Link> take() { return std::move(m_links); }

private:
    [[nodiscard]] Link describe(const http::FieldLink& link, LinkRelation relation);
    [[nodiscard]] Link navigation(const char* field) const;
    void add(Link described, std::string_view reference);
    [[nodiscard]] std::string_view bounded(std::string_view text)
    {
        return m_texts->add(shortenedTo(maxTextBytes, text));
    }

    const url::Url& m_base;
    std::vector<Link> m_links;
    std::shared_ptr<TextArena> m_texts = std::make_shared<TextArena>(); // of these
};

void HeaderLinks::readLink(std::string_view field)
{
    for (const http::FieldLink& link : http::parseLinkField(field)) {
        if (m_links.size() == maxHeaderLinks) return;
        const std::string_view rel = link.find("rel").value_or("");
        const std::string_view destination = link.find("as").value_or("");
        const auto relation = relationOfLink(rel, destination, link.find("type").value_or(""));
        if (!relation) continue;
        const Link described = describe(link, *relation);
        add(described, link.target);
        // HTML §4.2.4.4: of these a browser loads one then, by the size of its window.
        if (hasRelation(rel, "preload") && isIgnoringCase(destination, "image"))
            for (const std::string_view url : urlsOfSrcset(link.find("imagesrcset").value_or("")))
                add(described, url);
    }
}

// HTML §7.5.1 and §7.4.6.4: by the same steps as the pragma in a page.
void HeaderLinks::readRefresh(std::string_view field)
{
    if (const auto url = urlOfRefresh(field)) add(navigation("Refresh"), *url);
}

void HeaderLinks::readLocation(std::string_view field)
{
    if (!field.empty()) add(navigation("Location"), field);
}

Link HeaderLinks::describe(const http::FieldLink& link, LinkRelation relation)
{
    const std::string_view rel = bounded(link.find("rel").value_or(""));
    return {.type = relation.type,
            .use = relation.use,
            .origin = LinkOrigin::Header,
            .position = LinkPosition::Head,
            .attribute = "Link",
            .text = bounded(link.find("title").value_or("")),
            .rel = rel,
            .nofollow = hasRelation(rel, "nofollow"),
            .keeper = m_texts};
}

Link HeaderLinks::navigation(const char* field) const
{
    return {.type = LinkType::Hyperlink,
            .use = LinkUse::Navigate,
            .origin = LinkOrigin::Header,
            .position = LinkPosition::Head,
            .attribute = field,
            .keeper = m_texts};
}

void HeaderLinks::add(Link described, std::string_view reference)
{
    if (m_links.size() == maxHeaderLinks) return;
    described.target = url::parseUrl(reference, &m_base);
    if (described.target && described.target->scheme() == "data") return;
    described.raw = m_texts->add(shortenedTo(maxRawBytes, reference));
    m_links.push_back(std::move(described));
}

} // namespace

std::vector<Link> linksOfHeader(const http::Fields& fields, const url::Url& base)
{
    HeaderLinks links(base);
    for (const auto& [name, value] : fields.all()) {
        if (isIgnoringCase(name, "link"))
            links.readLink(decode(value, "utf-8").text()); // a field may hold any bytes
        else if (isIgnoringCase(name, "refresh"))
            links.readRefresh(isomorphicDecoding(value));
    }
    return links.take();
}

std::optional<Link> linkOfLocation(const http::Fields& fields, const url::Url& base)
{
    HeaderLinks links(base);
    links.readLocation(decode(fields.find("Location").value_or(""), "utf-8").text());
    std::vector<Link> found = links.take();
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace html
