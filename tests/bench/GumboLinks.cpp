// The independent walker: a table of places, and one way for each kind of address in them. Over 300 lines, so
// that all that the checker is compared with can be read in one go.

#include "bench/GumboLinks.h"

#include "url/UrlParser.h"

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <regex>
#include <utility>
#include <vector>

namespace bench {

namespace {

enum class Way { Url, Srcset, Words, Commas, Map, Paint, Cursor };

struct Place
{
    const char* elements; // separated by spaces; "*": any
    const char* attribute;
    Way way = Way::Url;
};

// Written off the standard's index of attributes and its obsolete features, not off html/LinkPlaces.
constexpr Place htmlPlaces[] = {
    {"a area link", "href"},
    {"a area", "ping", Way::Words},
    {"audio bgsound embed frame iframe img input script source track video", "src"},
    {"img source", "srcset", Way::Srcset},
    {"link", "imagesrcset", Way::Srcset},
    {"video", "poster"},
    {"object", "data"},
    {"object", "classid"},
    {"object", "archive", Way::Words},
    {"applet", "archive", Way::Commas},
    {"applet", "code"},
    {"applet", "object"},
    {"form", "action"},
    {"button input", "formaction"},
    {"blockquote q ins del", "cite"},
    {"img iframe frame", "longdesc"},
    {"img input object", "usemap", Way::Map},
    {"body table thead tbody tfoot tr td th", "background"},
    {"html", "manifest"},
    {"head", "profile", Way::Words},
    {"menuitem command", "icon"},
    {"img", "lowsrc"},
    {"img", "dynsrc"},
    {"meta", "content"},
};
constexpr Place svgPlaces[] = {
    {"*", "href"},
    {"*", "xlink:href"},
    {"*", "fill", Way::Paint},
    {"*", "stroke", Way::Paint},
    {"*", "clip-path", Way::Paint},
    {"*", "mask", Way::Paint},
    {"*", "filter", Way::Paint},
    {"*", "cursor", Way::Cursor},
    {"*", "marker", Way::Paint},
    {"*", "marker-start", Way::Paint},
    {"*", "marker-mid", Way::Paint},
    {"*", "marker-end", Way::Paint},
};
constexpr Place mathPlaces[] = {{"*", "href"}, {"*", "xlink:href"}};

bool hasWord(std::string_view words, std::string_view word)
{
    const std::size_t at = (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ');
    return at != std::string::npos;
}

const std::vector<const GumboNode*> childrenOf(const GumboNode& node)
{
    if (node.type != GUMBO_NODE_ELEMENT) return {}; // a template's content is inert
    const GumboVector& children = node.v.element.children;
    std::vector<const GumboNode*> nodes;
    for (unsigned int i = 0; i < children.length; ++i)
        nodes.push_back(static_cast<const GumboNode*>(children.data[i]));
    return nodes;
}

std::string nameOf(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece text = element.original_tag;
    gumbo_tag_from_original_text(&text);
    std::string name(text.data, text.length);
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name;
}

/// Whether the parser made it again of one that was begun before: what is a link there is no other link.
bool isCopy(const GumboNode& node)
{
    return (node.parse_flags &
            (GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED)) != 0;
}

struct Found
{
    const GumboElement* element;
    const GumboNode* node;
    std::string path;
    std::string position;
    bool isSectioned; // in a part of the page that has headers and footers of its own
};

/// Of an element in `around`: the words of links.csv.
Found placed(const GumboNode& node, const std::string& step, const Found& around)
{
    const GumboElement& element = node.v.element;
    Found found{&element, &node, around.path.empty() ? step : around.path + '>' + step, around.position,
                around.isSectioned};
    const std::string name = nameOf(element);
    const GumboAttribute* const attribute = gumbo_get_attribute(&element.attributes, "role");
    const std::string role = attribute ? attribute->value : "";
    const auto is = [&](const char* tag, const char* landmark) {
        return role == landmark || (name == tag && role.empty());
    };
    if (name == "body" || name == "frameset") found.position = "Content";
    if (is("nav", "navigation")) found.position = "Navigation";
    if (is("main", "main")) found.position = "Content";
    if (is("aside", "complementary")) found.position = "Aside";
    if (role == "banner" || (name == "header" && !around.isSectioned)) found.position = "Header";
    if (role == "contentinfo" || (name == "footer" && !around.isSectioned)) found.position = "Footer";
    for (const char* const section : {"nav", "main", "aside", "article", "section"})
        found.isSectioned = found.isSectioned || name == section;
    for (const char* const section : {"navigation", "main", "complementary"})
        found.isSectioned = found.isSectioned || role == section;
    return found;
}

/// All elements, in the order of the page.
std::vector<Found> elementsOf(const GumboNode& root)
{
    std::vector<Found> elements;
    std::vector<std::pair<const GumboNode*, Found>> waiting{
        {&root, placed(root, "html", {nullptr, nullptr, "", "Head", false})}};
    while (!waiting.empty()) {
        const auto [node, found] = waiting.back();
        waiting.pop_back();
        if (!isCopy(*node)) elements.push_back(found);
        std::map<std::string, int> ofName;
        std::vector<std::pair<const GumboNode*, Found>> inner;
        for (const GumboNode* const child : childrenOf(*node)) {
            if (child->type != GUMBO_NODE_ELEMENT && child->type != GUMBO_NODE_TEMPLATE) continue;
            const std::string name = nameOf(child->v.element);
            const int nth = ++ofName[name];
            const std::string step = nth == 1 ? name : name + ":nth-of-type(" + std::to_string(nth) + ')';
            inner.push_back({child, placed(*child, step, found)});
        }
        waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
    }
    return elements;
}

std::optional<std::string> attributeOf(const GumboElement& element, const std::string& name)
{
    // The parser keeps the namespace of xlink:href apart.
    const bool isXlink = name.starts_with("xlink:");
    const GumboVector& all = element.attributes;
    for (unsigned int i = 0; i < all.length; ++i) {
        const auto& attribute = *static_cast<const GumboAttribute*>(all.data[i]);
        const bool isHere = (attribute.attr_namespace == GUMBO_ATTR_NAMESPACE_XLINK) == isXlink;
        if (isHere && name.substr(isXlink ? 6 : 0) == attribute.name) return attribute.value;
    }
    return std::nullopt;
}

std::string lowerAttribute(const GumboElement& element, const std::string& name)
{
    std::string value = attributeOf(element, name).value_or("");
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return value;
}

std::vector<std::string> split(const std::string& text, const char* separators)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        begin = std::min(text.find_first_not_of(separators, begin), text.size());
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return parts;
}

/// Enough for real pages, whose URLs have no commas: each candidate's first word.
std::vector<std::string> firstWords(const std::string& srcset)
{
    std::vector<std::string> words;
    for (const std::string& candidate : split(srcset, ","))
        if (const auto parts = split(candidate, " \t\n"); !parts.empty()) words.push_back(parts.front());
    return words;
}

std::string withoutComments(std::string css)
{
    for (std::size_t at = css.find("/*"); at != std::string::npos; at = css.find("/*", at))
        css.replace(at, std::min(css.find("*/", at + 2), css.size()) + 2 - at, " ");
    return css;
}

std::vector<std::string> paints(const std::string& property)
{
    const std::string value = withoutComments(property);
    std::vector<std::string> urls;
    for (std::size_t at = value.find("url("); at != std::string::npos; at = value.find("url(", at)) {
        at += 4;
        const auto parts = split(value.substr(at, value.find(')', at) - at), " \"'");
        if (!parts.empty()) urls.push_back(parts.front());
    }
    return urls;
}

/// What is loaded: of the page itself nothing is.
std::vector<std::string> images(const std::string& property)
{
    std::vector<std::string> urls = paints(property);
    std::erase_if(urls, [](const std::string& url) { return url.starts_with('#'); });
    return urls;
}

/// HTML §2.3.9: without a name behind the first "#" it means none.
std::vector<std::string> maps(const std::string& value)
{
    const std::size_t hash = value.find('#');
    if (hash == std::string::npos || hash + 1 == value.size()) return {};
    return {value.substr(hash)};
}

std::vector<std::string> addressesIn(const std::string& value, Way way)
{
    switch (way) {
    case Way::Url: return {value};
    case Way::Srcset: return firstWords(value);
    case Way::Words: return split(value, " \t\n");
    case Way::Commas: return split(value, ", \t\n");
    case Way::Map: return maps(value);
    case Way::Paint: return paints(value);
    case Way::Cursor: return images(value);
    }
    return {};
}

/// The form of a control, by the tree; null: none.
const GumboElement* formAround(const GumboNode* node)
{
    for (; node; node = node->parent)
        if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_FORM)
            return &node->v.element;
    return nullptr;
}

bool isSubmitted(const Found& found)
{
    const GumboElement& element = *found.element;
    const std::string type = lowerAttribute(element, "type");
    const bool submits = element.tag == GUMBO_TAG_BUTTON ? type != "button" && type != "reset"
                                                         : type == "submit" || type == "image";
    const GumboElement* const form = formAround(found.node);
    const std::string method = attributeOf(element, "formmethod") ? lowerAttribute(element, "formmethod")
                               : form                             ? lowerAttribute(*form, "method")
                                                                  : "dialog";
    return submits && method != "dialog";
}

/// What a refresh or a property of a page leads to.
std::optional<std::string> addressOfMeta(const GumboElement& meta, const std::string& content)
{
    if (lowerAttribute(meta, "http-equiv") == "refresh") {
        // HTML's "shared declarative refresh steps": "url=" and quotes may be left out.
        static const std::regex refresh(R"(\s*[0-9.]+\s*[;,\s]\s*(?:url\s*=\s*)?['"]?([^'"]*).*)",
                                        std::regex::icase);
        std::smatch found;
        const bool isElsewhere = std::regex_match(content, found, refresh) && found[1].length() > 0;
        return isElsewhere ? std::optional(found[1].str()) : std::nullopt;
    }
    const std::string property = lowerAttribute(meta, "property") + lowerAttribute(meta, "name");
    for (const char* const one :
         {"og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:video:url",
          "og:video:secure_url", "og:audio", "og:audio:url", "og:audio:secure_url", "twitter:image",
          "twitter:image:src", "twitter:player", "twitter:player:stream", "twitter:url",
          "msapplication-tileimage", "msapplication-config", "thumbnail"})
        if (property == one && content != "none") return content;
    const std::string item = lowerAttribute(meta, "itemprop");
    for (const char* const one :
         {"image", "url", "contenturl", "thumbnailurl", "logo", "sameas", "embedurl", "downloadurl"})
        if (item == one) return content;
    return std::nullopt;
}

bool isPreconnection(const GumboElement& element)
{
    const auto words = split(lowerAttribute(element, "rel"), " \t\n");
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "preconnect" || word == "dns-prefetch";
    });
}

