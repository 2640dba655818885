#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/Verdict.h"
#include "html/Page.h"
#include "http/Outcome.h"
#include "url/UrlError.h"

#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A sentence for a person, in English, still in two parts so that a window can translate it: `text` is a
/// template with %1, %2 … for the arguments and is marked for lupdate in the context "report":
/// `QCoreApplication::translate("report", text.data())` (it ends with a null byte). Arguments are never
/// translated. What it quotes is translated by itself, and fills the marks after those of the arguments. No
/// full stop at its end, since it stands in cells; but a notice, which stands alone, has one.
struct Sentence
{
    std::string_view text;
    std::vector<std::string> arguments;
    std::vector<Sentence> quoted = {};
    bool operator==(const Sentence&) const = default;
};

/// The English sentence, arguments in place. Marks in an argument are left as they are.
[[nodiscard]] std::string fill(const Sentence& sentence);

/// What became of an entry, in a person's words: "404 Not Found", "the server closed the connection before it
/// answered", "moved permanently". Without the technical detail.
[[nodiscard]] Sentence sentenceFor(const crawl::EntryState& entry);

/// What stands beside it: the way leaves https, the new address was not asked, it came after redirects, what
/// the other HTTP stack saw.
[[nodiscard]] std::vector<Sentence> remarksFor(const crawl::EntryState& entry);

/// The technical detail beside it: why it failed in a stack's or a server's own words, or which addresses
/// lead in a circle. Empty where there is none.
[[nodiscard]] std::string detailFor(const crawl::EntryState& entry);

/// Sentence, remarks and, in brackets, the technical detail where there is one, in English: JSON's message.
[[nodiscard]] std::string message(const crawl::EntryState& entry);

// The parts, each complete by itself.
[[nodiscard]] Sentence sentence(crawl::Reason reason);
[[nodiscard]] Sentence sentence(http::TransportError error);
[[nodiscard]] Sentence sentence(url::UrlError error);
[[nodiscard]] Sentence sentence(const crawl::NoticeGiven& notice);
/// "404 Not Found"; the number alone where no RFC names it.
[[nodiscard]] std::string statusWithPhrase(http::StatusCode status);

// Headings, with a capital letter: a sidebar's buckets, a report's sections. Templates without arguments.
[[nodiscard]] std::string_view title(crawl::Verdict verdict); // "Broken"
[[nodiscard]] std::string_view title(crawl::Reason reason);   // "Missing fragment"
[[nodiscard]] std::string_view title(html::LinkType type);    // "Image"
/// Where a link stands: "Footer", "Response header". Empty for a seed's own place.
[[nodiscard]] std::string_view placeTitle(const crawl::Occurrence& place);
[[nodiscard]] std::string_view title(crawl::EntryKind kind); // "Malformed address"

} // namespace report
