#include "app/cli/CommandLine.h"

#include "app/cli/OptionTable.h"
#include "url/MaskedPassword.h"

#include <algorithm>

namespace cli {

namespace {

/// Does what settings say, the general before the particular, as they stand in the table: the order in which
/// a person gave them says nothing.
Complaint apply(CliOptions& options, std::vector<Setting> settings)
{
    std::stable_sort(settings.begin(), settings.end(),
                     [](const Setting& left, const Setting& right) { return left.option < right.option; });
    for (const Setting& setting : settings)
        if (const Complaint complaint = setting.option->apply(options, setting.value))
            return setting.name + " " + *complaint + ".";
    return std::nullopt;
}

/// Reads arguments one by one.
class Reader
{
public:
    explicit Reader(std::span<const std::string_view> arguments)
        : m_arguments(arguments)
    {
    }

    Result<CliOptions, CliError> read(const FileSettings& fromFile)
    {
        if (const Complaint complaint = readArguments()) return Failure{CliError{*complaint}};
        if (isQuestion()) return m_options;
        if (Complaint complaint = apply(m_options, withoutGiven(fromFile.settings)))
            return Failure{CliError{*complaint}};
        if (Complaint complaint = apply(m_options, m_given)) return Failure{CliError{*complaint}};
        if (Complaint complaint = whatIsMissing()) return Failure{CliError{*complaint}};
        if (Complaint complaint = whatIsOutOfPlace()) return Failure{CliError{*complaint}};
        m_options.notes = fromFile.notes;
        return m_options;
    }

private:
    Complaint readArguments()
    {
        while (m_next < m_arguments.size() && !isQuestion()) {
            const std::string_view argument = m_arguments[m_next++];
            const bool isOption = !m_onlyNames && argument.size() > 1 && argument.starts_with('-');
            if (isOption && argument == "--") {
                m_onlyNames = true;
                continue;
            }
            if (Complaint complaint = isOption ? readOption(argument) : readName(argument)) return complaint;
        }
        return std::nullopt;
    }

    Complaint readOption(std::string_view argument)
    {
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        const Option* const option = findOption(name);
        if (!option) return "There is no option " + std::string(name) + "." + suggestionFor(name);

        std::string_view value = option->isFlag() ? "true" : "";
        if (equals != std::string_view::npos) {
            value = argument.substr(equals + 1);
            if (option->isFlag() && value != "true" && value != "false")
                return std::string(name) + " takes no value but true and false.";
        } else if (!option->isFlag()) {
            if (m_next == m_arguments.size())
                return std::string(name) + " needs a value: " + std::string(name) + " " +
                       std::string(option->value) + ".";
            value = m_arguments[m_next++];
        }
        if (option->inFile == InFile::Question) return option->apply(m_options, value);
        m_given.push_back({option, std::string(value), std::string(name)});
        return std::nullopt;
    }

    /// What the command line doesn't say itself.
    [[nodiscard]] std::vector<Setting> withoutGiven(std::vector<Setting> settings) const
    {
        std::erase_if(settings, [this](const Setting& setting) {
            return std::any_of(m_given.begin(), m_given.end(),
                               [&](const Setting& given) { return given.option == setting.option; });
        });
        return settings;
    }

    Complaint readName(std::string_view name)
    {
        if (!m_hasCommand) return readCommand(name);
        if (m_options.command == Command::Demo)
            return "demo takes no URL: it checks the demo site. Did you mean check?";
        if (m_hasTarget)
            return std::string(isExtract() ? "extract takes one URL or file, and "
                                           : "check takes one URL, folder or list, and ") +
                   (namesSecret() ? "there is a second one. A value with a space in it needs quotes."
                                  : inQuotes(name) + " is a second one.");
        m_options.target = name;
        m_hasTarget = true;
        return std::nullopt;
    }

    Complaint readCommand(std::string_view name)
    {
        m_hasCommand = true;
        if (name == "check")
            m_options.command = Command::Check;
        else if (name == "demo")
            m_options.command = Command::Demo;
        else if (name == "extract")
            m_options.command = Command::Extract;
        else if (name == "help")
            m_options.command = Command::Help;
        else if (namesSecret())
            return "There is no such command. What shall be done comes first: hydra-cli check URL.";
        else
            return "There is no command " + inQuotes(name) + ". Did you mean hydra-cli check " +
                   url::maskedPassword(name) + "?";
        return std::nullopt;
    }

