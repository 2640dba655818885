#pragma once

#include "crawl/ChangeBatch.h"
#include "crawl/Verdict.h"
#include "html/Page.h"
#include "http/Status.h"
#include "store/SitemapComparison.h"
#include "url/UrlError.h"

#include <QString>

namespace ui {

// What the core knows, in the person's language. The English comes from report/Sentences, so that the window,
// the files and the command line say the same; here it is translated, then filled in.

[[nodiscard]] QString describe(crawl::Verdict verdict);        // "Broken"
[[nodiscard]] QString describe(crawl::Reason reason);          // "Missing fragment"
[[nodiscard]] QString describe(html::LinkType type);           // "Image"
[[nodiscard]] QString describe(store::SitemapFinding finding); // "Listed, not linked"
/// The same in a sentence: "Listed, but no page links to them".
[[nodiscard]] QString explain(store::SitemapFinding finding);
/// Where a link stands: "Footer", "Response header".
[[nodiscard]] QString describePlace(const crawl::Occurrence& place);
[[nodiscard]] QString describe(url::UrlError error);
[[nodiscard]] QString describe(const crawl::NoticeGiven& notice);
/// "404 Not Found". Names of codes are the RFC's own and not translated.
[[nodiscard]] QString describeStatus(http::StatusCode status);
/// What became of an entry, without its technical detail.
[[nodiscard]] QString describeRow(const crawl::EntryState& entry);
/// What stands beside that; empty: nothing.
[[nodiscard]] QString describeRemarks(const crawl::EntryState& entry);

} // namespace ui
