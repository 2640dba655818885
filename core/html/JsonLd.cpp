#include "html/JsonLd.h"

#include "html/Ascii.h"
#include "html/JsonReader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>

namespace html {

namespace {

/// What else than addresses a property's value is on the pages there are.
enum class Values : bool { Addresses, AddressesOrText };

struct JsonLdProperty
{
    std::string_view name;
    LinkType type;
    Values values;
};

using enum LinkType;

// schema.org: the properties whose range has URL, or a thing that pages write the URL of.
constexpr JsonLdProperty properties[] = {
    {"acquireLicensePage", Hyperlink, Values::AddressesOrText},
    {"actionableFeedbackPolicy", Hyperlink, Values::AddressesOrText},
    {"archivedAt", Hyperlink, Values::AddressesOrText},
    {"audio", Media, Values::AddressesOrText},
    {"benefitsSummaryUrl", Hyperlink, Values::Addresses},
    {"codeRepository", Hyperlink, Values::Addresses},
    {"contentUrl", Media, Values::Addresses},
    {"correctionsPolicy", Hyperlink, Values::AddressesOrText},
    {"discussionUrl", Hyperlink, Values::Addresses},
    {"diseasePreventionInfo", Hyperlink, Values::AddressesOrText},
    {"diversityPolicy", Hyperlink, Values::AddressesOrText},
    {"diversityStaffingReport", Hyperlink, Values::AddressesOrText},
    {"documentation", Hyperlink, Values::AddressesOrText},
    {"downloadUrl", Hyperlink, Values::Addresses},
    {"embedUrl", Hyperlink, Values::Addresses},
    {"ethicsPolicy", Hyperlink, Values::AddressesOrText},
    {"gettingTestedInfo", Hyperlink, Values::AddressesOrText},
    {"hasMap", Hyperlink, Values::AddressesOrText},
    {"hasMenu", Hyperlink, Values::AddressesOrText},
    {"image", Image, Values::Addresses},
    {"installUrl", Hyperlink, Values::Addresses},
    {"isBasedOn", Hyperlink, Values::AddressesOrText},
    {"isBasedOnUrl", Hyperlink, Values::Addresses},
    {"isPartOf", Hyperlink, Values::AddressesOrText},
    {"item", Hyperlink, Values::AddressesOrText},
    {"layoutImage", Image, Values::AddressesOrText},
    {"license", Hyperlink, Values::AddressesOrText},
    {"logo", Image, Values::Addresses},
    {"mainEntity", Hyperlink, Values::AddressesOrText},
    {"mainEntityOfPage", Hyperlink, Values::Addresses},
    {"map", Hyperlink, Values::AddressesOrText},
    {"maps", Hyperlink, Values::AddressesOrText},
    {"masthead", Hyperlink, Values::AddressesOrText},
    {"menu", Hyperlink, Values::AddressesOrText},
    {"merchantReturnLink", Hyperlink, Values::Addresses},
    {"missionCoveragePrioritiesPolicy", Hyperlink, Values::AddressesOrText},
    {"newsUpdatesAndGuidelines", Hyperlink, Values::AddressesOrText},
    {"noBylinesPolicy", Hyperlink, Values::AddressesOrText},
    {"ownershipFundingInfo", Hyperlink, Values::AddressesOrText},
    {"paymentUrl", Hyperlink, Values::Addresses},
    {"photo", Image, Values::AddressesOrText},
    {"primaryImageOfPage", Image, Values::Addresses},
    {"publishingPrinciples", Hyperlink, Values::AddressesOrText},
    {"relatedLink", Hyperlink, Values::Addresses},
    {"releaseNotes", Hyperlink, Values::AddressesOrText},
    {"replyToUrl", Hyperlink, Values::Addresses},
    {"sameAs", Hyperlink, Values::Addresses},
    {"screenshot", Image, Values::Addresses},
    {"sdLicense", Hyperlink, Values::AddressesOrText},
    {"serviceUrl", Hyperlink, Values::AddressesOrText},
    {"shippingSettingsLink", Hyperlink, Values::Addresses},
    {"significantLink", Hyperlink, Values::Addresses},
    {"significantLinks", Hyperlink, Values::Addresses},
    {"softwareHelp", Hyperlink, Values::AddressesOrText},
    {"subjectOf", Hyperlink, Values::AddressesOrText},
    {"target", Hyperlink, Values::AddressesOrText},
    {"termsOfService", Hyperlink, Values::AddressesOrText},
    {"thumbnail", Image, Values::Addresses},
    {"thumbnailUrl", Image, Values::Addresses},
    {"tourBookingPage", Hyperlink, Values::AddressesOrText},
    {"trackingUrl", Hyperlink, Values::Addresses},
    {"trailer", Media, Values::AddressesOrText},
    {"unnamedSourcesPolicy", Hyperlink, Values::AddressesOrText},
    {"url", Hyperlink, Values::Addresses},
    {"urlTemplate", Hyperlink, Values::AddressesOrText},
    {"usageInfo", Hyperlink, Values::AddressesOrText},
    {"verificationFactCheckingPolicy", Hyperlink, Values::AddressesOrText},
    {"video", Media, Values::AddressesOrText},
    {"webFeed", Hyperlink, Values::AddressesOrText},
};

static_assert(std::is_sorted(std::begin(properties), std::end(properties),
                             [](const JsonLdProperty& a, const JsonLdProperty& b) {
                                 return a.name < b.name;
                             }),
              "it is searched by halving");

// What names in the context of schema.org may be written with.
constexpr std::string_view prefixes[] = {"schema:", "https://schema.org/", "http://schema.org/"};

constexpr std::size_t longestName = 64; // longer than any there is, prefix, escapes and all

const JsonLdProperty* propertyOf(std::string_view rawName)
{
    if (rawName.size() > longestName) return nullptr;
    std::string buffer;
    std::string_view name = decodedJson(rawName, buffer);
    for (const std::string_view prefix : prefixes)
        if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
    const auto* const found = std::lower_bound(
        std::begin(properties), std::end(properties), name,
        [](const JsonLdProperty& property, std::string_view sought) { return property.name < sought; });
    return found == std::end(properties) || found->name != name ? nullptr : found;
}

/// JSON-LD §9.4 and §9.7: objects that only say how their one value is meant; and what a thing is called.
bool isWrapping(const JsonStep& step)
{
    return !step.name || isNamed(step, "@value") || isNamed(step, "@list") || isNamed(step, "@set") ||
           isNamed(step, "@id");
}

/// The index in the path of the property whose value it leads to; nullopt: it leads to none.
std::optional<std::size_t> propertyStep(std::span<const JsonStep> path)
{
    constexpr std::size_t maxWrappings = 8; // more mean nothing, and would be gone through for each value
    for (std::size_t passed = 0; passed < std::min(path.size(), maxWrappings); ++passed) {
        const std::size_t at = path.size() - 1 - passed;
        if (!isWrapping(path[at])) return at;
    }
    return std::nullopt;
}

bool isInContext(std::span<const JsonStep> path)
{
    return std::any_of(path.begin(), path.end(),
                       [](const JsonStep& step) { return isNamed(step, "@context"); });
}

/// The address of an image is one of its thing's own: `"logo": {"@type": "ImageObject", "url": …}`.
LinkType typeAt(const JsonLdProperty& property, std::span<const JsonStep> outside)
{
    const bool isOfThing = property.name == "url" || property.name == "contentUrl";
    const auto at = isOfThing ? propertyStep(outside) : std::nullopt;
    const JsonLdProperty* const owner = at ? propertyOf(*outside[*at].name) : nullptr;
    return owner && owner->type == Image ? Image : property.type;
}

/// JSON-LD §3.3: the identifier of a thing that is a property's value; with a fragment it names a node of the
/// graph, which needn't be a place in any page.
bool isNodeReference(std::string_view value)
{
    return value.find('#') != std::string_view::npos || value.starts_with("_:");
}

/// Whether it is an address, not a template of one, a name or a sentence.
bool isAddress(std::string_view value, Values values)
{
    const std::string_view address = trimmed(value);
    if (address.empty() || address.find('{') != std::string_view::npos) return false;
    if (values == Values::Addresses) return true;
    return address.starts_with('/') || startsWithIgnoringCase(address, "https://") ||
           startsWithIgnoringCase(address, "http://");
}

} // namespace

std::vector<JsonLdLink> linksOfJsonLd(std::string_view text)
{
    std::vector<JsonLdLink> links;
    JsonReader json(text);
    std::string buffer;
    while (const auto raw = json.next()) {
        const auto path = json.path();
        const auto at = propertyStep(path);
        const JsonLdProperty* const property = at ? propertyOf(*path[*at].name) : nullptr;
        if (!property || links.size() >= maxLinksPerPage) continue;
        const std::string_view value = decodedJson(*raw, buffer);
        if (isNamed(path.back(), "@id") && isNodeReference(value)) continue;
        if (!isAddress(value, property->values) || isInContext(path)) continue;
        links.push_back({typeAt(*property, path.first(*at)), property->name, *raw});
    }
    if (json.isBroken()) links.clear();
    return links;
}

} // namespace html
