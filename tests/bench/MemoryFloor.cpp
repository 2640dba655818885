#include "bench/MemoryFloor.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <unordered_set>

namespace bench {

namespace {

/// Bytes of different texts, each counted once, however often it is said.
class DifferentTexts
{
public:
    void add(std::string_view text)
    {
        if (!text.empty() && m_texts.insert(text).second) m_bytes += text.size();
    }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    std::unordered_set<std::string_view> m_texts;
    std::size_t m_bytes = 0;
};

double inMegabytes(std::size_t bytes)
{
    return static_cast<double>(bytes) / 1024 / 1024;
}

} // namespace

void printMemoryFloor(const store::Results& results)
{
    // Verdict and reason 2, status 2, depth, attempts 4, bytes 5, time and moment 8, places, pages and first
    // place 12, where its URL, title and content type stand 10.
    constexpr std::size_t numbersOfEntry = 43;
    // Page, entry, line, what it says, which selector: 4 each but the last, 2; column 2.
    constexpr std::size_t numbersOfOccurrence = 20;
    DifferentTexts urls, titles, said;
    const store::Rows& rows = results.rows();
    for (crawl::EntryId id(0); id.value() < rows.size(); id = crawl::EntryId(id.value() + 1)) {
        urls.add(rows.url(id));
        titles.add(results.links().title(id));
    }
    const store::Occurrences& occurrences = results.links().occurrences();
    for (std::uint32_t place = 0; place < occurrences.size(); ++place) {
        said.add(occurrences.linkText(crawl::OccurrenceId(place)));
        said.add(occurrences.raw(crawl::OccurrenceId(place)));
        said.add(occurrences.path(crawl::OccurrenceId(place)));
    }
    const std::size_t texts = urls.bytes() + titles.bytes() + said.bytes();
    const std::size_t numbers =
        rows.size() * numbersOfEntry + std::size_t{occurrences.size()} * numbersOfOccurrence;
    std::printf("the floor: %.0f MB. Texts, each once, %.0f MB (URLs %.0f, titles %.0f, what links say and "
                "where they stand %.0f); numbers %.0f MB (%zu bytes an entry, %zu an occurrence)\n",
                inMegabytes(texts + numbers), inMegabytes(texts), inMegabytes(urls.bytes()),
                inMegabytes(titles.bytes()), inMegabytes(said.bytes()), inMegabytes(numbers), numbersOfEntry,
                numbersOfOccurrence);
}

} // namespace bench
