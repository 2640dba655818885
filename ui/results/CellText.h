#pragma once

#include "crawl/EntryId.h"
#include "store/Results.h"
#include "ui/results/ResultColumn.h"

#include <QString>

namespace ui {

/// What a cell says. The only place where a row becomes text; called for the cells that are shown, and for
/// copies.
[[nodiscard]] QString cellText(const store::Results& results, crawl::EntryId id, ResultColumn column);

/// The same for a cell on the screen: the first page without the origin of the site itself, which is the same
/// in nearly every row. Empty `siteOrigin`: nothing is left out.
[[nodiscard]] QString shownCellText(const store::Results& results, crawl::EntryId id, ResultColumn column,
                                    std::string_view siteOrigin);

/// The whole row as one sentence, for a screen reader: "Broken, 404 Not Found, https://…, on 12 pages".
[[nodiscard]] QString rowText(const store::Results& results, crawl::EntryId id);

/// The whole of what a cell may have elided, and the reason behind a verdict.
[[nodiscard]] QString cellToolTip(const store::Results& results, crawl::EntryId id, ResultColumn column);

/// An address as the window shows it; `folder:/path` for what stands in a folder.
[[nodiscard]] QString addressText(std::string_view url);

/// What the verdict's cell says: "Broken · No such host", "Broken".
[[nodiscard]] QString verdictText(crawl::Verdict verdict, crawl::Reason reason);

[[nodiscard]] QString columnTitle(ResultColumn column);

/// "120 ms", "3.4 s".
[[nodiscard]] QString durationText(Duration duration);

} // namespace ui
