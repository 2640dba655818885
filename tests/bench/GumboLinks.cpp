#include "bench/GumboLinks.h"

#include "url/UrlParser.h"

#include <gumbo.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace bench {

namespace {

struct Place
{
    GumboTag tag;
    const char* element;
    const char* attribute;
};

constexpr Place places[] = {
    {GUMBO_TAG_A, "a", "href"},
    {GUMBO_TAG_AREA, "area", "href"},
    {GUMBO_TAG_AUDIO, "audio", "src"},
    {GUMBO_TAG_EMBED, "embed", "src"},
    {GUMBO_TAG_FORM, "form", "action"},
    {GUMBO_TAG_FRAME, "frame", "src"},
    {GUMBO_TAG_IFRAME, "iframe", "src"},
    {GUMBO_TAG_IMG, "img", "src"},
    {GUMBO_TAG_LINK, "link", "href"},
    {GUMBO_TAG_OBJECT, "object", "data"},
    {GUMBO_TAG_SCRIPT, "script", "src"},
    {GUMBO_TAG_SOURCE, "source", "src"},
    {GUMBO_TAG_TRACK, "track", "src"},
    {GUMBO_TAG_VIDEO, "video", "src"},
    {GUMBO_TAG_VIDEO, "video", "poster"},
    {GUMBO_TAG_IMG, "img", "srcset"},
    {GUMBO_TAG_SOURCE, "source", "srcset"},
};

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
    std::string path;
    std::string position;
    bool isSectioned; // in a part of the page that has headers and footers of its own
};

/// Of an element in `around`: the words of links.csv.
Found placed(const GumboElement& element, const std::string& step, const Found& around)
{
    Found found{&element, around.path.empty() ? step : around.path + '>' + step, around.position,
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
        {&root, placed(root.v.element, "html", {nullptr, "", "Head", false})}};
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
            inner.push_back({child, placed(child->v.element, step, found)});
        }
        waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
    }
    return elements;
}

std::optional<std::string> attributeOf(const GumboElement& element, const char* name)
{
    const GumboAttribute* const attribute = gumbo_get_attribute(&element.attributes, name);
    if (!attribute) return std::nullopt;
    return attribute->value;
}

/// Enough for real pages, whose URLs have no commas: each candidate's first word.
std::vector<std::string> firstWords(const std::string& srcset)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < srcset.size();) {
        const std::size_t end = std::min(srcset.find(',', begin), srcset.size());
        const std::size_t word = std::min(srcset.find_first_not_of(" \t\n", begin), end);
        if (word < end)
            words.push_back(srcset.substr(word, std::min(srcset.find_first_of(" \t\n", word), end) - word));
        begin = end + 1;
    }
    return words;
}

bool isNeverAsked(const GumboElement& element, const Place& place, const std::string& value)
{
    if (element.tag == GUMBO_TAG_LINK) {
        const std::string rel = attributeOf(element, "rel").value_or("");
        if (rel == "preconnect" || rel == "dns-prefetch") return true;
    }
    const bool isHyperlink = element.tag == GUMBO_TAG_A || element.tag == GUMBO_TAG_AREA;
    return value.starts_with("data:") || (value.empty() && !isHyperlink && place.tag == element.tag);
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

void addLinks(const Found& found, const url::Url& base, std::vector<GumboLink>& links)
{
    for (const Place& place : places) {
        if (place.tag != found.element->tag) continue;
        const auto value = attributeOf(*found.element, place.attribute);
        if (!value || isNeverAsked(*found.element, place, *value)) continue;
        const bool isSrcset = std::string_view(place.attribute) == "srcset";
        for (const std::string& each : isSrcset ? firstWords(*value) : std::vector<std::string>{*value}) {
            const auto url = url::parseUrl(each, &base);
            links.push_back(
                {std::string(place.element) + ' ' + place.attribute + ' ' + (url ? url->href() : "?"),
                 found.path, found.position});
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
    for (const Found& found : elements)
        if (found.element->tag_namespace == GUMBO_NAMESPACE_HTML) addLinks(found, base, links);
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
