#pragma once

#include "html/Ascii.h"
#include "html/Forms.h"
#include "html/LinkPlaces.h"
#include "html/MetaRefresh.h"
#include "html/Srcset.h"
#include "html/Tag.h"

#include <optional>
#include <string_view>

namespace html {

/// What the addresses in that attribute of the tag are, by the whole of the tag; null: it holds none that is
/// ever asked or sent. `changed` is room for a place that the tag makes another than it is in the table.
[[nodiscard]] const LinkPlace* placeAt(const Tag& tag, AttributeName attribute, const Forms& forms,
                                       LinkPlace& changed);

/// Likewise of an attribute that a person says holds addresses.
[[nodiscard]] LinkPlace placeOfFurther(const Tag& tag, std::string_view attribute);

/// What a text of that syntax says, as views into `value`, which is decoded.
template<typename Take>
void forEachAddress(std::string_view value, AddressSyntax syntax, Take take);

/// Whether there is nothing but white space where something has to be: an empty `src` loads nothing, but an
/// empty `href` of a hyperlink is the page itself.
[[nodiscard]] bool isNothing(std::string_view address, const LinkPlace& place);

template<typename Take>
void forEachAddress(std::string_view value, AddressSyntax syntax, Take take)
{
    switch (syntax) {
    case AddressSyntax::Url: take(value); return;
    case AddressSyntax::Map:
        // HTML §2.3.9, "rules for parsing a hash-name reference": without a name behind its first `#` it
        // means no map, whatever maps there are.
        if (const auto hash = value.find('#'); hash != value.npos && hash + 1 < value.size()) take(value);
        return;
    case AddressSyntax::Refresh:
        if (const auto url = urlOfRefresh(value)) take(*url);
        return;
    case AddressSyntax::Srcset:
        for (const std::string_view url : urlsOfSrcset(value))
            take(url);
        return;
    case AddressSyntax::Words: forEachToken(value, isAsciiWhitespace, take); return;
    case AddressSyntax::Commas:
        forEachToken(
            value, [](char c) { return c == ','; }, [&](std::string_view each) { take(trimmed(each)); });
        return;
    }
}

} // namespace html
