#include "store/Snapshot.h"

namespace store {

std::string_view firstPageUrl(const Rows& rows, const Occurrences& occurrences, crawl::EntryId id)
{
    const auto first = rows.firstOccurrence(id);
    if (!first) return {};
    const auto page = occurrences.page(*first);
    return page ? rows.url(*page) : std::string_view();
}

std::string_view firstLinkText(const Rows& rows, const Occurrences& occurrences, crawl::EntryId id)
{
    const auto first = rows.firstOccurrence(id);
    return first ? occurrences.linkText(*first) : std::string_view();
}

} // namespace store
