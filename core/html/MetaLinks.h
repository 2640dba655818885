#pragma once

#include "html/LinkRelation.h"
#include "html/Names.h"

#include <optional>

namespace html {

/// What the content of a meta element is, if it is the address of something: Open Graph's and Twitter's
/// `property` or `name`, a tile's image, an item's `image` or `url`. nullopt: it is none.
[[nodiscard]] std::optional<LinkRelation> relationOfMeta(const TagAttributes& attributes);

} // namespace html
