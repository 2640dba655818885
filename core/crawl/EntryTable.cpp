#include "crawl/EntryTable.h"

#include "html/Utf8.h"
#include "url/UrlParser.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <string>

namespace crawl {

namespace {

constexpr std::size_t maxUnaskedBytes = 2 * 1024;

/// FNV-1a, 64 bits: tells long texts apart in a row's text; nothing depends on its strength.
std::string hashSuffix(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::array<char, 24> digits{};
    std::snprintf(digits.data(), digits.size(), "...%016llx", static_cast<unsigned long long>(hash));
    return digits.data();
}

bool canBeAsked(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

} // namespace

void Entry::forgetAnswer()
{
    verdict = Verdict::Pending;
    reason = Reason::None;
    target.reset();
    status.reset();
    transportError.reset();
    urlError.reset();
    detail = {};
    opinion = {};
    contentType = {};
    bytes.reset();
    responseTime.reset();
    checkedAt.reset();
    unreadByDepth = false;
    indexing = {};
    upgradesInsecureRequests = false;
    doubtAsSitemap = Reason::None;
}

EntryTable::Place EntryTable::findOrAdd(EntryKind kind, std::string_view text)
{
    std::string shortened;
    if (text.size() > maxUnaskedBytes && (kind == EntryKind::Malformed || !canBeAsked(text))) {
        shortened = std::string(html::shortenedTo(maxUnaskedBytes, text)) + hashSuffix(text);
        text = shortened;
    }
    if (const auto known = find(kind, text)) return {*known, false};
    const EntryId id(static_cast<std::uint32_t>(m_entries.size()));
    Entry added;
    added.kind = kind;
    added.url = m_texts->add(text);
    m_entries.push_back(added);
    m_ids.emplace(Key{kind, added.url}, id);
    return {id, true};
}

std::optional<EntryId> EntryTable::find(EntryKind kind, std::string_view text) const
{
    const auto place = m_ids.find(Key{kind, text});
    if (place == m_ids.end()) return std::nullopt;
    return place->second;
}

url::Url EntryTable::urlOf(EntryId id) const
{
    auto parsed = url::parseUrl((*this)[id].url);
    assert(parsed && "a serialized URL parses again");
    return *std::move(parsed);
}

void EntryTable::markChanged(EntryId id)
{
    Entry& entry = (*this)[id];
    if (entry.dirty) return;
    entry.dirty = true;
    m_changed.push_back(id);
}

std::vector<EntryId> EntryTable::takeChanged(std::size_t atMost)
{
    const auto end = m_changed.begin() + static_cast<std::ptrdiff_t>(std::min(atMost, m_changed.size()));
    std::vector<EntryId> changed(m_changed.begin(), end);
    m_changed.erase(m_changed.begin(), end);
    for (const EntryId id : changed)
        (*this)[id].dirty = false;
    std::sort(changed.begin(), changed.end());
    return changed;
}

} // namespace crawl
