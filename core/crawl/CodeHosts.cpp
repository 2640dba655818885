// Two tables: whose hosts they are, and which fragments their pages understand.

#include "crawl/CodeHosts.h"

#include "url/AsciiText.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace crawl {

namespace {

enum class Forge : std::uint8_t { GitHub, GitLab, Bitbucket, Gitea, Sourcehut, Gitiles };

struct Host
{
    std::string_view name; // with a dot at its end: any host that begins so
    Forge forge;
};

constexpr Host hosts[] = {
    {"github.com", Forge::GitHub},
    {"gist.github.com", Forge::GitHub},
    {"github.", Forge::GitHub},
    {"gitlab.com", Forge::GitLab},
    {"gitlab.", Forge::GitLab},
    {"salsa.debian.org", Forge::GitLab},
    {"invent.kde.org", Forge::GitLab},
    {"framagit.org", Forge::GitLab},
    {"bitbucket.org", Forge::Bitbucket},
    {"bitbucket.", Forge::Bitbucket},
    {"codeberg.org", Forge::Gitea},
    {"gitea.com", Forge::Gitea},
    {"gitea.", Forge::Gitea},
    {"forgejo.", Forge::Gitea},
    {"git.sr.ht", Forge::Sourcehut},
    {"hg.sr.ht", Forge::Sourcehut},
    {"android.googlesource.com", Forge::Gitiles},
    {"chromium.googlesource.com", Forge::Gitiles},
};

struct Manner
{
    Forge forge;
    /// `#` stands for a number, `*` for any text that isn't empty.
    std::string_view fragment;
};

constexpr Manner manners[] = {
    // Lines of a file, of a difference
    {Forge::GitHub, "L#"},
    {Forge::GitHub, "L#-L#"},
    {Forge::GitHub, "L#-#"},
    {Forge::GitHub, "L#C#"},
    {Forge::GitHub, "L#C#-L#C#"},
    {Forge::GitHub, "diff-*"},
    {Forge::GitHub, "file-*"},
    // What was said
    {Forge::GitHub, "issue-#"},
    {Forge::GitHub, "issuecomment-#"},
    {Forge::GitHub, "pullrequestreview-#"},
    {Forge::GitHub, "discussion_r#"},
    {Forge::GitHub, "discussion-#"},
    {Forge::GitHub, "discussioncomment-#"},
    {Forge::GitHub, "commitcomment-#"},
    {Forge::GitHub, "gistcomment-#"},
    {Forge::GitHub, "event-#"},
    {Forge::GitHub, "ref-*"},
    {Forge::GitHub, "step:#:#"},
    {Forge::GitHub, "readme"},

    {Forge::GitLab, "L#"},
    {Forge::GitLab, "L#-#"},
    {Forge::GitLab, "L#-L#"},
    {Forge::GitLab, "LC#"},
    {Forge::GitLab, "note_#"},
    {Forge::GitLab, "discussion_*"},
    {Forge::GitLab, "diff-content-*"},

    {Forge::Bitbucket, "lines-#"},
    {Forge::Bitbucket, "lines-#:#"},
    {Forge::Bitbucket, "comment-#"},
    {Forge::Bitbucket, "chg-*"},
    {Forge::Bitbucket, "markdown-header-*"},
    {Forge::Bitbucket, "*-#"}, // the file's own name before the line

    {Forge::Gitea, "L#"},
    {Forge::Gitea, "L#-L#"},
    {Forge::Gitea, "L#-#"},
    {Forge::Gitea, "issue-#"},
    {Forge::Gitea, "issuecomment-#"},
    {Forge::Gitea, "diff-*"},

    {Forge::Sourcehut, "L#"},
    {Forge::Sourcehut, "L#-#"},
    {Forge::Sourcehut, "event-#"},

    {Forge::Gitiles, "#"},
};

bool matches(std::string_view pattern, std::string_view text)
{
    if (pattern.empty()) return text.empty();
    if (pattern.front() == '#') {
        const auto end = std::find_if_not(text.begin(), text.end(), url::isAsciiDigit);
        const auto digits = static_cast<std::size_t>(end - text.begin());
        return digits > 0 && matches(pattern.substr(1), text.substr(digits));
    }
    if (pattern.front() == '*') { // what comes behind it, if anything, begins with the last "-"
        if (pattern.size() == 1) return !text.empty();
        const std::size_t dash = text.rfind('-');
        return dash != std::string_view::npos && dash > 0 && matches(pattern.substr(1), text.substr(dash));
    }
    return !text.empty() && text.front() == pattern.front() && matches(pattern.substr(1), text.substr(1));
}

} // namespace

bool isMannerOfCodeHost(std::string_view host, std::string_view fragment)
{
    return std::any_of(std::begin(hosts), std::end(hosts), [=](const Host& known) {
        const bool isIt = known.name.ends_with('.') ? host.starts_with(known.name) : host == known.name;
        return isIt && std::any_of(std::begin(manners), std::end(manners), [&](const Manner& manner) {
                   return manner.forge == known.forge && matches(manner.fragment, fragment);
               });
    });
}

} // namespace crawl
