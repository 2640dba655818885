#pragma once

#include "http/Status.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serve {

/// What a folder's `_redirects` says: the file by which static hosts are told of redirects and other answers.
///
/// A line: `/from /to [status]`; `#` begins a comment. `/from` may end in `*`, whose text stands for `:splat`
/// in `/to`. `/to` is a path or an http(s) URL. Statuses: 301 (if none is said), 302, 303, 307, 308; 200
/// gives the file at `/to`; 400 to 599 give it with that status. A `!` after the status: also where a file
/// exists. Lines with anything else (conditions, parameters, `:names`) are left out.
class RedirectRules
{
public:
    struct Match
    {
        http::StatusCode status = 0;
        std::string target; // printable ASCII, as it goes into Location
        bool evenOverFiles = false;
        bool operator==(const Match&) const = default;
    };

    RedirectRules() = default;
    explicit RedirectRules(std::string_view text);

    /// The first rule for a percent-decoded path, with or without a slash at its end.
    [[nodiscard]] std::optional<Match> match(std::string_view path) const;
    [[nodiscard]] std::size_t count() const { return m_rules.size(); }

private:
    struct Rule
    {
        std::string from; // percent-decoded, without the `*` or slash at its end
        bool isPrefix = false;
        Match match;
    };

    [[nodiscard]] static std::optional<Rule> parseLine(std::string_view line);

    std::vector<Rule> m_rules;
};

} // namespace serve
