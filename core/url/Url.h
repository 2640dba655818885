#pragma once

#include "url/Origin.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace url {

enum class ExcludeFragment : bool { No, Yes };

/// The standard's URL record (URL Standard §4.1), kept as its one serialization with the places of its parts,
/// so that a million of them cost a string each. Always a URL: only parseUrl() and the makers below make one.
///
/// Views returned live as long as the Url and are percent-encoded ASCII, as in the serialization.
class Url
{
public:
    /// The whole serialization; ASCII.
    [[nodiscard]] const std::string& href() const { return m_href; }
    /// URL Standard §4.5.
    [[nodiscard]] std::string_view serialize(ExcludeFragment exclude) const;

    [[nodiscard]] std::string_view scheme() const; // without ":"
    [[nodiscard]] std::string_view username() const;
    [[nodiscard]] std::string_view password() const;
    /// Serialized; IPv6 in brackets. nullopt: the host is null (`mailto:`); empty is a host (`file:///`).
    [[nodiscard]] std::optional<std::string_view> host() const;
    /// nullopt where the URL has none or its scheme's default.
    [[nodiscard]] std::optional<std::uint16_t> port() const;
    /// With its leading "/", or the opaque path.
    [[nodiscard]] std::string_view path() const;
    [[nodiscard]] std::optional<std::string_view> query() const;    // without "?"
    [[nodiscard]] std::optional<std::string_view> fragment() const; // without "#"

    [[nodiscard]] bool hasOpaquePath() const;
    [[nodiscard]] bool isHttpOrHttps() const;
    [[nodiscard]] bool hasCredentials() const;

    /// For http and https (and the other special schemes): the tuple origin, port filled in.
    [[nodiscard]] Origin origin() const;

    [[nodiscard]] Url withoutFragment() const;
    /// `fragment` is taken as it stands: it comes from another Url's fragment().
    [[nodiscard]] Url withFragment(std::string_view fragment) const;
    [[nodiscard]] Url withoutCredentials() const;

    bool operator==(const Url& other) const { return m_href == other.m_href; }

private:
    friend class UrlParser; // builds the serialization and the places in one pass
    Url() = default;

    [[nodiscard]] std::string_view between(std::size_t start, std::size_t end) const;
    [[nodiscard]] bool hasHost() const;
    /// Where query or fragment begin, or the serialization ends.
    [[nodiscard]] std::size_t pathEnd() const;
    [[nodiscard]] std::size_t queryEnd() const;

    static constexpr std::uint32_t none = UINT32_MAX;

    std::string m_href;
    // Places in m_href, as in
    //     https://user:pass@example.org:8080/path?query#fragment
    //          S      U     H           E   P   Q    F
    // 32 bits: a URL is far shorter than 4 GB. Without credentials U is H; with a null host U, H and E stand
    // after the scheme's ":". Between E and P is the port, or the "/." that keeps a path from looking like a
    // host.
    std::uint32_t m_schemeEnd = 0;
    std::uint32_t m_usernameEnd = 0;
    std::uint32_t m_hostStart = 0;
    std::uint32_t m_hostEnd = 0;
    std::uint32_t m_pathStart = 0;
    std::uint32_t m_queryStart = none;    // the "?"
    std::uint32_t m_fragmentStart = none; // the "#"
};

} // namespace url
