#include "http/ContentSecurityPolicy.h"
#include "support/Catch.h"

#include <string>
#include <tuple>

TEST_CASE("a policy that asks for https is known among other directives", "[http]")
{
    const auto [policy, upgrades] = GENERATE(table<std::string, bool>({
        {"upgrade-insecure-requests", true},
        {"default-src https:; Upgrade-Insecure-Requests ;", true},
        {"default-src 'self', \n upgrade-insecure-requests", true},
        {"upgrade-insecure-requests 1", true},
        {"default-src upgrade-insecure-requests", false},
        {"upgrade-insecure-requests-not", false},
        {";;,", false},
        {"", false},
    }));
    INFO(policy);
    CHECK(http::upgradesInsecureRequests(policy) == upgrades);
}
