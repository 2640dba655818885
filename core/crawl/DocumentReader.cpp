#include "crawl/DocumentReader.h"

#include "html/ManifestReader.h"
#include "html/PageReader.h"
#include "html/SheetReader.h"
#include "robots/SitemapReader.h"

namespace crawl {

Reading readDocument(const Read& command)
{
    switch (command.as) {
    case ReadAs::Page:
        return html::readPage(command.body, command.mediaType, command.address, command.questions);
    case ReadAs::Sheet: return html::readSheet(command.body, command.mediaType, command.address);
    case ReadAs::Manifest: return html::readManifest(command.body, command.address);
    case ReadAs::Sitemap: return robots::readSitemap(command.body, command.mediaType, command.address);
    }
    return html::Page();
}

} // namespace crawl
