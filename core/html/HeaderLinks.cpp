#include "html/HeaderLinks.h"

#include "base/TextArena.h"
#include "html/Ascii.h"
#include "html/LinkRelation.h"
#include "html/MetaRefresh.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "http/LinkField.h"
#include "url/UrlParser.h"

#include <memory>
#include <string>

namespace html {

namespace {

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
    void add(const http::FieldLink& link, LinkRelation relation, const char* field);
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
        const auto relation = relationOfLink(link.find("rel").value_or(""), link.find("as").value_or(""),
                                             link.find("type").value_or(""));
        if (relation) add(link, *relation, "Link");
    }
}

// HTML §7.4.6.4: by the same steps as the pragma in a page.
void HeaderLinks::readRefresh(std::string_view field)
{
    if (const auto url = urlOfRefresh(field))
        add({.target = std::string(*url), .parameters = {}}, {LinkType::Hyperlink, LinkUse::Navigate},
            "Refresh");
}

void HeaderLinks::readLocation(std::string_view field)
{
    if (field.empty()) return;
    add({.target = std::string(field), .parameters = {}}, {LinkType::Hyperlink, LinkUse::Navigate},
        "Location");
}

void HeaderLinks::add(const http::FieldLink& link, LinkRelation relation, const char* field)
{
    if (m_links.size() == maxHeaderLinks) return;
    auto target = url::parseUrl(link.target, &m_base);
    if (target && target->scheme() == "data") return;
    const std::string_view rel = bounded(link.find("rel").value_or(""));
    m_links.push_back({
        .type = relation.type,
        .use = relation.use,
        .origin = LinkOrigin::Header,
        .position = LinkPosition::Head,
        .attribute = field,
        .raw = m_texts->add(shortenedTo(maxRawBytes, link.target)),
        .target = std::move(target),
        .text = bounded(link.find("title").value_or("")),
        .rel = rel,
        .nofollow = hasRelation(rel, "nofollow"),
        .keeper = m_texts,
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

std::optional<Link> linkOfLocation(const http::Fields& fields, const url::Url& base)
{
    HeaderLinks links(base);
    links.readLocation(decode(fields.find("Location").value_or(""), "utf-8").text());
    std::vector<Link> found = links.take();
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace html
