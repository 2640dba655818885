#include "app/cli/HydraReport.h"

#include <cstdlib>
#include <initializer_list>
#include <sstream>
#include <string_view>

namespace support {

namespace {

/// Takes lines one by one and remembers the first that isn't as it should be.
class Lines
{
public:
    Lines(const std::string& text, std::string& misfit)
        : m_lines(text)
        , m_misfit(misfit)
    {
    }

    /// The rest of the next line, which has to begin so.
    std::string after(std::string_view beginning)
    {
        std::string line;
        const bool isThere = static_cast<bool>(std::getline(m_lines, line));
        if (isThere && line.starts_with(beginning)) return line.substr(beginning.size());
        if (m_misfit.empty()) m_misfit = '"' + line + "\" instead of \"" + std::string(beginning) + '"';
        return {};
    }
    void just(std::string_view expected)
    {
        if (!after(expected).empty() && m_misfit.empty()) m_misfit = "more after " + std::string(expected);
    }

    /// Up to the next blank line: Python's word of a redirect loop has three lines.
    std::string rest()
    {
        std::string text;
        for (std::string line; m_lines.peek() != '\n' && std::getline(m_lines, line);)
            text += ' ' + line;
        return text;
    }

    [[nodiscard]] bool atEnd()
    {
        return !m_misfit.empty() || m_lines.peek() == std::char_traits<char>::eof();
    }

private:
    std::istringstream m_lines;
    std::string& m_misfit;
};

} // namespace

HydraReport readHydraReport(const QByteArray& text)
{
    HydraReport report;
    Lines lines(text.toStdString(), report.misfit);
    lines.just("---");
    for (const char* key : {"title", "checked", "number of email links", "emails", "broken"})
        report.head[key] = lines.after(std::string(key) + ": ");
    lines.just("---");
    for (;;) {
        lines.just("");
        if (lines.atEnd()) return report;
        HydraEntry entry;
        entry.code = std::atoi(lines.after("- code:    ").c_str());
        entry.url = lines.after("  url:     ");
        entry.parent = lines.after("  parent:  ");
        entry.error = lines.after("  error:   ");
        entry.error += lines.rest();
        report.broken.push_back(std::move(entry));
    }
}

} // namespace support
