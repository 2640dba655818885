#pragma once

#include "report/ReportSettings.h"

#include <cstddef>
#include <string>

namespace report {

/// Collects what a writer writes and gives it to the sink in pieces; knows when to stop.
class Output
{
public:
    Output(const Sink& sink, const ReportProgress& progress)
        : m_sink(sink)
        , m_progress(progress)
    {
    }

    /// To be appended to.
    [[nodiscard]] std::string& text() { return m_text; }

    /// After each piece of work: gives full pieces to the sink. False: stop writing.
    [[nodiscard]] bool goesOn();
    /// So many of so many rows are done.
    void setDone(std::size_t rows, std::size_t ofRows);
    /// Gives the rest to the sink.
    [[nodiscard]] WriteEnd end();

private:
    void flush();

    const Sink& m_sink;
    const ReportProgress& m_progress;
    std::string m_text;
    WriteEnd m_end = WriteEnd::Whole;
};

} // namespace report
