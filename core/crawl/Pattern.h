#pragma once

#include "base/Result.h"

#include <memory>
#include <string>
#include <string_view>

namespace crawl {

/// A person's regular expression (Perl's, as PCRE reads it) over UTF-8. Searches, doesn't have to match the
/// whole. Its work is bounded by a match limit, so that no pattern can hang a crawl; beyond it nothing
/// matches. Thread: any, when const. Copies share the compiled expression, which is immutable.
class Pattern
{
public:
    struct Error
    {
        std::string message;    // in the engine's words
        std::size_t offset = 0; // in the pattern
    };

    [[nodiscard]] static Result<Pattern, Error> compile(std::string_view expression);
    [[nodiscard]] bool searches(std::string_view text) const;

private:
    struct Compiled;
    explicit Pattern(std::shared_ptr<const Compiled> compiled)
        : m_compiled(std::move(compiled))
    {
    }
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace crawl
