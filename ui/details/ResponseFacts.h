#pragma once

#include "crawl/ChangeBatch.h"
#include "ui/details/FactsModel.h"

#include <vector>

namespace ui {

/// What is known of an entry's answer, one line each; only what is known.
[[nodiscard]] std::vector<FactsModel::Fact> responseFacts(const crawl::EntryState& entry);

/// Every request of a redirect chain in order, with its answer; empty where nothing redirects.
[[nodiscard]] std::vector<FactsModel::Fact> hopFacts(const crawl::EntryState& entry);

} // namespace ui
