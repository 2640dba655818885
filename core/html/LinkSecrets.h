#pragma once

#include "html/Page.h"

#include <optional>

namespace html {

/// The link as it may be told and kept, where its address has a user name or a password: they are in its
/// target no more, and masked where the page writes them. nullopt: it has none, and can be told as it is.
[[nodiscard]] std::optional<Link> withoutSecrets(const Link& link);

} // namespace html
