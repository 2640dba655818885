#pragma once

#include "crawl/ChangeBatch.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Makes batches as a crawl does: numbers occurrences over all batches, keeps the texts in an arena of each
/// batch.
class BatchBuilder
{
public:
    struct Link
    {
        std::optional<std::uint32_t> page = std::nullopt;
        std::uint32_t entry = 0;
        std::uint32_t line = 1;
        std::string_view text = "link";
        std::uint32_t generation = 0;
        std::uint32_t column = 1;
        html::LinkType type = html::LinkType::Hyperlink;
        std::string_view altText = {};
        std::string_view raw = "/raw";
        std::string_view rel = {};
        std::string_view windowTarget = {};
        bool nofollow = false;
        std::string_view path = {};
        html::LinkPosition position = html::LinkPosition::Content;
        html::LinkOrigin origin = html::LinkOrigin::Html;
        std::string_view element = "a";
    };

    BatchBuilder& entry(crawl::EntryState state)
    {
        state.url = m_text->add(state.url);
        state.detail = m_text->add(state.detail);
        state.finalUrl = m_text->add(state.finalUrl);
        state.contentType = m_text->add(state.contentType);
        m_batch.entries.push_back(std::move(state));
        return *this;
    }

    /// An entry that isn't shown.
    BatchBuilder& hidden(std::uint32_t id, std::string_view url)
    {
        crawl::EntryState state;
        state.id = crawl::EntryId(id);
        state.internal = true;
        state.url = url;
        state.verdict = crawl::Verdict::Ok;
        state.depth = 1;
        return entry(std::move(state));
    }

    /// A shown row, outside.
    BatchBuilder& external(std::uint32_t id, std::string_view url, crawl::Verdict verdict,
                           crawl::Reason reason = {}, std::optional<http::StatusCode> status = {},
                           std::optional<Duration> responseTime = {})
    {
        crawl::EntryState state;
        state.id = crawl::EntryId(id);
        state.shown = true;
        state.url = url;
        state.verdict = verdict;
        state.reason = reason;
        state.status = status;
        state.responseTime = responseTime;
        state.depth = 1;
        return entry(std::move(state));
    }

    /// A shown row.
    BatchBuilder& row(std::uint32_t id, std::string_view url, crawl::Verdict verdict = crawl::Verdict::Ok,
                      crawl::Reason reason = crawl::Reason::None, std::uint32_t depth = 1)
    {
        crawl::EntryState state;
        state.id = crawl::EntryId(id);
        state.shown = true;
        state.internal = true;
        state.url = url;
        state.verdict = verdict;
        state.reason = reason;
        state.depth = depth;
        return entry(std::move(state));
    }

    BatchBuilder& page(std::uint32_t id, std::string_view url, std::uint32_t depth)
    {
        return row(id, url, crawl::Verdict::Ok, crawl::Reason::None, depth);
    }

    BatchBuilder& read(std::uint32_t page, std::uint32_t generation, std::string_view title = {},
                       crawl::DocumentKind kind = crawl::DocumentKind::Page)
    {
        m_batch.pagesRead.push_back({crawl::EntryId(page), generation, m_text->add(title), kind});
        return *this;
    }
    /// As what it was read first.
    BatchBuilder& readAs(std::uint32_t document, crawl::DocumentKind kind)
    {
        return read(document, 0, {}, kind);
    }

    BatchBuilder& link(const Link& link)
    {
        crawl::Occurrence occurrence;
        occurrence.id = crawl::OccurrenceId(m_nextOccurrence++);
        if (link.page) occurrence.page = crawl::EntryId(*link.page);
        occurrence.entry = crawl::EntryId(link.entry);
        occurrence.generation = link.generation;
        occurrence.line = link.line;
        occurrence.column = link.column;
        occurrence.type = link.type;
        occurrence.nofollow = link.nofollow;
        occurrence.element = m_text->add(link.element);
        occurrence.attribute = m_text->add("href");
        occurrence.text = m_text->add(link.text);
        occurrence.altText = m_text->add(link.altText);
        occurrence.raw = m_text->add(link.raw);
        occurrence.rel = m_text->add(link.rel);
        occurrence.windowTarget = m_text->add(link.windowTarget);
        occurrence.path = m_text->add(link.path);
        occurrence.position = link.position;
        occurrence.origin = link.origin;
        m_batch.occurrences.push_back(occurrence);
        return *this;
    }

    BatchBuilder& move(std::uint32_t occurrence, std::uint32_t entry)
    {
        m_batch.moved.push_back({crawl::OccurrenceId(occurrence), crawl::EntryId(entry)});
        return *this;
    }

    BatchBuilder& notice(crawl::Notice notice, std::string_view text = {})
    {
        m_batch.notices.push_back({notice, m_text->add(text)});
        return *this;
    }

    BatchBuilder& complete()
    {
        m_batch.complete = true;
        return *this;
    }

    [[nodiscard]] std::shared_ptr<const crawl::ChangeBatch> take()
    {
        m_batch.text = std::exchange(m_text, std::make_shared<TextArena>());
        return std::make_shared<const crawl::ChangeBatch>(std::exchange(m_batch, {}));
    }

private:
    crawl::ChangeBatch m_batch;
    std::shared_ptr<TextArena> m_text = std::make_shared<TextArena>();
    std::uint32_t m_nextOccurrence = 0;
};
