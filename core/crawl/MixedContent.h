#pragma once

#include "crawl/EntryTable.h"
#include "html/Page.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace crawl {

/// Marks the entries that secure documents load: what comes over http there is mixed content (Mixed Content
/// §4).
///
/// Browsers block most of it; pictures, sound and films they ask over https instead. Both are worth a
/// warning: the address works, but not in its place. What a person goes to (links, forms) isn't loaded. It is
/// what the documents say as they are now, whatever was read first.
class MixedContent
{
public:
    explicit MixedContent(EntryTable& entries)
        : m_entries(entries)
    {
    }

    /// A document says what it loads; `address` is the link's entry.
    void onLink(EntryId document, EntryId address, const html::Link& link);
    /// It is read anew, and may say otherwise: what it loaded is not loaded any more.
    void onOpened(EntryId document);
    /// It asks browsers for https in place of http: nothing that it loads is insecure.
    void exempt(EntryId document) { m_exempt.insert(document); }

private:
    EntryTable& m_entries;
    // Secure documents, with the insecure addresses that they load.
    std::unordered_map<EntryId, std::vector<EntryId>> m_loadedBy;
    std::unordered_map<EntryId, std::uint32_t> m_loaders; // how many places load such an address
    std::unordered_set<EntryId> m_exempt;                 // documents
};

/// Whether a browser fetches the link as a part of the document that holds it.
[[nodiscard]] bool isLoadedWithItsDocument(const html::Link& link);
/// Whether what comes from there could be read or changed on its way: http, but not to this very machine
/// (Secure Contexts §3.1).
[[nodiscard]] bool isInsecure(std::string_view url);

} // namespace crawl
