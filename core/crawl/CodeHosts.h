#pragma once

#include <string_view>

namespace crawl {

/// Whether a code host's own scripts make something of the fragment that its pages don't hold: lines of a
/// file (`#L10-L20`), a comment (`#issuecomment-1`). GitHub, GitLab, Bitbucket, Gitea and those that run
/// them.
[[nodiscard]] bool isMannerOfCodeHost(std::string_view host, std::string_view fragment);

} // namespace crawl
