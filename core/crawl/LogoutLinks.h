#pragma once

#include "url/Url.h"

namespace crawl {

/// Whether an address looks as if asking for it would end a session: a part of its path, or a name or value
/// in its query, is a word for that. `/account/logout`, `/wp-login.php?action=logout`, `/abmelden.html`; not
/// `/blog/how-to-log-out`.
[[nodiscard]] bool looksLikeLogout(const url::Url& url);

} // namespace crawl
