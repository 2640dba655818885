#pragma once

#include "base/Id.h"

namespace crawl {

using EntryId = Id<struct EntryTag>;
using OccurrenceId = Id<struct OccurrenceTag>;

} // namespace crawl
