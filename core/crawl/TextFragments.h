#pragma once

#include "crawl/EntryId.h"
#include "html/TextDirective.h"

#include <cstdint>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crawl {

/// Which texts links look for in which page (`#:~:text=`), and whether it shows them.
///
/// A page's text isn't kept: it is searched when the page is read, for what is wanted of it by then. What
/// links want later is late: the page is asked again for all of that, once, when nothing else is left to do.
class TextFragments
{
public:
    enum class State : std::uint8_t {
        Unknown,
        Shown, // or beyond the number that is looked for
        NotShown,
    };

    /// All texts of the fragment together: NotShown if one isn't.
    [[nodiscard]] State stateOf(EntryId page, std::string_view fragment) const;
    void want(EntryId page, std::string_view fragment);
    /// As `want` of a page that was read already.
    void wantLate(EntryId page, std::string_view fragment);

    /// The page is about to be read: what is wanted of it.
    [[nodiscard]] std::vector<html::TextDirective> ask(EntryId page);
    /// Whether it shows them, in the order in which they were asked.
    void onRead(EntryId page, const std::vector<bool>& found);

    [[nodiscard]] bool hasLate() const { return !m_late.empty(); }
    /// The pages that are to be asked again.
    [[nodiscard]] std::set<EntryId> takeLate();

private:
    struct Text
    {
        html::TextDirective directive;
        State state = State::Unknown;
        bool isAsked = false;
    };
    using Texts = std::vector<Text>;

    [[nodiscard]] const Text* find(EntryId page, const html::TextDirective& directive) const;

    std::unordered_map<EntryId, Texts> m_texts;
    std::set<EntryId> m_late;
};

} // namespace crawl
