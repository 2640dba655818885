#include "app/cli/HydraSettings.h"

#include "app/cli/SettingValue.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace cli {

namespace {

using Texts = std::vector<std::string>;

/// Where a key's meaning goes.
struct Into
{
    FileSettings& settings;
    const std::string& name;

    void set(std::string_view option, std::string value) const
    {
        settings.settings.push_back({findOption(option), std::move(value), name});
    }
    void note(const std::string& text) const { settings.notes.push_back(name + ": " + text + "."); }
};

Complaint addStatuses(const Into& into, const Texts& texts)
{
    for (const std::string& status : texts)
        if (status == "0")
            into.note("0, no answer at all, stays broken");
        else
            into.set("--accept-status", status);
    return std::nullopt;
}

Complaint addNames(const Into& into, std::string_view option, const Texts& texts)
{
    if (texts.empty()) return "needs at least one name"; // Hydra would find no link
    for (const std::string& name : texts)
        into.set(option, name);
    return std::nullopt;
}

Complaint addElements(const Into& into, const Texts& texts)
{
    return addNames(into, "--element", texts);
}

Complaint addAttributes(const Into& into, const Texts& texts)
{
    return addNames(into, "--attribute", texts);
}

/// An expression for addresses that begin so.
std::string patternFor(std::string_view prefix)
{
    constexpr std::string_view special = "\\^$.|?*+()[]{}";
    std::string pattern = "^";
    for (const char c : prefix) {
        if (special.find(c) != std::string_view::npos) pattern += '\\';
        pattern += c;
    }
    return pattern;
}

/// Hydra leaves out links that are written so, relative ones not among them; we go by whole addresses, and
/// ask http and https only.
Complaint addPrefixes(const Into& into, const Texts& texts)
{
    for (const std::string& prefix : texts) {
        const std::size_t colon = prefix.find(':');
        const std::string scheme = prefix.substr(0, colon);
        const bool isWeb = scheme == "http" || scheme == "https";
        const bool hasHost = isWeb && colon != std::string::npos &&
                             prefix.find_first_not_of('/', colon + 1) != std::string::npos;
        const bool isScheme = !scheme.empty() && scheme.find_first_of("/#?.") == std::string::npos;
        if (hasHost)
            into.set("--exclude", patternFor(prefix));
        else if (scheme == "mailto" || scheme == "tel")
            into.set("--no-contacts", "true");
        else if (std::string_view("https").starts_with(scheme) || !isScheme)
            into.note(inQuotes(prefix) +
                      " is not taken over; --no-external and --exclude leave out links to other "
                      "sites, and by their whole addresses");
    }
    return std::nullopt;
}

Complaint setThreads(const Into& into, const Texts& texts)
{
    constexpr std::size_t most = 256; // --concurrency
    const std::string& threads = texts.front();
    const bool isTooMany = threads.find_first_not_of("0123456789") == std::string::npos &&
                           (threads.size() > 3 || (threads.size() == 3 && std::stoul(threads) > most));
    if (isTooMany) into.note(threads + " at once are too many, " + std::to_string(most) + " are taken");
    into.set("--concurrency", isTooMany ? std::to_string(most) : threads);
    return std::nullopt;
}

/// Hydra's README has the text "True", its program any value.
Complaint setGracefulExit(const Into& into, const Texts& texts)
{
    const std::string& text = texts.front();
    const bool isYes = text == "true" || text == "True";
    if (!isYes && text != "false" && text != "False") return "takes true or false, not " + inQuotes(text);
    into.set("--graceful-exit", isYes ? "true" : "false");
    return std::nullopt;
}

struct HydraKey
{
    std::string_view key;
    InFile type;
    Complaint (*add)(const Into& into, const Texts& texts);
};

constexpr std::array hydraKeys = {
    HydraKey{"OK", InFile::Numbers, addStatuses},
    HydraKey{"attrs", InFile::Texts, addAttributes},
    HydraKey{"exclude_scheme_prefixes", InFile::Texts, addPrefixes},
    HydraKey{"graceful_exit", InFile::Flag, setGracefulExit},
    HydraKey{"tags", InFile::Texts, addElements},
    HydraKey{"threads", InFile::Number, setThreads},
};

const HydraKey* find(std::string_view key)
{
    const auto found = std::find_if(hydraKeys.begin(), hydraKeys.end(),
                                    [key](const HydraKey& candidate) { return candidate.key == key; });
    return found == hydraKeys.end() ? nullptr : &*found;
}

} // namespace

bool isHydraKey(std::string_view key)
{
    return find(key) != nullptr;
}

Complaint addHydraSetting(FileSettings& settings, std::string_view key, const QJsonValue& value,
                          const std::string& name)
{
    const HydraKey& hydraKey = *find(key);
    const bool isFlagAsText = hydraKey.type == InFile::Flag && value.isString();
    const auto texts = textsOf(value, isFlagAsText ? InFile::Text : hydraKey.type);
    if (!texts) return texts.error();
    return hydraKey.add({settings, name}, *texts);
}

} // namespace cli
