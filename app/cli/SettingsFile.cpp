#include "app/cli/SettingsFile.h"

#include "app/cli/FileText.h"
#include "app/cli/HydraSettings.h"
#include "app/cli/OptionTable.h"
#include "app/cli/SettingValue.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cli {

namespace {

constexpr std::size_t mostSettingsBytes = 1024 * 1024; // ten thousand patterns; more is another file

/// Of the byte at `offset`, both from 1.
std::string placeOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') + 1; // 0 where there is none
    return "line " + std::to_string(lines + 1) + ", column " + std::to_string(before.size() - lineStart + 1);
}

Complaint addSetting(FileSettings& settings, const std::string& key, const QJsonValue& value,
                     const std::string& name)
{
    if (isHydraKey(key)) return addHydraSetting(settings, key, value, name);
    const Option& option = *findOptionOfFile(key);
    const auto texts = textsOf(value, option.inFile);
    if (!texts) return texts.error();
    for (const std::string& text : *texts)
        settings.settings.push_back({&option, text, name});
    return std::nullopt;
}

std::string suggestionForKey(const std::string& key)
{
    std::string suggestion = suggestionFor("--" + key);
    if (const std::size_t dashes = suggestion.find("--"); dashes != std::string::npos)
        suggestion.erase(dashes, 2);
    return suggestion;
}

} // namespace

Result<FileSettings, CliError> parseSettings(std::string_view json, const std::string& name)
{
    const std::string file = "The settings file " + inQuotes(name);
    QJsonParseError error;
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{CliError{file + " is no JSON: " + error.errorString().toStdString() + " (" +
                                placeOf(json, static_cast<std::size_t>(error.offset)) + ")."}};
    if (!document.isObject()) return Failure{CliError{file + " holds no JSON object: {\"timeout\": 20}."}};

    FileSettings settings;
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::string key = member.key().toStdString();
        if (!isHydraKey(key) && !findOptionOfFile(key))
            return Failure{CliError{file + " has a key that nothing is called: " + inQuotes(key) + "." +
                                    suggestionForKey(key)}};
        const std::string keyInFile = inQuotes(key) + " in " + name;
        if (const Complaint complaint = addSetting(settings, key, member.value(), keyInFile))
            return Failure{CliError{keyInFile + " " + *complaint + "."}};
    }
    return settings;
}

Result<CliOptions, CliError> readOptions(std::span<const std::string_view> arguments)
{
    auto options = parseCommandLine(arguments);
    if (!options || !options->settingsFile) return options;
    const std::string name = *options->settingsFile;
    const auto json = readFile(name, "The settings file ", mostSettingsBytes);
    if (!json) return Failure{json.error()};
    const auto settings = parseSettings(*json, name);
    if (!settings) return Failure{settings.error()};
    return parseCommandLine(arguments, *settings);
}

} // namespace cli
