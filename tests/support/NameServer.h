#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace support {

/// What all that ask for a name by getaddrinfo are told while it lives, be it Qt, libcurl or our own look-up:
/// the test's program takes that function's place. Of other names the system is asked.
///
/// Thread: made and ended on one; asked on any. A look-up that outlives it keeps what it was told by.
class NameServer
{
public:
    struct Answer
    {
        std::vector<std::string> addresses{}; // IPv4 and IPv6, in that order
        int error = 0;                        // EAI_…; 0: the addresses
        std::function<void()> waits{};        // before it, on the thread that asks
    };
    using Names = std::map<std::string, Answer, std::less<>>;

    /// One at a time.
    explicit NameServer(Names names);
    ~NameServer();
    NameServer(const NameServer&) = delete;
    NameServer& operator=(const NameServer&) = delete;
};

} // namespace support
