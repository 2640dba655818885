#pragma once

#include "html/Page.h"
#include "robots/Sitemap.h"

#include <optional>
#include <string_view>

namespace robots {

/// What an address in a sitemap or feed brings.
struct SitemapRelation
{
    html::LinkType type = html::LinkType::Other;
    html::LinkUse use = html::LinkUse::Load;
};

/// An element that holds an address, as its text or in an attribute. Names are local, in lower case.
struct SitemapPlace
{
    std::string_view parent; // empty: any
    std::string_view element;
    std::string_view attribute; // empty: the text
    SitemapRelation relation;
    bool isByRel = false;    // the tag's `rel` says what it brings
    bool isAbsolute = false; // an address only where it is an absolute http(s) URL
};

/// The kind of file that an element is the root of; nullopt: of none.
[[nodiscard]] std::optional<Sitemap::Kind> kindOfRoot(std::string_view element);

/// Null where the element's text (no attribute) or attribute holds no address in a file of that kind.
[[nodiscard]] const SitemapPlace* sitemapPlace(Sitemap::Kind kind, std::string_view parent,
                                               std::string_view element, std::string_view attribute);

/// What a link element brings (RFC 4287 §4.2.7.2): an alternate where it states no relation.
[[nodiscard]] SitemapRelation relationOfFeedLink(std::string_view rel);

/// Whether the element stands for one page, post or sitemap, with what belongs to it.
[[nodiscard]] bool isItemOf(Sitemap::Kind kind, std::string_view element);

} // namespace robots
