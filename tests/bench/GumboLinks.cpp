#include "bench/GumboLinks.h"

#include "url/UrlParser.h"

#include <gumbo.h>

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

/// All elements, in the order of the page.
std::vector<const GumboElement*> elementsOf(const GumboNode& root)
{
    std::vector<const GumboElement*> elements;
    std::vector<const GumboNode*> waiting{&root};
    while (!waiting.empty()) {
        const GumboNode& node = *waiting.back();
        waiting.pop_back();
        if (node.type == GUMBO_NODE_ELEMENT) elements.push_back(&node.v.element);
        const auto children = childrenOf(node);
        waiting.insert(waiting.end(), children.rbegin(), children.rend());
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

url::Url baseOf(const std::vector<const GumboElement*>& elements, const url::Url& address)
{
    for (const GumboElement* const element : elements) {
        if (element->tag != GUMBO_TAG_BASE) continue;
        const auto href = attributeOf(*element, "href");
        if (!href) continue;
        const auto base = url::parseUrl(*href, &address);
        return base ? *base : address;
    }
    return address;
}

} // namespace

std::set<std::string> linksByGumbo(std::string_view text, const url::Url& address)
{
    GumboOutput* const output = gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size());
    const auto elements = elementsOf(*output->root);
    const url::Url base = baseOf(elements, address);
    std::set<std::string> links;
    for (const GumboElement* const element : elements) {
        if (element->tag_namespace != GUMBO_NAMESPACE_HTML) continue;
        for (const Place& place : places) {
            if (place.tag != element->tag) continue;
            const auto value = attributeOf(*element, place.attribute);
            if (!value || isNeverAsked(*element, place, *value)) continue;
            const bool isSrcset = std::string_view(place.attribute) == "srcset";
            for (const std::string& each : isSrcset ? firstWords(*value) : std::vector<std::string>{*value}) {
                const auto url = url::parseUrl(each, &base);
                links.insert(std::string(place.element) + ' ' + place.attribute + ' ' +
                             (url ? url->href() : "?"));
            }
        }
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
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
