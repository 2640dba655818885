#include "url/SpecialScheme.h"

namespace url {

SchemeType schemeType(std::string_view scheme)
{
    if (scheme == "https") return SchemeType::Https;
    if (scheme == "http") return SchemeType::Http;
    if (scheme == "file") return SchemeType::File;
    if (scheme == "ftp") return SchemeType::Ftp;
    if (scheme == "wss") return SchemeType::Wss;
    if (scheme == "ws") return SchemeType::Ws;
    return SchemeType::NotSpecial;
}

std::optional<std::uint16_t> defaultPort(SchemeType type)
{
    switch (type) {
    case SchemeType::Http:
    case SchemeType::Ws: return 80;
    case SchemeType::Https:
    case SchemeType::Wss: return 443;
    case SchemeType::Ftp: return 21;
    case SchemeType::File:
    case SchemeType::NotSpecial: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace url
