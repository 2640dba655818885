#pragma once

#include "html/OpenElements.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// Writes where open elements stand, each as a selector from the root: `html>body>main>p:nth-of-type(3)>a`.
///
/// One rule: an element that isn't its parent's first of that name has `:nth-of-type(n)`, and the first has
/// none, whether or not others follow: what comes later changes no path. Ids and classes are not used, as
/// they change where the place doesn't. Elements that the standard implies (html, head, body, tbody, tr) are
/// in it. At most maxPathBytes: of a longer path the end, after `…>`.
///
/// Links that follow each other share most of their paths: what the last one has in common with the next
/// isn't written again. Thread: any; one page, one thread.
class ElementPaths
{
public:
    /// `open` is the same each time. The path stays until the next one is asked for.
    [[nodiscard]] std::string_view of(const OpenElements& open, OpenElements::Index element);

private:
    struct Step
    {
        std::uint32_t serial; // of the element
        std::size_t end;      // of the path to it, in m_text
        std::size_t maxBytes; // that this may have: see stepBytes()
    };

    [[nodiscard]] bool append(const OpenElements::Element& element);

    std::string m_text;                         // the path asked for last, as far as it is short enough
    std::string m_shortened;                    // or that path, if it isn't
    std::vector<Step> m_steps;                  // in it, from the root
    std::vector<OpenElements::Index> m_missing; // from the element up to the last of those
};

} // namespace html
