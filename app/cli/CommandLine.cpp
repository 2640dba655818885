#include "app/cli/CommandLine.h"

#include "app/cli/OptionTable.h"

#include <algorithm>

namespace cli {

namespace {

/// Reads arguments one by one; `options` is what they came to so far.
class Reader
{
public:
    explicit Reader(std::span<const std::string_view> arguments)
        : m_arguments(arguments)
    {
    }

    Result<CliOptions, CliError> read()
    {
        while (m_next < m_arguments.size()) {
            const std::string_view argument = m_arguments[m_next++];
            const bool isOption = !m_onlyNames && argument.size() > 1 && argument.starts_with('-');
            if (isOption && argument == "--") {
                m_onlyNames = true;
                continue;
            }
            if (Complaint complaint = isOption ? readOption(argument) : readName(argument))
                return Failure{CliError{*complaint}};
            if (isQuestion()) return m_options;
        }
        if (Complaint complaint = whatIsMissing()) return Failure{CliError{*complaint}};
        return m_options;
    }

private:
    Complaint readOption(std::string_view argument)
    {
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        const Option* const option = findOption(name);
        if (!option) return "There is no option " + std::string(name) + "." + suggestionFor(name);

        std::string_view value;
        if (equals != std::string_view::npos) {
            if (option->value.empty()) return std::string(name) + " takes no value.";
            value = argument.substr(equals + 1);
        } else if (!option->value.empty()) {
            if (m_next == m_arguments.size())
                return std::string(name) + " needs a value: " + std::string(name) + " " +
                       std::string(option->value) + ".";
            value = m_arguments[m_next++];
        }
        if (Complaint complaint = option->apply(m_options, value))
            return std::string(name) + " " + *complaint + ".";
        return std::nullopt;
    }

    Complaint readName(std::string_view name)
    {
        if (!m_hasCommand) return readCommand(name);
        if (m_options.command == Command::Demo)
            return "demo takes no URL: it checks the demo site. Did you mean check?";
        if (m_hasTarget)
            return "check takes one URL, folder or list, and " + inQuotes(name) + " is a second one.";
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
        else if (name == "help")
            m_options.command = Command::Help;
        else
            return "There is no command " + inQuotes(name) + ". Did you mean hydra-cli check " +
                   std::string(name) + "?";
        return std::nullopt;
    }

    [[nodiscard]] bool isQuestion() const
    {
        return m_options.command == Command::Help || m_options.command == Command::Version;
    }

    [[nodiscard]] Complaint whatIsMissing() const
    {
        if (!m_hasCommand) return "What shall be done is missing: hydra-cli check URL, or hydra-cli demo.";
        const bool check = m_options.command == Command::Check;
        if (check && m_options.target.empty()) return "The URL is missing: hydra-cli check URL.";
        return std::nullopt;
    }

    std::span<const std::string_view> m_arguments;
    std::size_t m_next = 0;
    bool m_onlyNames = false; // after "--"
    bool m_hasCommand = false;
    bool m_hasTarget = false;
    CliOptions m_options;
};

constexpr std::size_t helpColumn = 25; // the longest option and two spaces

void appendHelp(std::string& text, const Option& option)
{
    std::string line = "  " + std::string(option.name);
    if (!option.value.empty()) line += " " + std::string(option.value);
    line.resize(std::max(helpColumn, line.size() + 2), ' ');
    for (const char c : option.help) {
        line += c;
        if (c == '\n') line.append(helpColumn, ' ');
    }
    text += line + "\n";
}

} // namespace

Result<CliOptions, CliError> parseCommandLine(std::span<const std::string_view> arguments)
{
    return Reader(arguments).read();
}

std::string helpText()
{
    std::string text = R"(Hydra Link Checker: checks every link of a web site.

  hydra-cli check URL [options]      crawl a site and check all its links
  hydra-cli check FOLDER [options]   the same for a site that lies in a folder
  hydra-cli check LIST [options]     check each URL of a text file, - for standard input
                                     (one URL a line, # starts a comment)
  hydra-cli demo [options]           check the demo site, which has every kind of fault

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
