#include "http/ContentSecurityPolicy.h"

#include "http/FieldSyntax.h"

#include <algorithm>

namespace http {

// Content Security Policy §2.2.1 and §2.2.2: policies end at commas, directives at semicolons.
bool upgradesInsecureRequests(std::string_view policy)
{
    while (!policy.empty()) {
        const std::size_t end = std::min(policy.size(), policy.find_first_of(";,"));
        std::string_view directive = policy.substr(0, end);
        while (!directive.empty() && static_cast<unsigned char>(directive.front()) <= ' ')
            directive.remove_prefix(1);
        const std::string_view name = directive.substr(0, directive.find_first_of(" \t\n\f\r"));
        if (equalsIgnoringCase(name, "upgrade-insecure-requests")) return true;
        policy.remove_prefix(std::min(policy.size(), end + 1));
    }
    return false;
}

} // namespace http
