// A table: the text of each way in which a site and its sitemaps differ.

#include "report/SitemapWords.h"

#include "report/TranslationMark.h"

namespace report {

using store::SitemapFinding;

std::string_view title(SitemapFinding finding)
{
    switch (finding) {
    case SitemapFinding::NotLinked: return QT_TRANSLATE_NOOP("report", "Listed, not linked");
    case SitemapFinding::NotListed: return QT_TRANSLATE_NOOP("report", "Linked, not listed");
    case SitemapFinding::Broken: return QT_TRANSLATE_NOOP("report", "Listed, broken");
    case SitemapFinding::Redirected: return QT_TRANSLATE_NOOP("report", "Listed, redirected");
    case SitemapFinding::Forbidden: return QT_TRANSLATE_NOOP("report", "Listed, forbidden");
    case SitemapFinding::Noindex: return QT_TRANSLATE_NOOP("report", "Listed, noindex");
    case SitemapFinding::Canonicalised: return QT_TRANSLATE_NOOP("report", "Listed, not canonical");
    }
    return "";
}

std::string_view heading(SitemapFinding finding)
{
    switch (finding) {
    case SitemapFinding::NotLinked: return QT_TRANSLATE_NOOP("report", "Listed, but no page links to them");
    case SitemapFinding::NotListed: return QT_TRANSLATE_NOOP("report", "Linked, but in no sitemap");
    case SitemapFinding::Broken: return QT_TRANSLATE_NOOP("report", "Listed, but broken");
    case SitemapFinding::Redirected: return QT_TRANSLATE_NOOP("report", "Listed, but redirected");
    case SitemapFinding::Forbidden: return QT_TRANSLATE_NOOP("report", "Listed, but forbidden by robots.txt");
    case SitemapFinding::Noindex: return QT_TRANSLATE_NOOP("report", "Listed, but marked noindex");
    case SitemapFinding::Canonicalised:
        return QT_TRANSLATE_NOOP("report", "Listed, but another address is their canonical one");
    }
    return "";
}

} // namespace report