/// As the standard has it for the whole element; nullopt: nothing is ever asked there.
std::optional<std::string> valueAt(const Found& found, const Place& place)
{
    const GumboElement& element = *found.element;
    const std::string name = nameOf(element);
    const std::string attribute = place.attribute;
    auto value = attributeOf(element, attribute);
    if (!value || element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        if (attribute == "xlink:href" && attributeOf(element, "href")) return std::nullopt;
        return value;
    }
    const bool isNever =
        (name == "link" && isPreconnection(element)) ||
        (attribute == "ping" && !attributeOf(element, "href")) ||
        (name == "input" && attribute == "src" && lowerAttribute(element, "type") != "image") ||
        (name == "iframe" && attribute == "src" && attributeOf(element, "srcdoc")) ||
        (name == "form" && lowerAttribute(element, "method") == "dialog") ||
        (attribute == "formaction" && !isSubmitted(found));
    if (isNever) return std::nullopt;
    if (name == "meta") return addressOfMeta(element, *value);
    return value;
}

bool isNothing(const Found& found, const std::string& address)
{
    const bool isHyperlink = found.element->tag_namespace == GUMBO_NAMESPACE_HTML &&
                             (found.element->tag == GUMBO_TAG_A || found.element->tag == GUMBO_TAG_AREA);
    return address.starts_with("data:") || (address.empty() && !isHyperlink);
}

