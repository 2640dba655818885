#pragma once

#include <QByteArray>

#include <map>
#include <string>
#include <vector>

namespace support {

/// One broken link of a report that Hydra, or hydra-cli --format yaml, printed.
struct HydraEntry
{
    int code = 0;
    std::string url;
    std::string parent;
    std::string error;
};

/// Such a report, read strictly: every line where Hydra puts it.
struct HydraReport
{
    std::map<std::string, std::string> head;
    std::vector<HydraEntry> broken;
    std::string misfit; // the first line that isn't where Hydra puts it; empty: none
};

[[nodiscard]] HydraReport readHydraReport(const QByteArray& text);

} // namespace support
