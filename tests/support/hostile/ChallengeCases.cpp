// 401 by all schemes, and 407 from who is no proxy.

#include "support/hostile/HostileCase.h"

namespace support {

using crawl::Reason;
using crawl::Verdict;

HostileCases challengeCases()
{
    const std::pair<const char*, Header> schemes[] = {
        {"no challenge", {}},
        {"Basic", {{"WWW-Authenticate", "Basic realm=\"x\""}}},
        {"Digest", {{"WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\", qop=\"auth\", algorithm=MD5"}}},
        {"Digest of an algorithm nobody knows",
         {{"WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\", algorithm=ROT13"}}},
        {"Bearer", {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}}},
        {"Negotiate", {{"WWW-Authenticate", "Negotiate"}}},
        {"NTLM", {{"WWW-Authenticate", "NTLM"}}},
        {"NTLM in its second step", {{"WWW-Authenticate", "NTLM TlRMTVNTUAACAAAA////////////////"}}},
        {"a scheme nobody knows", {{"WWW-Authenticate", "Klingon honour=\"yes\""}}},
        {"an empty challenge", {{"WWW-Authenticate", ""}}},
        {"a challenge of nonsense", {{"WWW-Authenticate", ",,, =\"\"=, Basic Basic \"unclosed"}}},
        {"four challenges",
         {{"WWW-Authenticate", "Negotiate"},
          {"WWW-Authenticate", "NTLM"},
          {"WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\""},
          {"WWW-Authenticate", "Basic realm=\"x\""}}},
        {"a realm of 15 kB", {{"WWW-Authenticate", "Basic realm=\"" + std::string(15'000, 'x') + '"'}}},
    };
    HostileCases cases;
    for (const auto& [name, fields] : schemes)
        cases.push_back({"401 with " + std::string(name), wireAnswer(401, finePage, fields), Verdict::Blocked,
                         Reason::NeedsLogin});
    for (const char* scheme : {"Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"n\"", "Negotiate", "NTLM"})
        cases.push_back({"407 with " + std::string(scheme),
                         wireAnswer(407, finePage, {{"Proxy-Authenticate", scheme}}), Verdict::Blocked,
                         Reason::BotWall});
    cases.push_back({"407 with no challenge", wireAnswer(407, finePage), Verdict::Blocked, Reason::BotWall});
    cases.push_back({"200 with a challenge", fineAnswer({{"WWW-Authenticate", "Basic realm=\"x\""}})});
    return cases;
}

} // namespace support