url::Url baseOf(const std::vector<Found>& elements, const url::Url& address)
{
    for (const Found& found : elements) {
        if (found.element->tag != GUMBO_TAG_BASE) continue;
        const auto href = attributeOf(*found.element, "href");
        if (!href) continue;
        const auto base = url::parseUrl(*href, &address);
        return base ? *base : address;
    }
    return address;
}

template<std::size_t Count>
void addLinks(const Found& found, const Place (&places)[Count], const url::Url& base, const url::Url& address,
              std::vector<GumboLink>& links)
{
    const std::string name = nameOf(*found.element);
    for (const Place& place : places) {
        if (place.elements[0] != '*' && !hasWord(place.elements, name)) continue;
        const auto value = valueAt(found, place);
        if (!value) continue;
        const auto codebase = attributeOf(*found.element, "codebase");
        const std::string attribute = place.attribute;
        const bool countsFromCodebase =
            attribute == "classid" || attribute == "archive" || attribute == "code" || attribute == "object";
        const auto folder = codebase && countsFromCodebase ? url::parseUrl(*codebase + '/', &base) : base;
        for (const std::string& each : addressesIn(*value, place.way)) {
            if (isNothing(found, each)) continue;
            const bool isLocal = place.way == Way::Map || (place.way == Way::Paint && each.starts_with('#'));
            const auto url = url::parseUrl(each, isLocal ? &address : &*folder);
            if (url && url->scheme() == "data") continue;
            std::string link = name;
            link.append(1, ' ').append(attribute).append(1, ' ').append(url ? url->href() : "?");
            links.push_back({std::move(link), found.path, found.position});
        }
    }
}

} // namespace

std::vector<GumboLink> placedLinksByGumbo(std::string_view text, const url::Url& address)
{
    GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size());
    const auto elements = elementsOf(*output->root);
    const url::Url base = baseOf(elements, address);
    std::vector<GumboLink> links;
    for (const Found& found : elements) {
        switch (found.element->tag_namespace) {
        case GUMBO_NAMESPACE_HTML: addLinks(found, htmlPlaces, base, address, links); break;
        case GUMBO_NAMESPACE_SVG: addLinks(found, svgPlaces, base, address, links); break;
        case GUMBO_NAMESPACE_MATHML: addLinks(found, mathPlaces, base, address, links); break;
        }
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return links;
}

std::set<std::string> linksByGumbo(std::string_view text, const url::Url& address)
{
    std::set<std::string> links;
    for (const GumboLink& link : placedLinksByGumbo(text, address))
        links.insert(link.link);
    return links;
}

std::size_t nodesByGumbo(std::string_view text)
{
    GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size());
    const std::size_t children = output->root->v.element.children.length;
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return children;
}

} // namespace bench
