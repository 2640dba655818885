#include "support/NameServer.h"

#include <atomic>
#include <dlfcn.h>
#include <netdb.h>
#include <optional>
#include <sys/socket.h>

namespace support {
namespace {

std::shared_ptr<const NameServer::Names> known; // by std::atomic_load and _store only

std::optional<NameServer::Answer> answerTo(const char* name)
{
    const auto names = std::atomic_load(&known);
    if (!names || !name) return std::nullopt;
    const auto place = names->find(std::string_view(name));
    return place == names->end() ? std::nullopt : std::optional(place->second);
}

using Function = int (*)(const char*, const char*, const addrinfo*, addrinfo**);

Function systemsOwn()
{
    static const auto function = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    return function;
}

/// The addresses as the system writes them, one list after the other: freeaddrinfo takes each by itself.
int list(const NameServer::Answer& answer, const char* service, addrinfo hints, addrinfo** result)
{
    hints.ai_flags = (hints.ai_flags & ~AI_ADDRCONFIG) | AI_NUMERICHOST;
    *result = nullptr;
    addrinfo** end = result;
    for (const std::string& address : answer.addresses) {
        // Those of a family that isn't wanted are refused.
        if (systemsOwn()(address.c_str(), service, &hints, end) != 0) *end = nullptr;
        while (*end)
            end = &(*end)->ai_next;
    }
    return *result ? 0 : EAI_NONAME;
}

} // namespace

NameServer::NameServer(Names names)
{
    std::atomic_store(&known, std::make_shared<const Names>(std::move(names)));
}

NameServer::~NameServer()
{
    std::atomic_store(&known, std::shared_ptr<const Names>());
}

} // namespace support

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): the system's have underscores
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char* name, const char* service,
                                                                  const addrinfo* hints, addrinfo** result)
{
    const auto answer = support::answerTo(name);
    if (!answer) return support::systemsOwn()(name, service, hints, result);
    if (answer->waits) answer->waits(); // a name server that takes its time
    if (answer->error != 0) return answer->error;
    return support::list(*answer, service, hints ? *hints : addrinfo{}, result);
}