    /// What is out of place may be the half of a secret's value then: `--user https://a.example me:secret`.
    [[nodiscard]] bool namesSecret() const
    {
        return std::any_of(m_arguments.begin(), m_arguments.end(), [](std::string_view argument) {
            const Option* const option = findOption(argument.substr(0, argument.find('=')));
            return option && option->holdsSecret;
        });
    }

    [[nodiscard]] bool isQuestion() const
    {
        return m_options.command == Command::Help || m_options.command == Command::Version;
    }

    [[nodiscard]] Complaint whatIsMissing() const
    {
        if (!m_hasCommand) return "What shall be done is missing: hydra-cli check URL, or hydra-cli demo.";
        if (m_options.command != Command::Demo && m_options.target.empty())
            return isExtract() ? "The URL or file is missing: hydra-cli extract URL."
                               : "The URL is missing: hydra-cli check URL.";
        return std::nullopt;
    }

    /// What a settings file holds for the other command says nothing; whoever types it means something by it.
    [[nodiscard]] Complaint whatIsOutOfPlace() const
    {
        for (const Setting& given : m_given) {
            if (given.option->usedBy == (isExtract() ? UsedBy::Check : UsedBy::Extract))
                return given.name + " says nothing to hydra-cli " + (isExtract() ? "extract." : "check.");
            const bool isOfCrawls = given.value == "urls-csv" || given.value == "sitemap" ||
                                    given.value == "redirects" || given.value == "yaml";
            if (isExtract() && isOfCrawls && given.option->key() == "format")
                return given.name + " takes text, csv or json for extract, not " + inQuotes(given.value) +
                       ".";
        }
        return std::nullopt;
    }

    [[nodiscard]] bool isExtract() const { return m_options.command == Command::Extract; }

    std::span<const std::string_view> m_arguments;
    std::size_t m_next = 0;
    bool m_onlyNames = false; // after "--"
    bool m_hasCommand = false;
    bool m_hasTarget = false;
    std::vector<Setting> m_given; // options, in the order of the arguments
    CliOptions m_options;
};

constexpr std::size_t helpColumn = 25; // the longest option and two spaces

void appendHelp(std::string& text, const Option& option)
{
    std::string line = "  " + std::string(option.name);
    if (!option.value.empty()) line += ' ' + std::string(option.value);
    line.resize(std::max(helpColumn, line.size() + 2), ' ');
    for (const char c : option.help) {
        line += c;
        if (c == '\n') line.append(helpColumn, ' ');
    }
    text += line + "\n";
}

} // namespace

Result<CliOptions, CliError> parseCommandLine(std::span<const std::string_view> arguments,
                                              const FileSettings& fromFile)
{
    return Reader(arguments).read(fromFile);
}

std::string helpText()
{
    std::string text = R"(Hydra Link Checker: checks every link of a web site.

  hydra-cli check URL [options]      crawl a site and check all its links
  hydra-cli check FOLDER [options]   the same for a site that lies in a folder
  hydra-cli check LIST [options]     check each URL of a text file, - for standard input
                                     (one URL a line, # starts a comment)
  hydra-cli demo [options]           check the demo site, which has every kind of fault
  hydra-cli extract URL [options]    print the links that are read from one page, style sheet,
                                     manifest, sitemap or feed, with their places; or FILE, or -

Options:
)";
    for (const Option& option : allOptions())
        appendHelp(text, option);
    text += R"(
The report goes to standard output, everything else to standard error. Ctrl+C ends the crawl
and still writes the report; a second one ends at once.

Exit status: 0 nothing is broken, 1 something is, 2 the command line or the URL is wrong,
3 it could not be done (no answer, forbidden, report not written, cut short).
)";
    return text;
}

std::string versionText()
{
    return "hydra-cli " HYDRA_VERSION "\n";
}

} // namespace cli
