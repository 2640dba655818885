#include "report/Address.h"

namespace report {

namespace {

/// The two parts of what is shown, without a copy.
struct Parts
{
    std::string_view scheme;
    std::string_view rest;
};

[[nodiscard]] Parts partsOf(std::string_view url)
{
    if (!url.starts_with(folderOrigin)) return {{}, url};
    const std::string_view path = url.substr(folderOrigin.size());
    if (path.empty()) return {"folder:", "/"};
    const bool isOrigin = path.front() == '/' || path.front() == '?' || path.front() == '#';
    return isOrigin ? Parts{"folder:", path}
                    : Parts{{}, url}; // not http://folder.invalid.example/ or another port
}

} // namespace

std::string displayAddress(std::string_view url)
{
    const Parts parts = partsOf(url);
    std::string text(parts.scheme);
    return text.append(parts.rest);
}

bool addressLess(std::string_view left, std::string_view right)
{
    const Parts ours = partsOf(left);
    const Parts theirs = partsOf(right);
    if (ours.scheme == theirs.scheme) return ours.rest < theirs.rest;
    if (theirs.scheme.empty()) // "folder:" + rest against a whole address
        return ours.scheme.compare(theirs.rest.substr(0, ours.scheme.size())) < 0 ||
               (theirs.rest.starts_with(ours.scheme) && ours.rest < theirs.rest.substr(ours.scheme.size()));
    return theirs.scheme.compare(ours.rest.substr(0, theirs.scheme.size())) > 0 ||
           (ours.rest.starts_with(theirs.scheme) && ours.rest.substr(theirs.scheme.size()) < theirs.rest);
}

} // namespace report
