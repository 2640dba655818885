#include "crawl/TextFragments.h"

#include <algorithm>
#include <utility>

namespace crawl {

namespace {

// Each is a search through the page. More is no link list that a person made.
constexpr std::size_t maxTextsPerPage = 200;

} // namespace

TextFragments::State TextFragments::stateOf(EntryId page, std::string_view fragment) const
{
    State state = State::Shown;
    for (const html::TextDirective& directive : html::parseTextDirectives(fragment)) {
        const Text* const text = find(page, directive);
        const auto texts = m_texts.find(page);
        const bool isTooMany = !text && texts != m_texts.end() && texts->second.size() >= maxTextsPerPage;
        if (isTooMany) continue;
        if (!text || text->state == State::Unknown) return State::Unknown;
        if (text->state == State::NotShown) state = State::NotShown;
    }
    return state;
}

void TextFragments::want(EntryId page, std::string_view fragment)
{
    for (html::TextDirective& directive : html::parseTextDirectives(fragment)) {
        if (find(page, directive) || m_texts[page].size() >= maxTextsPerPage) continue;
        m_texts[page].push_back({std::move(directive), State::Unknown, false});
    }
}

void TextFragments::wantLate(EntryId page, std::string_view fragment)
{
    want(page, fragment);
    const auto texts = m_texts.find(page);
    if (texts == m_texts.end()) return;
    // What was asked and not answered isn't asked over and over: its page is no page any more.
    const bool isLate = std::any_of(texts->second.begin(), texts->second.end(),
                                    [](const Text& text) { return !text.isAsked; });
    if (isLate) m_late.insert(page);
}

std::vector<html::TextDirective> TextFragments::ask(EntryId page)
{
    std::vector<html::TextDirective> asked;
    m_late.erase(page);
    const auto texts = m_texts.find(page);
    if (texts == m_texts.end()) return asked;
    for (Text& text : texts->second) {
        text.isAsked = true;
        asked.push_back(text.directive);
    }
    return asked;
}

void TextFragments::onRead(EntryId page, const std::vector<bool>& found)
{
    const auto texts = m_texts.find(page);
    if (texts == m_texts.end()) return;
    for (std::size_t i = 0; i < std::min(found.size(), texts->second.size()); ++i)
        texts->second[i].state = found[i] ? State::Shown : State::NotShown;
}

std::set<EntryId> TextFragments::takeLate()
{
    for (const EntryId page : m_late)
        for (Text& text : m_texts[page])
            text.isAsked = true;
    return std::exchange(m_late, {});
}

const TextFragments::Text* TextFragments::find(EntryId page, const html::TextDirective& directive) const
{
    const auto texts = m_texts.find(page);
    if (texts == m_texts.end()) return nullptr;
    const auto text = std::find_if(texts->second.begin(), texts->second.end(),
                                   [&](const Text& each) { return each.directive == directive; });
    return text == texts->second.end() ? nullptr : &*text;
}

} // namespace crawl
