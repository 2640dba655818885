#pragma once

#include "report/ReportSettings.h"

#include <functional>
#include <optional>
#include <string>

namespace cli {

/// Where the report goes: a file that appears whole or not at all, or standard output.
class ReportOutput
{
public:
    /// nullopt: standard output.
    explicit ReportOutput(std::optional<std::string> file);

    /// What hinders, in a sentence; nullopt: it can be written, as far as can be known before. A file that is
    /// there already is not touched.
    [[nodiscard]] std::optional<std::string> obstacle() const;

    /// Gives the writer a sink. What went wrong, in a sentence; nullopt: the report is written.
    [[nodiscard]] std::optional<std::string>
    write(const std::function<report::WriteEnd(const report::Sink&)>& writer) const;

private:
    [[nodiscard]] bool isSpecialFile() const;

    const std::optional<std::string> m_file;
};

} // namespace cli
