#pragma once

#include "base/Result.h"
#include "fetch/SitePattern.h"

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class AccessKind : std::uint8_t { Password, Header, Cookie, CookieFile, ClientCertificate, Login };

inline constexpr std::array accessKinds = {
    AccessKind::Password,          AccessKind::Header, AccessKind::Cookie, AccessKind::CookieFile,
    AccessKind::ClientCertificate, AccessKind::Login};

/// A way into a site, without its secrets: those are a SecretStore's, under names that say whom they are for,
/// so that no other site is ever told.
struct AccessEntry
{
    AccessKind kind = AccessKind::Password;
    std::string site; // as fetch::SitePattern reads it; Login: the crawls that it is for
    /// Of the user, field or cookie; the file; Login: the page with the form.
    std::string name;
    /// ClientCertificate: its key's file, if that is another; Login: the names of the form's fields.
    std::vector<std::string> more{};
    bool operator==(const AccessEntry&) const = default;
};

/// One way as another is the same: of two only the later is kept.
[[nodiscard]] bool isSameWay(const AccessEntry& a, const AccessEntry& b);

/// The names of its secrets, in the order in which they are typed.
[[nodiscard]] std::vector<std::string> secretNames(const AccessEntry& entry);
/// Whether it is of use without its secret: a key often has no pass phrase.
[[nodiscard]] bool needsSecrets(AccessKind kind);

// What can't be used of an entry, part by part, in words, and never with a word of what was typed, which may
// be a secret in the wrong place. Empty: it can.
[[nodiscard]] QString problemOfSite(const AccessEntry& entry);
[[nodiscard]] QString problemOfName(const AccessEntry& entry);
[[nodiscard]] QString problemOfMore(const AccessEntry& entry);
[[nodiscard]] QString problemOfSecret(AccessKind kind, std::string_view secret);
/// The first of them all but the secret's.
[[nodiscard]] QString problemOf(const AccessEntry& entry);

/// `https://` where there is no scheme.
[[nodiscard]] std::string withScheme(std::string_view site);

/// "Password of me, for https://a.test/"
[[nodiscard]] QString describe(const AccessEntry& entry);

} // namespace ui
