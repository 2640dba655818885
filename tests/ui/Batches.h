#pragma once

#include "crawl/ChangeBatch.h"
#include "store/Results.h"

#include <memory>
#include <string>
#include <string_view>

namespace tests {

/// Makes batches as a crawl would tell them: entries by id, occurrences on page 0.
class Batches
{
public:
    /// Changes an entry or adds the next one.
    Batches& entry(std::uint32_t id, std::string_view url, crawl::Verdict verdict = crawl::Verdict::Pending,
                   crawl::Reason reason = crawl::Reason::None, http::StatusCode status = 0)
    {
        crawl::EntryState state;
        state.id = crawl::EntryId(id);
        state.shown = true;
        state.url = m_text->add(url);
        state.verdict = verdict;
        state.reason = reason;
        if (status != 0) state.status = state.ownStatus = status;
        m_batch.entries.push_back(state);
        return *this;
    }
    Batches& ok(std::uint32_t id, std::string_view url)
    {
        return entry(id, url, crawl::Verdict::Ok, {}, 200);
    }
    Batches& broken(std::uint32_t id, std::string_view url)
    {
        return entry(id, url, crawl::Verdict::Broken, crawl::Reason::HttpStatus, 404);
    }
    Batches& link(std::uint32_t page, std::uint32_t to, std::string_view text, std::uint32_t line = 1)
    {
        crawl::Occurrence place;
        place.id = crawl::OccurrenceId(m_occurrences++);
        place.page = crawl::EntryId(page);
        place.entry = crawl::EntryId(to);
        place.generation = 1;
        place.line = line;
        place.column = 9;
        place.element = "a";
        place.attribute = "href";
        place.text = m_text->add(text);
        m_batch.occurrences.push_back(place);
        return *this;
    }
    /// Where the last link stands.
    Batches& at(std::string_view path, html::LinkPosition position)
    {
        m_batch.occurrences.back().path = m_text->add(path);
        m_batch.occurrences.back().position = position;
        return *this;
    }
    Batches& read(std::uint32_t page)
    {
        m_batch.pagesRead.push_back({crawl::EntryId(page), 1, "A page"});
        return *this;
    }
    [[nodiscard]] crawl::EntryState& lastEntry() { return m_batch.entries.back(); }

    [[nodiscard]] std::shared_ptr<const crawl::ChangeBatch> take()
    {
        m_batch.text = m_text;
        auto batch = std::make_shared<const crawl::ChangeBatch>(std::move(m_batch));
        m_batch = {};
        return batch;
    }

private:
    std::shared_ptr<TextArena> m_text = std::make_shared<TextArena>();
    crawl::ChangeBatch m_batch;
    std::uint32_t m_occurrences = 0;
};

} // namespace tests
