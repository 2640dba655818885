#include "html/Landmarks.h"

#include "html/Ascii.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace html {

namespace {

struct Role
{
    std::string_view name;
    std::optional<LinkPosition> position; // nullopt: that of what is around
    bool isSection;                       // a header or footer in it is its own
};

constexpr Role roles[] = {
    {"navigation", LinkPosition::Navigation, true},
    {"banner", LinkPosition::Header, false},
    {"main", LinkPosition::Content, true},
    {"complementary", LinkPosition::Aside, true},
    {"contentinfo", LinkPosition::Footer, false},
    {"article", std::nullopt, true},
    {"region", std::nullopt, true},
    // These take an element's own meaning from it.
    {"none", std::nullopt, false},
    {"presentation", std::nullopt, false},
};

const Role* roleOf(std::string_view attribute)
{
    const Role* first = nullptr;
    forEachToken(attribute, isAsciiWhitespace, [&](std::string_view token) {
        if (first) return;
        const auto* const role = std::find_if(std::begin(roles), std::end(roles), [=](const Role& each) {
            return isIgnoringCase(token, each.name);
        });
        if (role != std::end(roles)) first = role;
    });
    return first;
}

} // namespace

Landmark landmarkOf(ElementName element, std::string_view role, Landmark around)
{
    if (!role.empty()) {
        if (const Role* const landmark = roleOf(role))
            return {landmark->position.value_or(around.position), around.isSectioned || landmark->isSection};
    }
    switch (element) {
    case ElementName::Body:
    case ElementName::Frameset: return {LinkPosition::Content, false};
    case ElementName::Nav: return {LinkPosition::Navigation, true};
    case ElementName::Main: return {LinkPosition::Content, true};
    case ElementName::Aside: return {LinkPosition::Aside, true};
    case ElementName::Article:
    case ElementName::Section: return {around.position, true};
    case ElementName::Header: return around.isSectioned ? around : Landmark{LinkPosition::Header, false};
    case ElementName::Footer: return around.isSectioned ? around : Landmark{LinkPosition::Footer, false};
    default: return around; // of all the elements there are
    }
}

} // namespace html
