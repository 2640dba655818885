#pragma once

#include "html/PageReader.h"
#include "url/UrlParser.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of this room have in common: a page at https://a.test/folder/page, and its links as lines.
namespace read_page {

using Lines = std::vector<std::string>;

inline html::Page read(std::string_view body, std::string_view contentType = "text/html; charset=utf-8",
                       const html::ReadSettings& settings = {})
{
    static const url::Url address = url::parseUrl("https://a.test/folder/page").value();
    return html::readPage(body, http::parseMediaType(contentType), address, {}, settings);
}

/// `element attribute URL`, a line for each link; "?" where the address is no URL.
inline Lines linksOf(const html::Page& page)
{
    Lines lines;
    for (const html::Link& link : page.links)
        lines.push_back(std::string(link.element) + ' ' + std::string(link.attribute) + ' ' +
                        (link.target ? link.target->href() : "?"));
    return lines;
}

inline Lines linksOf(std::string_view body)
{
    return linksOf(read(body));
}

/// The only link of a page; a page of another number of links gives one that no test expects.
inline html::Link onlyLink(std::string_view body, std::string_view contentType = "text/html; charset=utf-8")
{
    html::Page page = read(body, contentType);
    if (page.links.size() == 1) return page.links.front();
    return {.element = page.links.empty() ? "no link" : "several links"};
}

/// Where the only link of a page leads.
inline std::string onlyTarget(std::string_view body,
                              std::string_view contentType = "text/html; charset=utf-8")
{
    const html::Link link = onlyLink(body, contentType);
    return link.target ? link.target->href() : std::string(link.element);
}

} // namespace read_page
