#include "crawl/DocumentReader.h"

#include "html/HeaderLinks.h"
#include "html/ManifestReader.h"
#include "html/PageReader.h"
#include "html/SheetReader.h"
#include "http/MediaType.h"
#include "robots/SitemapReader.h"

#include <iterator>
#include <optional>
#include <vector>

namespace crawl {

namespace {

/// What its header fields link to stands before what its markup does.
html::Page readPage(const Read& command, const std::optional<http::MediaType>& mediaType)
{
    html::Page page =
        html::readPage(command.body, mediaType, command.address, command.questions, command.settings);
    std::vector<html::Link> links = html::linksOfHeader(command.fields, command.address);
    page.links.insert(page.links.begin(), std::make_move_iterator(links.begin()),
                      std::make_move_iterator(links.end()));
    return page;
}

} // namespace

Reading readDocument(const Read& command)
{
    const auto mediaType = http::mediaTypeOf(command.fields);
    switch (command.as) {
    case ReadAs::Page: return readPage(command, mediaType);
    case ReadAs::Sheet: return html::readSheet(command.body, mediaType, command.address, command.environment);
    case ReadAs::Manifest: return html::readManifest(command.body, command.address);
    case ReadAs::Sitemap: return robots::readSitemap(command.body, mediaType, command.address);
    }
    return html::Page();
}

} // namespace crawl
