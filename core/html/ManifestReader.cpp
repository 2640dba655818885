#include "html/ManifestReader.h"

#include "html/Ascii.h"
#include "html/JsonReader.h"
#include "html/TextDecoder.h"
#include "html/TextLinks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace html {

namespace {

constexpr std::string_view anyPlace = "[]"; // a step into an array

/// A member that holds an address. The steps that aren't needed are empty.
struct ManifestMember
{
    std::array<std::string_view, 5> steps;
    LinkType type;
};

// Web Application Manifest §1 and §2, its Application Information, and the incubations that browsers read.
// Not among them: `id` is a name, `scope` and `scope_extensions` are ranges, `protocol_handlers` and
// `share_target` are filled in before they are asked.
constexpr ManifestMember members[] = {
    {{"start_url"}, LinkType::Hyperlink},
    {{"icons", anyPlace, "src"}, LinkType::Image},
    {{"screenshots", anyPlace, "src"}, LinkType::Image},
    {{"shortcuts", anyPlace, "url"}, LinkType::Hyperlink},
    {{"shortcuts", anyPlace, "icons", anyPlace, "src"}, LinkType::Image},
    {{"related_applications", anyPlace, "url"}, LinkType::Hyperlink},
    {{"file_handlers", anyPlace, "action"}, LinkType::Hyperlink},
    {{"file_handlers", anyPlace, "icons", anyPlace, "src"}, LinkType::Image},
    {{"note_taking", "new_note_url"}, LinkType::Hyperlink},
};

bool isAt(const ManifestMember& member, std::span<const JsonStep> path)
{
    const auto isStep = [](const JsonStep& step, std::string_view expected) {
        return expected == anyPlace ? !step.name : isNamed(step, expected);
    };
    const auto end = std::find(member.steps.begin(), member.steps.end(), std::string_view());
    return std::equal(path.begin(), path.end(), member.steps.begin(), end, isStep);
}

const ManifestMember* memberAt(std::span<const JsonStep> path)
{
    if (path.size() > members[0].steps.size()) return nullptr;
    const auto* const found = std::find_if(std::begin(members), std::end(members),
                                           [&](const ManifestMember& member) { return isAt(member, path); });
    return found == std::end(members) ? nullptr : found;
}

/// As a script would reach it: `icons[0].src`.
std::string memberPath(const ManifestMember& member, std::span<const JsonStep> path)
{
    std::string text;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (!path[i].name)
            text += '[' + std::to_string(path[i].index) + ']';
        else
            text.append(text.empty() ? "" : ".").append(member.steps[i]);
    }
    return text;
}

Link linkAt(const ManifestMember& member)
{
    const LinkUse use = member.type == LinkType::Hyperlink ? LinkUse::Navigate : LinkUse::Load;
    return {.type = member.type, .use = use, .position = LinkPosition::Head};
}

} // namespace

// Web Application Manifest §1.1: read as UTF-8, whatever it was sent as.
Manifest readManifest(std::string_view body, const url::Url& address)
{
    const DecodedText decodedBody = decode(body, "utf-8");
    const std::string_view text = decodedBody.text();
    TextLinks links(text, address);
    JsonReader json(text);
    std::string buffer;
    while (const auto raw = json.next()) {
        const ManifestMember* const member = memberAt(json.path());
        if (!member || links.count() >= maxLinksPerPage) continue;
        const std::string_view value = decodedJson(*raw, buffer);
        const bool isNothing = std::all_of(value.begin(), value.end(), isAsciiWhitespace);
        if (isNothing && member->type == LinkType::Image) continue;
        links.add(linkAt(*member), memberPath(*member, json.path()), *raw, value);
    }
    if (json.isBroken()) return {.links = {}, .isBroken = true};
    return {.links = links.take(), .isBroken = false};
}

} // namespace html
